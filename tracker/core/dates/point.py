"""A point in time that a rule arrives at, with the steps that led there, and how it is moved."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tracker.core.days.derivation import Derivation, Op, step
from tracker.core.days.period import Period, add, subtract
from tracker.core.law.obligation import Obligation

Bounds = tuple[datetime, datetime]
"""The earliest and the latest instant (both included, UTC) where the time of day is unknown."""


@dataclass(frozen=True, slots=True)
class Point:
    """A day that a rule arrives at, the instant where the time of day is known, and the steps."""

    day: date
    at: datetime | None
    steps: Derivation
    bounds: Bounds | None = None
    """Set where hours were counted from a day whose time is unknown; `day` is then the latest."""


def words_of(obligation: Obligation) -> Derivation:
    """The step that quotes the words, where the seed holds them."""
    if not obligation.quote:
        return ()
    where = f"{obligation.quote_variant}, {obligation.clause}" if obligation.quote_variant else ""
    return (step(Op.QUOTE, "", words=obligation.quote, where=where),)


def named_point(
    day: date, name: str, at: datetime | None = None, *, note: int | None = None
) -> Point:
    """A day with the name of what happened on it."""
    return Point(day, at, (step(Op.ANCHOR, day, note, day=day, name=name),))


def before_it(point: Point, exclusive: bool) -> Point:
    """The day before, where the day itself is already too late."""
    if not exclusive:
        return point
    day = point.day - timedelta(days=1)
    why = "That day is itself too late"
    return Point(day, None, (*point.steps, step(Op.EXCLUSIVE, day, why=why)))


def first_after(point: Point) -> Point:
    """The first day after a day through which something lasts."""
    day = point.day + timedelta(days=1)
    why, words = "It lasts to the end of that day", "the first day after it is"
    one = step(Op.EXTEND, day, day=day, why=why, words=words)
    return Point(day, None, (*point.steps, one))


def from_day_one(point: Point, *, before: bool) -> Point:
    """The point where the text counts the day of the event as day 1: one day nearer to it."""
    day = point.day + timedelta(days=1 if before else -1)
    back = "yes" if before else ""
    return Point(day, None, (*point.steps, step(Op.DAY_ONE, day, back=back)))


def counted(
    point: Point,
    period: Period,
    *,
    before: bool = False,
    last_day: bool = False,
    note: int | None = None,
    why: str = "",
) -> Point:
    """The point moved by a period of calendar months and days; the time of day is dropped.

    With `last_day` the last day of a month leads to the last day of the month reached.
    """
    moved = (subtract if before else add)(point.day, period, last_day=last_day)
    op = Op.SUBTRACT if before else Op.ADD
    one = step(
        op,
        moved.day,
        note,
        start=point.day,
        period=period,
        clamped="yes" if moved.clamped else "",
        month_end="last_day" if last_day else "",
        why=why,
    )
    return Point(moved.day, None, (*point.steps, one))
