"""To follow, to stop following, to put a date off, to leave: what a person decides."""

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.core.agreement import Agreement
from tracker.core.fault import Fault, NotAcceptedError, UnknownError
from tracker.core.follow import KINDS, Follow, Snooze, follow_faults
from tracker.core.subscriber import Subscriber
from tracker.services.library import Holding
from tracker.store.follows import add_follow, end_follow, follows_of
from tracker.store.snoozes import put_off
from tracker.store.subscribers import (
    all_subscribers,
    find_by_token,
    find_subscriber,
    keep_subscriber,
    leave,
)

TOKEN_BYTES = 24
"""192 bits: nobody ends somebody else's mail by guessing."""


def follow(
    session: Session, subscriber: Subscriber, rule: Follow, law: Agreement, *, at: datetime
) -> Follow:
    """Put a rule on record, in the place of the person's rule about the same thing, if any.

    A new person is put on record, one who is there gets the name and hour given here.
    NotAcceptedError holds everything that is wrong with the rule.
    """
    faults = tuple(follow_faults(rule, law))
    if faults:
        raise NotAcceptedError(faults)
    new = replace(subscriber, token=secrets.token_urlsafe(TOKEN_BYTES))
    number = keep_subscriber(session, new, made_at=at)
    for other in follows_of(session, [number]).get(number, ()):
        if scope(other) == scope(rule):
            end_follow(session, other.number, at=at)
    return replace(rule, number=add_follow(session, number, rule, made_at=at), made_at=at)


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
    subscriber = known(session, address)
    rules = follows_of(session, [subscriber.number]).get(subscriber.number, ())
    leave(session, subscriber.number, at=at)
    return len(rules)


def leave_by_token(session: Session, token: str, *, at: datetime) -> bool:
    """End all mail of whoever the secret belongs to; False where it belongs to nobody (any more)."""
    subscriber = find_by_token(session, token)
    if subscriber is None:
        return False
    leave(session, subscriber.number, at=at)
    return True


def snooze(
    session: Session, address: str, holding: Holding, one: Snooze, *, today: date, at: datetime
) -> None:
    """Put a date off to a later day; NotAcceptedError holds what is wrong with it.

    `today` is the day in the agreement's zone.
    """
    subscriber = known(session, address)
    faults = []
    if one.code is not None and one.code not in holding.law.by_code:
        faults.append(Fault("obligation", f"“{one.code}” is no obligation of this text"))
    if one.kind not in (*KINDS, "extended_deadline"):
        faults.append(Fault("kind", f"“{one.kind}” is no kind of date"))
    if one.again_on <= today:
        faults.append(Fault("again_on", f"{one.again_on} is not a later day than today, {today}"))
    if faults:
        raise NotAcceptedError(tuple(faults))
    put_off(session, subscriber.number, holding.law.code, one, made_at=at)


def known(session: Session, address: str) -> Subscriber:
    """The person with that address; UnknownError."""
    found = find_subscriber(session, address)
    if found is None:
        raise UnknownError("address", address, "follows nothing here; follow something first")
    return found


def rules_of(session: Session, address: str) -> tuple[Follow, ...]:
    """A person's rules in the order of their making; UnknownError."""
    subscriber = known(session, address)
    return follows_of(session, [subscriber.number]).get(subscriber.number, ())


def everybody(session: Session) -> tuple[tuple[Subscriber, tuple[Follow, ...]], ...]:
    """Everybody who has not left, by address, each with the rules."""
    found = all_subscribers(session)
    rules = follows_of(session, [one.number for one in found])
    return tuple((one, rules.get(one.number, ())) for one in found)
