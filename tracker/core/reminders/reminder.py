"""Reminders: what is to be told to whom, found by a window of time and never by equality of days.

A reminder falls due once, at the person's hour of the day that lies a lead before a date. So the
reminders of a window are those of its parts, and a window of ten missed days loses none. Whether
there is still something to tell is asked of the agenda at that very instant.

A date that was not there before (a moved one, one whose event has happened) is told of at once, if
its nearest lead has passed already: an extension arms the rule anew.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.hour import Hour
from tracker.core.reminders.follow import Follow, Snooze
from tracker.core.reminders.stretch import DateKey, key_of, told_of
from tracker.core.reminders.telling import Occasion, Telling, after, leads_of, nearest, occasion_of
from tracker.core.reminders.timetable import Timetable


class Key(NamedTuple):
    """What a reminder is known by; the same one is never told twice."""

    rule: int
    obligation: str | None
    kind: str
    on: date
    lead: str
    """P30D; P0D on the day; -P8D days after it; @2025-05-01 where it was put off to that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One date that is to be told of."""

    follow: Follow
    entry: AgendaEntry
    """The date as it stood when the reminder fell due."""
    at: datetime
    """The instant (UTC) at which it fell due."""
    telling: Telling
    """The day on which it is told, and why on that day."""
    late: bool = False
    """True where the date was not there yet on the day of its lead."""

    @property
    def key(self) -> Key:
        """What it is known by."""
        code, kind, on = key_of(self.entry)
        return Key(self.follow.number, code, kind, on, self.telling.lead)


def reminders(
    follow: Follow, hour: Hour, timetable: Timetable, snoozes: Iterable[Snooze] = ()
) -> tuple[Reminder, ...]:
    """The reminders of one rule that fall due in the timetable's window, in order."""
    put_off = {(one.code, one.kind, one.on): one for one in snoozes}
    made_at = follow.made_at or timetable.since
    found: dict[Key, Reminder] = {}
    parts = (
        on_their_days(follow, hour, timetable),
        at_once(follow, hour, timetable),
        again(follow, hour, timetable, put_off.values()),
    )
    for reminder in (reminder for part in parts for reminder in part):
        silent = put_off.get(key_of(reminder.entry))
        if reminder.at > made_at and (silent is None or not silent.silences(reminder.telling.day)):
            found.setdefault(reminder.key, reminder)
    return tuple(sorted(found.values(), key=lambda one: (one.at, one.entry.on)))


def on_their_days(follow: Follow, hour: Hour, timetable: Timetable) -> Iterator[Reminder]:
    """The reminders whose day comes in the window."""
    zone = timetable.law.tz
    for day in hour.days(timetable.since, timetable.until, zone):
        at = hour.tells(day, zone)
        dates = timetable.stretch(at).dates
        for lead in leads_of(follow):
            told = Telling(day, occasion_of(lead), str(lead))
            for entry in dates.ahead(day, lead):
                yield from told_at(follow, timetable, key_of(entry), told, at)
        for entry in dates.missed(day) if follow.while_past_due else ():
            told = Telling(day, Occasion.PAST_DUE, after(entry.on, day))
            yield from told_at(follow, timetable, key_of(entry), told, at)


def at_once(follow: Follow, hour: Hour, timetable: Timetable) -> Iterator[Reminder]:
    """New dates of which the rule would have told before they were there: the nearest lead."""
    for stretch in timetable.stretches:
        for entry in stretch.new:
            told = nearest(follow, hour, entry, stretch.start, timetable.law.tz)
            if told is not None:
                key = key_of(entry)
                yield from told_at(follow, timetable, key, told, stretch.start, late=True)


def again(
    follow: Follow, hour: Hour, timetable: Timetable, snoozes: Iterable[Snooze]
) -> Iterator[Reminder]:
    """Dates that were put off to a day of the window."""
    for snooze in snoozes:
        at = hour.tells(snooze.again_on, timetable.law.tz)
        if timetable.since < at <= timetable.until:
            told = Telling(snooze.again_on, Occasion.AGAIN, f"@{snooze.again_on}")
            key = (snooze.code, snooze.kind, snooze.on)
            yield from told_at(follow, timetable, key, told, at)


def told_at(
    follow: Follow,
    timetable: Timetable,
    key: DateKey,
    told: Telling,
    at: datetime,
    *,
    late: bool = False,
) -> Iterator[Reminder]:
    """The reminder, where the rule follows the date and the agenda has something to tell of it."""
    code, kind, _ = key
    if not (follow.wants(kind) and follow.covers(timetable.law, code)):
        return
    entry = timetable.as_of(at, key)
    if entry is not None and told_of(entry, told.day):
        yield Reminder(follow=follow, entry=entry, at=at, telling=told, late=late)
