"""Calendars to subscribe to: made, given an address, which is shown once, renewed and ended."""

import hashlib
import secrets
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from tracker.core.law.agreement import Agreement
from tracker.core.reminders.feed import Feed, feed_faults
from tracker.core.reminders.follow import Delivery, Follow
from tracker.core.words.fault import NotAcceptedError, UnknownError
from tracker.store.agreements import agreement_codes
from tracker.store.feeds import Given, add_feed, end_addresses, feed_at, feeds, issue
from tracker.store.follows import follows_of as subscribed
from tracker.store.stamp import Stamp

SECRET_BYTES = 24
"""192 bits: nobody guesses an address, however many there are."""
LONGEST_SECRET = 64


class Listed(NamedTuple):
    """A calendar with the addresses it has had."""

    feed: Feed
    addresses: tuple[Given, ...]

    @property
    def running(self) -> Given | None:
        """The address that can be read now."""
        return next((one for one in self.addresses if one.ended_at is None), None)


def make_feed(
    session: Session, feed: Feed, law: Agreement | None, *, at: datetime, by: str
) -> tuple[int, str]:
    """Put a calendar on record; its number, and the secret of its address, which is not kept.

    `law` is the text of its agreement. NotAcceptedError holds everything that is wrong with it.
    """
    found = feed_faults(feed, law)
    if found:
        raise NotAcceptedError(found)
    number = add_feed(session, feed, made_at=at, made_by=by)
    return number, give_out(session, number, at=at, by=by)


def renew(session: Session, number: int, *, at: datetime, by: str) -> str:
    """End the calendar's address and give out another; UnknownError without the calendar."""
    found(session, number)
    end_addresses(session, number, at=at, by=by)
    return give_out(session, number, at=at, by=by)


def revoke(session: Session, number: int, *, at: datetime, by: str) -> int:
    """End the calendar's address; how many ended (0 where none could be read any more)."""
    found(session, number)
    return end_addresses(session, number, at=at, by=by)


def found(session: Session, number: int) -> Listed:
    """The calendar of that number; UnknownError."""
    known = {one.feed.number: one for one in listed(session)}
    if number not in known:
        raise UnknownError("calendar", number, "is no calendar on record; see the list of them")
    return known[number]


def listed(session: Session) -> tuple[Listed, ...]:
    """All calendars, the first one made first."""
    return tuple(Listed(feed, addresses) for feed, addresses in feeds(session))


def feed_of(session: Session, secret: str) -> tuple[Feed, Stamp | None] | None:
    """The calendar that an address leads to, of a single agreement with what is newest of that.

    None where it never did or does no more.
    """
    if len(secret) > LONGEST_SECRET or not secret.isascii():
        return None
    return feed_at(session, digest_of(secret))


def follows_of(session: Session, feed: Feed) -> dict[str, tuple[Follow, ...]]:
    """The rules of which a date has to fit one, by agreement."""
    if feed.subscriber is not None:
        rules = subscribed(session, [feed.subscriber]).get(feed.subscriber, ())
        wanted = [rule for rule in rules if rule.delivery is Delivery.CALENDAR]
        codes = dict.fromkeys(rule.agreement for rule in wanted)
        return {code: tuple(one for one in wanted if one.agreement == code) for code in codes}
    listed = (feed.agreement,) if feed.agreement is not None else agreement_codes(session)
    return {code: feed.follows(code) for code in listed}


def give_out(session: Session, number: int, *, at: datetime, by: str) -> str:
    """A new secret, of which only the digest is kept."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    issue(session, number, digest_of(secret), at=at, by=by)
    return secret


def digest_of(secret: str) -> str:
    """What is kept of a secret. It is random and long, so a plain digest is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
