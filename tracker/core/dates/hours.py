"""Hours: counted as elapsed time from an instant; from a bare day only their bounds are known."""

from datetime import datetime, timedelta

from tracker.core.dates.point import Point
from tracker.core.days.day import day_end, day_of, day_start
from tracker.core.days.derivation import Op, step
from tracker.core.days.period import Period, add_to_instant
from tracker.core.standing.case import Case

LAST_INSTANT = timedelta(microseconds=1)


def counted_in_hours(
    case: Case,
    point: Point,
    period: Period,
    *,
    before: bool,
    note: int | None = None,
    why: str = "",
) -> Point:
    """The point moved by hours and minutes of elapsed time.

    Where the anchor's time of day is unknown nothing is invented: the point has bounds, and its day
    is the latest on which the hours may run out.
    """
    if point.at is None:
        return bounded(case, point, period, before=before, note=note, why=why)
    at = add_to_instant(point.at, period * (-1 if before else 1))
    zone, also = case.agreement.zone, " ".join(case.agreement.also_zones)
    op = Op.SUBTRACT_TIME if before else Op.ADD_TIME
    on = day_of(at, case.agreement.tz)
    start, first = point.at.isoformat(), "Counted from the instant"
    steps = (
        step(Op.INSTANT, point.at, at=start, zone=zone, also=also, why=first),
        step(op, at, note, start=start, period=period, zone=zone, also=also, why=why),
        step(Op.ZONE, on, zone=zone),
    )
    return Point(on, at, (*point.steps, *steps))


def bounded(
    case: Case, point: Point, period: Period, *, before: bool, note: int | None, why: str
) -> Point:
    """The earliest and the latest instant that hours from some time on a day may lead to."""
    zone, span = case.agreement.tz, period * (-1 if before else 1)
    earliest = add_to_instant(day_start(point.day, zone), span)
    latest = add_to_instant(day_end(point.day, zone), span) - LAST_INSTANT
    day = day_of(latest, zone)
    one = step(
        Op.UNKNOWN_TIME,
        day,
        note,
        start=point.day,
        period=period,
        earliest=earliest.isoformat(),
        latest=latest.isoformat(),
        zone=case.agreement.zone,
        back="yes" if before else "",
        why=why,
    )
    return Point(day, None, (*point.steps, one), bounds=(earliest, latest))


def moved_to(case: Case, point: Point, at: datetime, *, note: int, why: str, words: str) -> Point:
    """The point at the instant to which a note moves it."""
    zone, also = case.agreement.zone, " ".join(case.agreement.also_zones)
    on = day_of(at, case.agreement.tz)
    named = step(
        Op.INSTANT, at, note, at=at.isoformat(), zone=zone, also=also, why=why, words=words
    )
    return Point(on, at, (*point.steps, named, step(Op.ZONE, on, zone=zone)))
