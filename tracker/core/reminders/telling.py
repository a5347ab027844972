"""The days on which a rule tells of a date: a lead before it, on the day, weeks after it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.day import day_of
from tracker.core.days.hour import Hour
from tracker.core.days.period import Period, subtract
from tracker.core.reminders.follow import DEADLINES, Follow

THE_DAY = Period()
NEXT_DAY = timedelta(days=1)


class Occasion(StrEnum):
    """Why something is told just now."""

    BEFORE = "before"
    """A lead before the date."""
    ON_THE_DAY = "on_the_day"
    PAST_DUE = "past_due"
    """On the first day after a missed last day, or whole weeks later."""
    AGAIN = "again"
    """The person asked to hear of it again on this day."""


class Telling(NamedTuple):
    """A day on which a rule tells of a date."""

    day: date
    occasion: Occasion
    lead: str


def nearest(
    follow: Follow, hour: Hour, entry: AgendaEntry, at: datetime, zone: ZoneInfo
) -> Telling | None:
    """The last telling of a date that would have come before an instant, to be told that day."""
    passed = (one for one in tellings(follow, entry) if hour.tells(one.day, zone) < at)
    last = max(passed, default=None)
    return last._replace(day=day_of(at, zone)) if last is not None else None


def tellings(follow: Follow, entry: AgendaEntry) -> Iterator[Telling]:
    """The days on which a rule tells of a date; of the weeks after it only the first."""
    for lead in leads_of(follow):
        yield Telling(subtract(entry.on, lead).day, occasion_of(lead), str(lead))
    if follow.while_past_due and entry.kind in DEADLINES:
        day = entry.on + NEXT_DAY
        yield Telling(day, Occasion.PAST_DUE, after(entry.on, day))


def leads_of(follow: Follow) -> tuple[Period, ...]:
    """The leads of a rule, the day itself included where it is told of."""
    return (*follow.leads, THE_DAY) if follow.on_the_day else follow.leads


def occasion_of(lead: Period) -> Occasion:
    """Why something is told a lead before its date."""
    return Occasion.ON_THE_DAY if lead == THE_DAY else Occasion.BEFORE


def after(on: date, day: date) -> str:
    """The lead of a day after the date."""
    return f"-P{(day - on).days}D"
