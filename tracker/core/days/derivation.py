"""How a date came about: steps that are data, can be replayed, and read as sentences."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from tracker.core.days.day import day_end, day_of, day_start, zone_of
from tracker.core.days.period import add, add_to_instant, parse_period, subtract


class Op(StrEnum):
    """What a step does to the result before it."""

    QUOTE = "quote"
    """Names the words that the date rests on; the result stays."""
    DAY = "day"
    """Takes a day that the text names."""
    ANCHOR = "anchor"
    """Takes the day of an event, with its name."""
    ADD = "add"
    """Counts a period forward: calendar months, then days."""
    SUBTRACT = "subtract"
    """Counts a period back."""
    DAY_ONE = "day_one"
    """One day nearer to the event, because the text counts its day as day 1."""
    EXCLUSIVE = "exclusive"
    """Takes the day before, because the day itself is already too late."""
    EXTEND = "extend"
    """Replaces the day by the one an extension names."""
    ADD_TIME = "add_time"
    """Counts hours and minutes forward from an instant; elapsed time."""
    SUBTRACT_TIME = "subtract_time"
    """Counts hours and minutes back from an instant."""
    UNKNOWN_TIME = "unknown_time"
    """Says that hours are counted from a day whose time is unknown; takes the latest day."""
    INSTANT = "instant"
    """Takes an instant that the text names."""
    ZONE = "zone"
    """Takes the calendar day in which an instant lies in a zone."""
    OCCURRENCE = "occurrence"
    """Takes one of the days on which something recurs by an RFC 5545 rule."""
    STARTS = "starts"
    """Takes the instant at which the day begins in a zone."""
    ENDS = "ends"
    """Takes the instant at which the day ends in a zone (exclusive)."""


class Step(NamedTuple):
    """One step: what it does, with what, and the day or instant it arrives at.

    It holds values and writes them down when it is read: most steps never are.
    """

    op: Op
    arrives: date | datetime | str
    inputs: tuple[tuple[str, object], ...] = ()
    note: int | None = None
    """The note it rests on, where it rests on one."""

    @property
    def result(self) -> str:
        """The day or instant it arrives at (ISO 8601); "" where it arrives nowhere."""
        return written(self.arrives)

    @property
    def given(self) -> tuple[tuple[str, str], ...]:
        """What it works with beside the result before it: names and ISO 8601 values."""
        return tuple((key, written(value)) for key, value in self.inputs if value not in EMPTY)

    def get(self, name: str) -> str:
        """One of the given values, "" where there is none of that name."""
        return next((written(value) for key, value in self.inputs if key == name), "")


Derivation = tuple[Step, ...]
EMPTY = (None, "")


def step(op: Op, arrives: date | datetime | str, note: int | None = None, **inputs: object) -> Step:
    """A step with its values; empty ones are not given."""
    return Step(op, arrives, tuple(inputs.items()), note)


def written(value: object) -> str:
    """A value as a step gives it: days and instants by ISO 8601, nothing as ""."""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def replay(steps: Derivation) -> date | datetime | None:
    """Works the steps out again from what they were given; the last result, None without steps.

    ValueError where a step's own result is not what its inputs give.
    """
    current: date | datetime | None = None
    for one in steps:
        if one.op is not Op.QUOTE:
            current = worked_out(one, current)
        if current is not None and one.result != current.isoformat():
            raise ValueError(f"step {one.op} says {one.result}, its inputs give {current}")
    return current


def worked_out(one: Step, before: date | datetime | None) -> date | datetime:
    """What a step arrives at, from the result before it and what it was given."""
    if one.op in (Op.DAY, Op.ANCHOR, Op.EXTEND, Op.OCCURRENCE):
        return date.fromisoformat(one.get("day"))
    if one.op is Op.INSTANT:
        return datetime.fromisoformat(one.get("at"))
    if isinstance(before, datetime):
        return from_instant(one, before)
    if before is None:
        raise ValueError(f"step {one.op} has nothing before it")
    return from_day(one, before)


def from_instant(one: Step, before: datetime) -> date | datetime:
    """What a step makes of an instant."""
    if one.op is Op.ZONE:
        return day_of(before, zone_of(one.get("zone")))
    period = parse_period(one.get("period"), field="period")
    return add_to_instant(before, period * (1 if one.op is Op.ADD_TIME else -1))


def from_day(one: Step, before: date) -> date | datetime:
    """What a step makes of a day."""
    if one.op in (Op.ADD, Op.SUBTRACT):
        period = parse_period(one.get("period"), field="period")
        move = add if one.op is Op.ADD else subtract
        return move(before, period, last_day=one.get("month_end") == "last_day").day
    if one.op in (Op.EXCLUSIVE, Op.DAY_ONE):
        return before + timedelta(days=1 if one.get("back") else -1)
    zone = zone_of(one.get("zone"))
    if one.op is Op.UNKNOWN_TIME:
        return day_of(datetime.fromisoformat(one.get("latest")), zone)
    return day_start(before, zone) if one.op is Op.STARTS else day_end(before, zone)
