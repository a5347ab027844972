"""The instants at which an answer can change; between two of them it cannot.

Break points are the instants at which a note acts, the start and the end of every due day that ever
held, the boundaries of terms and windows, and those of the obligations it leans on.
"""

from collections.abc import Iterator
from datetime import date, datetime

from tracker.core.answer.condition import starts_at
from tracker.core.dates.cycle import term_under
from tracker.core.dates.reckoning import due_of
from tracker.core.dates.running_out import runs_out
from tracker.core.dates.term import term_of
from tracker.core.days.day import day_end, day_start
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.log.record import Record
from tracker.core.standing.case import Case


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
    for one in leans_on(agreement, obligation):
        yield from (entry.at for entry in record.by_obligation.get(one.code, ()))
    yield from (entry.at for entry in record.anywhere)


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
