"""Things that recur: their days by an RFC 5545 rule, with a stated policy for month ends."""

from collections.abc import Iterator
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from tracker.core.dates.months import (
    days_by_month,
    is_cut_short,
    parts_of,
    takes_month_ends,
)
from tracker.core.dates.point import words_of
from tracker.core.dates.reckoning import anchor_point
from tracker.core.dates.series import Series
from tracker.core.days.derivation import Derivation, Op, Step
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Recurring
from tracker.core.standing.case import Case

Occurrence = tuple[int, date, Derivation]
"""One of the days on which something recurs: its place in the series (from 1), the day, its steps.

Nothing but a tuple, for a series has thousands of them.
"""


def occurrences(
    case: Case, obligation: Obligation, *, since: date, until: date
) -> Iterator[Occurrence]:
    """The occurrences from `since` to `until` (both inclusive) between the rule's own anchors."""
    rule = obligation.rule
    start = anchor_point(case, obligation, rule.start) if isinstance(rule, Recurring) else None
    if start is None or not isinstance(rule, Recurring):
        return
    end = anchor_point(case, obligation, rule.end) if rule.end else None
    last = min(until, end.day) if end else until
    words = (*words_of(obligation), *start.steps)
    op, by_rule, parts = Op.OCCURRENCE, ("rule", rule.rrule), parts_of(rule)
    cut = (("clamped", "yes"),) if takes_month_ends(rule, parts) else ()
    for number, on in enumerate(days_of(case.agreement, rule, start.day, last), 1):
        if on >= since:
            how = cut if cut and is_cut_short(parts, start.day, on) else ()
            inputs = (("day", on), by_rule, ("number", number), *how)
            yield number, on, (*words, Step(op, on, inputs))


def days_of(law: Agreement, rule: Recurring, start: date, last: date) -> Iterator[date]:
    """The days in order, up to `last` (inclusive)."""
    parts = parts_of(rule)
    if takes_month_ends(rule, parts):
        yield from days_by_month(rule, parts, start, last)
        return
    for on in series(law, rule.rrule, start):
        if on > last:
            return
        yield on


def series(law: Agreement, rule: str, start: date) -> Series:
    """The series of a rule from its start; kept with the law, so that it is counted once."""
    key = ("series", rule, start)
    if key not in law.kept:
        counted = rrulestr(rule, dtstart=datetime.combine(start, time.min))
        law.kept[key] = Series(at.date() for at in counted)
    found: Series = law.kept[key]
    return found
