"""The dates of one obligation: its last day, its term's boundaries, its power's windows."""

from collections.abc import Iterator
from datetime import date

from tracker.core.agenda.entry import AgendaEntry, Said, said_of
from tracker.core.answer.evaluation import answer_for
from tracker.core.dates.cycle import Cycle, cycles, term_under
from tracker.core.dates.point import Point
from tracker.core.dates.reckoning import Due, due_of
from tracker.core.dates.recurrence import occurrences
from tracker.core.dates.running_out import runs_out
from tracker.core.dates.term import TermAnswer, term_of
from tracker.core.days.day import day_end, day_start, long_day
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Recurring, Relative, Term, Window
from tracker.core.standing.case import Case
from tracker.core.words.vocabulary import Status

SETTLED = {Status.PERFORMED, Status.PERFORMED_LATE, Status.ENDED, Status.DOES_NOT_APPLY}
"""Words after which a last day no longer lies ahead of anybody."""


def entries_of(
    case: Case, obligation: Obligation, *, since: date, until: date
) -> Iterator[AgendaEntry]:
    """One obligation's dates, with what its answer says beside them, in order.

    Of a term, those of the cycles that end on or after `since` and begin on or before `until`.
    """
    said = said_of(answer_for(case, obligation))
    if term_under(case, obligation) is not None:
        yield from term_dates(case, obligation, said, since=since, until=until)
        return
    if isinstance(obligation.rule, Recurring):
        yield from occurrence_dates(case, obligation, said, since=since, until=until)
    due = due_of(case, obligation)
    if due is not None:
        yield from deadline_dates(obligation, due, said)
    first = runs_out(case, obligation)
    if first is not None:
        yield end_date(case, obligation, first, said)


def occurrence_dates(
    case: Case, obligation: Obligation, said: Said, *, since: date, until: date
) -> Iterator[AgendaEntry]:
    """The days on which something recurs, as long as the obligation has not ended."""
    ended_on = answer_for(case, obligation).ended_on
    last, today = min(until, ended_on) if ended_on else until, case.today
    kind, title = "occurrence", obligation.title
    for number, on, steps in occurrences(case, obligation, since=since, until=last):
        label, pending = f"{title}: number {number}", on >= today
        # By place, not by name: a series has thousands of these, and names take half the time.
        yield AgendaEntry(on, kind, label, pending, steps, said, None, None, number)


def end_date(case: Case, obligation: Obligation, first: Point, said: Said) -> AgendaEntry:
    """The point from which a prohibition, or what was denounced, no longer holds."""
    prohibited = isinstance(obligation.rule, Relative)
    words = "the prohibition ends" if prohibited else "the notice takes effect"
    return AgendaEntry(
        on=first.day,
        at=first.at,
        kind="term_ends",
        label=f"{obligation.title}: {words}",
        pending=first.at is not None and first.at > case.at,
        derivation=first.steps,
        said=said,
    )


def deadline_dates(obligation: Obligation, due: Due, said: Said) -> Iterator[AgendaEntry]:
    """The last day, original and extended."""
    moved = due.on != due.original_on
    pending = said.status not in SETTLED
    yield AgendaEntry(
        on=due.original_on,
        kind="deadline",
        label=f"{obligation.title}: last day" + (" before it was extended" if moved else ""),
        superseded_by=due.on if moved else None,
        pending=pending and not moved,
        derivation=due.original_steps,
        said=said,
    )
    if moved:
        yield AgendaEntry(
            on=due.on,
            kind="extended_deadline",
            label=f"{obligation.title}: last day as extended",
            pending=pending,
            derivation=due.steps,
            said=said,
        )


def term_dates(
    case: Case, obligation: Obligation, said: Said, *, since: date, until: date
) -> Iterator[AgendaEntry]:
    """The boundaries of a term, or the windows of the power over it, cycle by cycle."""
    holder = term_under(case, obligation)
    term = term_of(case, obligation)
    if holder is None or term is None or not isinstance(holder.rule, Term):
        return
    for cycle in cycles(case, holder, holder.rule):
        if term.ends_on is not None and cycle.boundary_on > term.ends_on:
            return
        if cycle.boundary_on >= since:
            if isinstance(obligation.rule, Window):
                yield from window_dates(case, obligation, cycle, said)
            else:
                yield boundary_date(case, obligation, term, cycle, said)
        if cycle.boundary_on > until:
            return


def boundary_date(
    case: Case, obligation: Obligation, term: TermAnswer, cycle: Cycle, said: Said
) -> AgendaEntry:
    """What happens at a boundary: the term renews, or ends."""
    ends = cycle.boundary_on == term.ends_on
    words = "the term ends" if ends else renewal_words(case, obligation, cycle)
    return AgendaEntry(
        on=cycle.boundary_on,
        at=cycle.boundary_at,
        kind="term_ends" if ends else "term_renews",
        label=f"{obligation.title}: {words}",
        pending=cycle.boundary_at > case.at,
        derivation=cycle.steps,
        number=cycle.number,
        said=said,
    )


def renewal_words(case: Case, obligation: Obligation, cycle: Cycle) -> str:
    """The renewal in words; while the window is open, that notice would still stop it."""
    rule = obligation.rule
    period = rule.renewal_period if isinstance(rule, Term) else None
    length = period.in_words() if period else "a further term"
    last = cycle.notice_last_on
    if last is not None and case.at < day_end(last, case.agreement.tz):
        return f"renews for {length} unless notice by {long_day(last)}"
    return f"renews for {length}, no notice on record"


def window_dates(
    case: Case, obligation: Obligation, cycle: Cycle, said: Said
) -> Iterator[AgendaEntry]:
    """The days on which a cycle's notice window opens (where the text says so) and closes."""
    if cycle.notice_last_on is None:
        return
    zone, title = case.agreement.tz, obligation.title
    boundary = long_day(cycle.boundary_on)
    if cycle.notice_opens_on is not None:
        yield AgendaEntry(
            on=cycle.notice_opens_on,
            kind="notice_window_opens",
            label=f"{title}: first day for notice before {boundary}",
            pending=day_start(cycle.notice_opens_on, zone) > case.at,
            derivation=cycle.opens_steps,
            number=cycle.number,
            said=said,
        )
    yield AgendaEntry(
        on=cycle.notice_last_on,
        kind="notice_window_closes",
        label=f"{title}: last day for notice that stops the renewal on {boundary}",
        pending=day_end(cycle.notice_last_on, zone) > case.at,
        derivation=cycle.notice_steps,
        number=cycle.number,
        said=said,
    )
