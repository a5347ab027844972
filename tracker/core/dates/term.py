"""A term at an instant: the cycle that runs, whether it ends, and the window for notice."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tracker.core.dates.cycle import Cycle, cycles, term_under
from tracker.core.dates.stopping import counts_for, stopping_notice
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Renewal, Term
from tracker.core.standing.acts import Act
from tracker.core.standing.case import Case
from tracker.core.standing.ends import end_of


class WindowState(StrEnum):
    """Where the notice window of a power stands."""

    NOT_OPEN = "not_open"
    OPEN = "open"
    LAST_DAY = "last_day"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowAnswer:
    """The window of the current cycle, and what a notice given now would stop."""

    state: WindowState
    opens_on: date | None
    closes_on: date | None
    term_ends_on: date
    counts_for: date | None
    """The boundary that a notice given now would count for; None where none could."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAnswer:
    """A term at the instant of the case."""

    cycle: Cycle
    """The cycle the instant lies in; the first before the start, the last after the end."""
    begins_on: date
    ends_on: date | None
    """The boundary at which the term ends, as far as is settled at the instant; None: it renews."""
    ended: bool
    stopped_by: Act | None
    """The notice that stops the renewal."""
    window: WindowAnswer | None


def term_of(case: Case, obligation: Obligation) -> TermAnswer | None:
    """The term of an obligation (or the one its power hangs on) at the instant of the case."""
    holder = term_under(case, obligation)
    if holder is None or not isinstance(holder.rule, Term):
        return None
    key = ("term", holder.code)
    if key not in case.kept:
        case.kept[key] = worked_out(case, holder, holder.rule)
    term: TermAnswer | None = case.kept[key]
    return term


def worked_out(case: Case, obligation: Obligation, rule: Term) -> TermAnswer | None:
    """The current cycle, whether the term has ended, and the window."""
    first = next(cycles(case, obligation, rule), None)
    if first is None:
        return None
    stop = stopping_notice(case, obligation, rule)
    last = last_cycle(case, obligation, rule, stop)
    closed = closed_by(case, obligation, last)
    current = first
    for cycle in cycles(case, obligation, rule):
        current = cycle
        if cycle.boundary_at > case.at or (last and cycle.number >= last.number):
            break
    ends = last.boundary_on if last else None
    term = TermAnswer(
        cycle=current,
        begins_on=first.begins_on,
        ends_on=closed.entry.note.occurred_on if closed else ends,
        ended=closed is not None or (last is not None and last.boundary_at <= case.at),
        stopped_by=stop[0] if stop and not closed else None,
        window=None,
    )
    return replace(term, window=window_at(case, obligation, rule, term))


def closed_by(case: Case, obligation: Obligation, last: Cycle | None) -> Act | None:
    """The accepted end in law that closes the term before it runs out by itself."""
    act = end_of(case, obligation, in_law=True)
    over = act is not None and last is not None and last.boundary_at <= act.entry.at
    return None if over else act


def last_cycle(
    case: Case, obligation: Obligation, rule: Term, stop: tuple[Act, Cycle] | None
) -> Cycle | None:
    """The cycle at whose boundary the term ends: by notice, or because it does not renew."""
    if stop is not None:
        return stop[1]
    if rule.renewal is Renewal.TACIT and rule.renewal_limit is None:
        return None
    return [*cycles(case, obligation, rule)][-1]


def window_at(
    case: Case, obligation: Obligation, rule: Term, term: TermAnswer
) -> WindowAnswer | None:
    """The window of the cycle, and which boundary a notice given on the day would count for."""
    if rule.notice_period is None:
        return None
    cycle, today = term.cycle, case.today
    settled = term.ended or term.stopped_by is not None
    target = None if settled else counts_for(case, obligation, rule, today)
    return WindowAnswer(
        state=window_state(cycle, today, ended=term.ended),
        opens_on=cycle.notice_opens_on or cycle.begins_on,
        closes_on=cycle.notice_last_on,
        term_ends_on=term.ends_on if term.ended and term.ends_on else cycle.boundary_on,
        counts_for=target.boundary_on if target else None,
    )


def window_state(cycle: Cycle, today: date, *, ended: bool) -> WindowState:
    """Not open, open, on its last day, or closed; closed too where nothing is left to stop."""
    last = cycle.notice_last_on
    if ended or last is None or today > last:
        return WindowState.CLOSED
    if today < (cycle.notice_opens_on or cycle.begins_on):
        return WindowState.NOT_OPEN
    return WindowState.LAST_DAY if today == last else WindowState.OPEN
