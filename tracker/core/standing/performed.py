"""The day on which an obligation is reported performed, where nobody disputes it."""

from datetime import date

from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import Value
from tracker.core.standing.case import Case
from tracker.core.standing.positions import counted, stands_on


def actual_day(case: Case, obligation: Obligation) -> tuple[date, int] | None:
    """The last day asserted, with the first note that asserts it; None unless all assert one."""
    stands = counted(stands_on(case, obligation))
    if not stands or any(stand.value is not Value.PERFORMED for stand in stands):
        return None
    said = [(one.performed_on, one.entry.number) for one in stands if one.performed_on is not None]
    last = max(day for day, _ in said)
    return last, min(number for day, number in said if day == last)
