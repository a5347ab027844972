"""How an answer changed over time: a step function, found by a sweep forward through its breaks.

Break points are the instants at which a note acts, the start and the end of every due day that ever
held, the boundaries of terms and windows, and those of the obligations it leans on. Between two
break points nothing can change, so a day's answer is a look-up.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.condition import starts_at
from tracker.core.answer.evaluation import evaluate
from tracker.core.dates.cycle import term_under
from tracker.core.dates.reckoning import due_of
from tracker.core.dates.running_out import runs_out
from tracker.core.dates.term import term_of
from tracker.core.days.day import day_end, day_start
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


def look_up(steps: tuple[Interval, ...], at: datetime) -> ObligationAnswer:
    """The answer that holds at an instant."""
    starts = [step.start for step in steps[1:] if step.start is not None]
    return steps[bisect_right(starts, at)].answer


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


def leans_on(agreement: Agreement, obligation: Obligation) -> tuple[Obligation, ...]:
    """The obligation and all it depends on: conditions, anchors, the term of a power, its power."""
    key = ("leans on", obligation.code)
    if key not in agreement.kept:
        agreement.kept[key] = reached(agreement, obligation)
    found: tuple[Obligation, ...] = agreement.kept[key]
    return found


def reached(agreement: Agreement, obligation: Obligation) -> tuple[Obligation, ...]:
    """The obligation and all that its rules name, directly or through others."""
    found = {obligation.code: obligation}
    todo = [obligation]
    while todo:
        for code in direct_references(agreement, todo.pop()):
            other = agreement.by_code.get(code)
            if other is not None and code not in found:
                found[code] = other
                todo.append(other)
    return tuple(found.values())


def direct_references(agreement: Agreement, obligation: Obligation) -> Iterator[str]:
    """The codes an obligation's rule and conditions name, and the power over its term."""
    for condition in obligation.conditions:
        yield condition.of
    for rule in (obligation.rule, obligation.starts):
        for name in ("anchor", "start", "end"):
            anchor = getattr(rule, name, None)
            yield anchor.ref if anchor is not None else ""
        yield getattr(rule, "of", "")
    power = agreement.power_over.get(obligation.code)
    if power is not None:
        yield power.code


def fixed_breaks(
    agreement: Agreement, record: Record, obligation: Obligation
) -> Iterator[datetime]:
    """Instants known from the start: the agreement's effect, and when each note acts."""
    yield agreement.effective_at
    codes = {one.code for one in leans_on(agreement, obligation)}
    happened = {entry.number for entry in record.triggers}
    for entry in record.entries:
        elsewhere = entry.obligations and not entry.obligations & codes
        if not elsewhere or entry.note.about is not None or entry.number in happened:
            yield entry.at


def moving_breaks(case: Case, obligation: Obligation) -> Iterator[datetime]:
    """Instants that follow from the dates as they stand at the case's instant."""
    zone = case.agreement.tz
    for one in leans_on(case.agreement, obligation):
        start = starts_at(case, one)
        if start is not None:
            yield start
        due = due_of(case, one)
        if due is not None:
            yield day_start(due.on, zone)
            yield due.passes_at(zone)
        first = runs_out(case, one)
        if first is not None and first.at is not None:
            yield first.at
        yield from term_breaks(case, one)


def term_breaks(case: Case, obligation: Obligation) -> Iterator[datetime]:
    """The running cycle's boundary, and the days on which its window changes."""
    term = term_of(case, obligation)
    if term is None or term_under(case, obligation) is None:
        return
    zone = case.agreement.tz
    yield day_start(term.begins_on, zone)
    yield term.cycle.boundary_at
    for day in window_days(term.cycle.notice_opens_on, term.cycle.notice_last_on):
        yield day_start(day, zone)
        yield day_end(day, zone)
    yield day_start(term.cycle.begins_on, zone)
    yield day_start(term.cycle.boundary_on, zone)


def window_days(opens: date | None, last: date | None) -> Iterator[date]:
    """The days on which a window's state changes."""
    yield from (day for day in (opens, last) if day is not None)
