"""What the events of one agreement have in common: its text, where it can be read, the alarms."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One agreement in a calendar."""

    law: Agreement
    address: Callable[[str | None], str]
    """Where an obligation (None: the agreement) can be read; the same for every reader."""
    leads: tuple[Period, ...] = ()
    """How long before a date its alarms sound; a period of nothing is the day itself."""
