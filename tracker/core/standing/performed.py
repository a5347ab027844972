"""The day on which an obligation is reported performed, where nobody disputes it."""

from datetime import date

from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import Value
from tracker.core.standing.case import Case
from tracker.core.standing.positions import counted, stands_on


def actual_day(case: Case, obligation: Obligation) -> tuple[date, tuple[int, ...]] | None:
    """The last day asserted, with the notes that assert it; None unless all who spoke assert it."""
    stands = counted(stands_on(case, obligation))
    if not stands or any(stand.value is not Value.PERFORMED for stand in stands):
        return None
    days = [stand.performed_on for stand in stands if stand.performed_on is not None]
    return max(days), tuple(sorted({stand.entry.number for stand in stands}))
