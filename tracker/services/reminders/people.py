"""Whom a run has to look after: everybody with a rule for mail whose hour has come."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from tracker.core.log.note import Note
from tracker.core.reminders.follow import Delivery, Follow
from tracker.core.reminders.subscriber import Subscriber
from tracker.store.follows import follows_of
from tracker.store.subscribers import all_subscribers
from tracker.store.windows import Whose, Window, last_windows

APART = timedelta(minutes=5)
"""So far the clocks of two machines may be apart, and two runs of which one waits for the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A subscriber with the rules that send mail, by agreement."""

    subscriber: Subscriber
    rules: Mapping[str, tuple[Follow, ...]]


def people(session: Session, subscribers: Iterable[Subscriber]) -> tuple[Person, ...]:
    """The subscribers with their rules for mail; those who have none are left out."""
    listed = {one.number: one for one in subscribers}
    rules = follows_of(session, listed)
    found = ((listed[number], by_agreement(rules[number])) for number in listed if number in rules)
    return tuple(Person(subscriber=one, rules=own) for one, own in found if own)


def by_agreement(rules: Iterable[Follow]) -> dict[str, tuple[Follow, ...]]:
    """The rules for mail, by agreement."""
    found: dict[str, tuple[Follow, ...]] = {}
    for rule in rules:
        if rule.delivery is Delivery.MAIL:
            found[rule.agreement] = (*found.get(rule.agreement, ()), rule)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The instant of a run, and whether it waits for each person's hour."""

    now: datetime
    """UTC."""
    at_once: bool = False
    """Up to this very instant, instead of the person's last hour."""

    @property
    def latest(self) -> datetime:
        """How late a window may end without a clock that was ahead: two are never quite alike."""
        return self.now + APART

    def until(self, subscriber: Subscriber) -> datetime:
        """Up to when a person's window goes."""
        return self.now if self.at_once else subscriber.hour.last(self.now)


def waiting(session: Session, moment: Moment) -> tuple[Person, ...]:
    """Those for whom there is a window to be looked through."""
    everybody = people(session, all_subscribers(session))
    lasts = last_windows(session, [one.subscriber.number for one in everybody], now=moment.latest)
    return tuple(
        one for one in everybody if ahead(one, moment.now) or any(open_windows(one, lasts, moment))
    )


def ahead(person: Person, now: datetime) -> bool:
    """Whether a rule was made by a clock that was ahead."""
    return any(made_at(rules) > now for rules in person.rules.values())


def open_windows(person: Person, lasts: Mapping[Whose, Window], moment: Moment) -> Iterator[str]:
    """The agreements for which the person's hour has come since it was last looked."""
    until = moment.until(person.subscriber)
    for code, rules in person.rules.items():
        last = lasts.get((person.subscriber.number, code))
        began = made_at(rules)
        if (max(began, last.until) if last else began) < until:
            yield code


def made_at(rules: Iterable[Follow]) -> datetime:
    """When the first of some rules was made."""
    return min(rule.made_at for rule in rules if rule.made_at is not None)


def window_before(
    last: Window | None, rules: Iterable[Follow], notes: Iterable[Note], version: int
) -> Window:
    """The window after which to look: the last one, but nothing before the first rule."""
    began = made_at(rules)
    if last is not None and last.until >= began:
        return last
    revision = max((note.number for note in notes if note.recorded_at <= began), default=0)
    return Window(since=began, until=began, version=version, revision=revision, looked_at=began)
