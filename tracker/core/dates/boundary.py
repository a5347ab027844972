"""The boundary at a point: the instant from which what lasted until then is over."""

from datetime import datetime

from tracker.core.dates.hours import LAST_INSTANT
from tracker.core.dates.point import Point
from tracker.core.days.day import day_end, day_of, day_start
from tracker.core.days.derivation import Op, step
from tracker.core.standing.case import Case


def ending(case: Case, point: Point, *, at_end: bool) -> tuple[Point, datetime]:
    """The point with its instant: the one it has, else that at which its day begins or ends.

    Where only bounds are known, it is over when it certainly is.
    """
    zone, tz, also = case.agreement.zone, case.agreement.tz, " ".join(case.agreement.also_zones)
    if point.at is not None:
        return point, point.at
    if point.bounds is not None:
        at, why = point.bounds[1] + LAST_INSTANT, "It is certainly over from then on"
        one = step(Op.INSTANT, at, at=at.isoformat(), zone=zone, also=also, why=why)
        return Point(day_of(at, tz), at, (*point.steps, one), point.bounds), at
    at = (day_end if at_end else day_start)(point.day, tz)
    one = step(Op.ENDS if at_end else Op.STARTS, at, zone=zone, also=also)
    return Point(point.day, at, (*point.steps, one)), at
