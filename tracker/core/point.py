"""A point in time that a rule arrives at, with the steps that led there, and how it is moved."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tracker.core.derivation import Derivation, Op, step
from tracker.core.obligation import Obligation
from tracker.core.period import Period, add, subtract


@dataclass(frozen=True, slots=True)
class Point:
    """A day that a rule arrives at, the instant where the time of day is known, and the steps."""

    day: date
    at: datetime | None
    steps: Derivation


def words_of(obligation: Obligation) -> Derivation:
    """The step that quotes the words, where the seed holds them."""
    if not obligation.quote:
        return ()
    where = f"{obligation.quote_variant}, {obligation.clause}" if obligation.quote_variant else ""
    return (step(Op.QUOTE, "", words=obligation.quote, where=where),)


def named_point(day: date, name: str, at: datetime | None = None) -> Point:
    """A day with the name of what happened on it."""
    return Point(day, at, (step(Op.ANCHOR, day, day=day, name=name),))


def before_it(point: Point, exclusive: bool) -> Point:
    """The day before, where the day itself is already too late."""
    if not exclusive:
        return point
    day = point.day - timedelta(days=1)
    why = "Read as exclusive, the day named is already too late"
    return Point(day, None, (*point.steps, step(Op.EXCLUSIVE, day, why=why)))


def counted(
    point: Point, period: Period, *, before: bool = False, note: int | None = None, why: str = ""
) -> Point:
    """The point moved by a period of calendar months and days; the time of day is dropped."""
    moved = subtract(point.day, period) if before else add(point.day, period)
    op = Op.SUBTRACT if before else Op.ADD
    clamped = "yes" if moved.clamped else ""
    one = step(op, moved.day, note, start=point.day, period=period, clamped=clamped, why=why)
    return Point(moved.day, None, (*point.steps, one))
