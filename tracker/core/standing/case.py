"""One question put to the law and the record: everything at one instant, each answer kept."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tracker.core.days.day import day_of
from tracker.core.law.agreement import Agreement
from tracker.core.log.effect import DateClaim
from tracker.core.log.record import Entry, Record


@dataclass(frozen=True, slots=True)
class Case:
    """The law under the chosen readings, the visible record, and the instant asked about.

    `kept` holds what has been worked out already, so that rules which lean on each other are
    worked out once. A case is used for one answer and thrown away.
    """

    agreement: Agreement
    record: Record
    at: datetime
    """UTC; what begins at this very instant holds."""
    kept: dict[tuple[str, str], Any] = field(default_factory=dict, repr=False)

    @property
    def today(self) -> date:
        """The day asked about, in the agreement's zone."""
        return day_of(self.at, self.agreement.tz)

    def entries(self, code: str) -> tuple[Entry, ...]:
        """The entries on an obligation that act at the instant, in order."""
        return self.so_far(self.record.by_obligation.get(code, ()))

    def date_claims(self, code: str) -> Iterator[tuple[Entry, DateClaim]]:
        """What actors say by the instant that a date of an obligation is, in order."""
        for entry in self.so_far(self.record.claims.get(code, ())):
            assert isinstance(entry.effect, DateClaim)
            yield entry, entry.effect

    def so_far(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Those of the entries that act at the instant."""
        at = self.at
        # A list is filled in two thirds of the time that a generator takes; this is asked most.
        return tuple([entry for entry in entries if entry.at <= at])
