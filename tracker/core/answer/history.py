"""How an answer changed over time: a step function, found by a sweep forward through its breaks.

Between two break points (`answer.breaks`) nothing can change.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.breaks import fixed_breaks, moving_breaks
from tracker.core.answer.evaluation import evaluate
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.log.record import Record
from tracker.core.standing.case import Case


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time with one answer; half-open, from `start` up to but not including `end`.

    No start: it was so from the beginning. No end: it is so as far as was asked.
    """

    start: datetime | None
    end: datetime | None
    answer: ObligationAnswer


def history(
    agreement: Agreement, record: Record, code: str, *, until: datetime
) -> tuple[Interval, ...]:
    """The steps of one obligation's answer up to an instant; neighbours always differ."""
    obligation = agreement.by_code[code]
    steps: list[Interval] = []
    for start, end in spans(agreement, record, obligation, until):
        at = start or end - timedelta(microseconds=1)
        found = evaluate(Case(agreement, record, at), obligation)
        if steps and steps[-1].answer == found:
            steps[-1] = replace(steps[-1], end=end)
        else:
            steps.append(Interval(start, end, found))
    steps[-1] = replace(steps[-1], end=None)
    return tuple(steps)


def spans(
    agreement: Agreement, record: Record, obligation: Obligation, until: datetime
) -> Iterator[tuple[datetime | None, datetime]]:
    """The stretches between break points: the first has no start, the last ends after `until`."""
    todo = set(fixed_breaks(agreement, record, obligation))
    start: datetime | None = None
    at = min(todo) - timedelta(days=1)
    while True:
        case = Case(agreement, record, at)
        todo |= set(moving_breaks(case, obligation))
        later = [instant for instant in todo if instant > at]
        if not later or min(later) > until:
            yield start, until + timedelta(microseconds=1)
            return
        yield start, min(later)
        start = at = min(later)
