"""The scale of the timeline: where a day lies, and the days at which the scale says where it is.

Where several last days lie close after the signing and the rest takes years, one scale would put
them on top of each other; the scale then has two parts, and a gap shows where it changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.core.days.day import MONTHS
from tracker.formats.svg import Number
from tracker.formats.timeline import Timeline

WIDTH, LEFT, RIGHT, GAP = 1000, 215, 24, 26
EARLY = timedelta(days=120)
"""So long after the signing dates may crowd."""
LONG = timedelta(days=3 * 365)
"""From here on a scale counts years."""
CROWD = 2
"""One early date alone crowds nobody."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the scale: days, and where they lie on the page."""

    since: date
    until: date
    left: Number
    right: Number

    def x(self, day: date) -> float:
        """Where a day lies."""
        whole = (self.until - self.since).days or 1
        return self.left + (self.right - self.left) * (day - self.since).days / whole


Scale = tuple[Part, ...]


def scale_of(shown: Timeline) -> Scale:
    """One part, or two where early dates crowd and others are years away."""
    first = shown.starts_on - timedelta(days=1)
    last = max([shown.ends_on, shown.as_of, *all_days(shown)])
    last += max(timedelta(days=3), (last - first) // 40)
    early = [mark.on for lane in shown.lanes for mark in lane.marks if mark.on < first + EARLY]
    if len(early) < CROWD or last - first < LONG:
        return (Part(first, last, LEFT, WIDTH - RIGHT),)
    turn = max(early) + timedelta(days=5)
    middle = LEFT + (WIDTH - LEFT - RIGHT) * 0.42
    return (
        Part(first, turn, LEFT, middle - GAP / 2),
        Part(turn, last, middle + GAP / 2, WIDTH - RIGHT),
    )


def all_days(shown: Timeline) -> Iterator[date]:
    """The days of all lanes."""
    for lane in shown.lanes:
        yield from lane.days


def x_of(scale: Scale, day: date) -> float:
    """Where a day lies on the whole scale."""
    part = next((part for part in scale if day <= part.until), scale[-1])
    return part.x(day)


def ticks(part: Part) -> Iterator[tuple[date, str]]:
    """The days at which the scale says where it is."""
    if part.until - part.since < LONG:
        yield from day_ticks(part)
        return
    step = 1 + (part.until.year - part.since.year) // 14
    for year in range(part.since.year + 1, part.until.year + 1, step):
        yield date(year, 1, 1), str(year)


def day_ticks(part: Part) -> Iterator[tuple[date, str]]:
    """About six days, each with its month; the year beside the first and where it changes."""
    step = max(1, (part.until - part.since).days // 5)
    day, year = part.since + timedelta(days=1), 0
    while day < part.until:
        yield day, short(day) if day.year == year else f"{short(day)} {day.year}"
        day, year = day + timedelta(days=step), day.year


def short(day: date) -> str:
    """A day without its year: 15 Nov."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
