"""What holds for a stretch of time: what was worked out for one instant serves the next.

An answer stays what it is between two break points. So what was worked out from one law and one
record is kept with the record, each value with the time for which it is known to hold.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Generic, TypeVar

from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.breaks import fixed_breaks, moving_breaks
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.standing.case import Case

Value = TypeVar("Value")
ALWAYS = datetime.min.replace(tzinfo=UTC)
FOREVER = datetime.max.replace(tzinfo=UTC)
MOST = 1000
"""Stretches that are kept at a time; what recurs daily has one for each day that is asked about."""


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Value]):
    """A time in which a value is known not to change; half-open."""

    start: datetime
    end: datetime
    value: Value


@dataclass(slots=True)
class Stretches(Generic[Value]):
    """The stretches known so far, by their start.

    They are replaced as a whole, so that another thread sees the old ones or the new.
    """

    held: tuple[Stretch[Value], ...] = ()

    def at(self, instant: datetime) -> Stretch[Value] | None:
        """The stretch that an instant lies in; None where nothing is known of it."""
        place = bisect_right(self.held, instant, key=start_of)
        found = self.held[place - 1] if place else None
        return found if found is not None and instant < found.end else None

    def add(self, start: datetime, end: datetime, value: Value) -> Stretch[Value]:
        """One more; it takes the place of what began later and holds as long.

        Where they are too many it takes that of the earliest.
        """
        new = Stretch(start, end, value)
        others = [one for one in self.held if one.end != end][1 - MOST :]
        self.held = tuple(sorted((*others, new), key=start_of))
        return new


def start_of(stretch: Stretch[Value]) -> datetime:
    """The instant from which it holds."""
    return stretch.start


@dataclass(slots=True)
class Known:
    """What has been worked out for one obligation under one law and one record."""

    law: Agreement
    """Held, so that no other law can be taken for it."""
    breaks: tuple[datetime, ...]
    """The instants at which notes act, and the agreement takes effect."""
    answers: Stretches[ObligationAnswer] = field(default_factory=Stretches)


def known(case: Case, obligation: Obligation) -> Known:
    """What the record keeps of an obligation, under the law of the case."""
    key = ("known", id(case.agreement), obligation.code)
    if key not in case.record.kept:
        breaks = set(fixed_breaks(case.agreement, case.record, obligation))
        case.record.kept[key] = Known(case.agreement, tuple(sorted(breaks)))
    found: Known = case.record.kept[key]
    return found


def around(case: Case, obligation: Obligation) -> tuple[datetime, datetime]:
    """The last instant up to that of the case at which the answer can have changed, and the next.

    Breaks that move do so only at a break, so those found at an instant hold on both sides of it.
    """
    fixed = known(case, obligation).breaks
    place = bisect_right(fixed, case.at)
    before, after = [*fixed[:place][-1:]], [*fixed[place : place + 1]]
    for at in moving_breaks(case, obligation):
        (after if at > case.at else before).append(at)
    return max(before, default=ALWAYS), min(after, default=FOREVER)
