"""The dates of a stretch of time in which none of them moves, in order and quick to look up."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.period import Period, add, subtract
from tracker.core.reminders.follow import DEADLINES

WEEK = 7
SLACK = timedelta(days=4)
"""Counting back and counting forward by months may differ by as much, where months are short."""
DateKey = tuple[str | None, str, date]
"""What makes a date another one: the obligation, the kind, the day."""


def key_of(entry: AgendaEntry) -> DateKey:
    """Which date it is; one that an extension moves becomes another."""
    return (entry.code, entry.kind, entry.on)


def told_of(entry: AgendaEntry, day: date) -> bool:
    """Whether there is something to tell of a date on a day.

    Not of a day that was moved or a last day that is settled; once it has passed, only of a last
    day that is past due with nobody asserting performance.
    """
    if entry.superseded_by is not None:
        return False
    if entry.kind not in DEADLINES:
        return entry.on >= day
    return entry.pending if entry.on >= day else entry.past_due == "yes"


@dataclass(slots=True)
class Dates:
    """The dates of one stretch; what was looked up once is kept."""

    entries: tuple[AgendaEntry, ...]
    """By day; superseded ones are left out."""
    days: list[date] = field(init=False)
    overdue: dict[int, list[AgendaEntry]] = field(init=False)
    """Past due last days, by day of the week."""
    found: dict[tuple[Period, date], tuple[AgendaEntry, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.days = [entry.on for entry in self.entries]
        self.overdue = defaultdict(list)
        for entry in self.entries:
            if entry.kind in DEADLINES and entry.past_due == "yes":
                self.overdue[entry.on.toordinal() % WEEK].append(entry)

    def ahead(self, day: date, lead: Period) -> tuple[AgendaEntry, ...]:
        """The dates that lie a lead after the day: those from which counting back arrives at it."""
        if (lead, day) not in self.found:
            near = add(day, lead).day
            first = bisect_left(self.days, near - SLACK)
            nearby = self.entries[first : bisect_right(self.days, near + SLACK)]
            hits = tuple(entry for entry in nearby if subtract(entry.on, lead).day == day)
            self.found[lead, day] = hits
        return self.found[lead, day]

    def missed(self, day: date) -> Iterator[AgendaEntry]:
        """Past due last days of which the day is the first day after, or a whole week later."""
        for entry in self.overdue.get((day.toordinal() - 1) % WEEK, ()):
            if entry.on < day:
                yield entry


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time in which no date moves."""

    start: datetime
    dates: Dates
    new: tuple[AgendaEntry, ...]
    """Dates that were not there before the stretch."""
