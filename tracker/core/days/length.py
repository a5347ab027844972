"""Lengths of time that a rule or an extension may have."""

from collections.abc import Iterator

from tracker.core.days.period import Period
from tracker.core.words.fault import Fault, shown

LONGEST_YEARS = 100
"""A longer period is a typing error; shorter ones leave room in the calendar for chains of them."""
LONGEST = Period(
    months=LONGEST_YEARS * 12, days=LONGEST_YEARS * 366, minutes=LONGEST_YEARS * 366 * 24 * 60
)


def length_faults(
    place: str, period: Period, *, whole_days: bool = False, some: bool = True
) -> Iterator[Fault]:
    """Whether a period is not too long; not nothing, where `some`; in days, where `whole_days`."""
    months, days, minutes = period.months, period.days, period.minutes
    if months > LONGEST.months or days > LONGEST.days or minutes > LONGEST.minutes:
        yield Fault(place, f"{shown(period)} is longer than {LONGEST_YEARS} years; write less")
    if some and period == Period():
        yield Fault(place, f"{shown(period)} is no time at all; write P6M, P5Y or P30D")
    if whole_days and period.has_time:
        told = "counts hours, and this is counted in days, months or years; write P6M, P5Y or P30D"
        yield Fault(place, f"{shown(period)} {told}")
    if period.has_time and (period.months or period.days):
        told = "mixes calendar days with hours, which do not convert; write hours alone, like PT36H"
        yield Fault(place, f"{shown(period)} {told}")
