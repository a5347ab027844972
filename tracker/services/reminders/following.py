"""To follow, to stop following, to put a date off, to leave: what a person decides."""

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from tracker.core.days.day import zone_of
from tracker.core.days.hour import Hour, checked_hour
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.follow import Delivery, Follow, follow_faults
from tracker.core.reminders.subscriber import (
    ENGLISH,
    Subscriber,
    checked_address,
    checked_language,
    checked_name,
)
from tracker.core.words.fault import NotAcceptedError, UnknownError
from tracker.services.reminders.dry import USUAL_HOUR
from tracker.store.follows import add_follow, change_follow, end_follow, follows_of
from tracker.store.subscribers import (
    all_subscribers,
    find_by_token,
    find_subscriber,
    keep_subscriber,
    leave,
)

TOKEN_BYTES = 24
"""192 bits: nobody ends somebody else's mail by guessing."""


def person(
    session: Session,
    law: Agreement,
    address: str,
    *,
    name: str | None = None,
    hour: int | None = None,
    zone: str | None = None,
    language: str | None = None,
) -> Subscriber:
    """The person as they are on record with what is given changed; new ones get what is usual.

    BadValueError for an address, a name, an hour, a zone or a language that cannot be taken. A new
    person is called by the address and told at the usual hour of the agreement's zone.
    """
    checked_address(address, field="address")
    known = find_subscriber(session, address)
    usual = known.hour if known else Hour(USUAL_HOUR, law.zone)
    told = Hour(
        usual.hour if hour is None else checked_hour(hour, field="hour"),
        usual.zone if zone is None else zone_of(zone, field="zone").key,
    )
    called = known.name if known else address
    name = called if name is None else checked_name(name, field="name")
    spoken = checked_language(language or ENGLISH, field="language")
    return Subscriber(name=name, address=address, hour=told, language=spoken)


def follow(
    session: Session, subscriber: Subscriber, rule: Follow, law: Agreement, *, at: datetime
) -> Follow:
    """Put a rule on record, in the place of the person's rule about the same thing, if any.

    A new person is put on record, one who is there gets the name and hour given here. A rule that
    still sends mail, or still sends none, stays the same rule, so that what it told or is about to
    tell is neither lost nor told twice; any other begins now. NotAcceptedError holds everything
    that is wrong with the rule.
    """
    faults = tuple(follow_faults(rule, law))
    if faults:
        raise NotAcceptedError(faults)
    new = replace(subscriber, token=secrets.token_urlsafe(TOKEN_BYTES))
    number = keep_subscriber(session, new, made_at=at)
    for other in follows_of(session, [number]).get(number, ()):
        if scope(other) == scope(rule):
            if mails(other) == mails(rule):
                change_follow(session, other.number, rule)
                return replace(rule, number=other.number, made_at=other.made_at)
            end_follow(session, other.number, at=at)
    return replace(rule, number=add_follow(session, number, rule, made_at=at), made_at=at)


def mails(rule: Follow) -> bool:
    """Whether a rule sends mail."""
    return rule.delivery is Delivery.MAIL


def scope(rule: Follow) -> tuple[str, str | None, str | None]:
    """What a rule is about."""
    return (rule.agreement, rule.clause, rule.obligation)


def unfollow(session: Session, address: str, rules: Iterable[int], *, at: datetime) -> int:
    """End some of a person's rules by their numbers; how many. UnknownError for another's."""
    own = {rule.number for rule in rules_of(session, address)}
    ended = [*rules]
    for number in ended:
        if number not in own:
            known = ", ".join(map(str, sorted(own))) or "none"
            raise UnknownError("rule", number, f"is no rule of {address}; the rules: {known}")
        end_follow(session, number, at=at)
    return len(ended)


def leave_all(session: Session, address: str, *, at: datetime) -> int:
    """End all rules of a person, who gets no mail any more; how many those were."""
    subscriber = on_record(session, address)
    rules = follows_of(session, [subscriber.number]).get(subscriber.number, ())
    leave(session, subscriber.number, at=at)
    return len(rules)


def leave_by_token(session: Session, token: str, *, at: datetime) -> bool:
    """End all mail of whoever the secret belongs to; False where that is nobody (any more)."""
    subscriber = find_by_token(session, token)
    if subscriber is None:
        return False
    leave(session, subscriber.number, at=at)
    return True


def on_record(session: Session, address: str) -> Subscriber:
    """The person with that address; UnknownError."""
    found = find_subscriber(session, address)
    if found is None:
        raise UnknownError("address", address, "follows nothing here; follow something first")
    return found


def rules_of(session: Session, address: str) -> tuple[Follow, ...]:
    """A person's rules in the order of their making; UnknownError."""
    subscriber = on_record(session, address)
    return follows_of(session, [subscriber.number]).get(subscriber.number, ())


def everybody(session: Session) -> tuple[tuple[Subscriber, tuple[Follow, ...]], ...]:
    """Everybody who has not left, by address, each with the rules."""
    found = all_subscribers(session)
    rules = follows_of(session, [one.number for one in found])
    return tuple((one, rules.get(one.number, ())) for one in found)
