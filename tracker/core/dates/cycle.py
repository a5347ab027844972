"""The cycles of a term: stretch after stretch, each with its boundary and its last day for notice.

Cycle k is counted from the start itself (never from the cycle before), or from the last boundary
that an accepted extension moved, so month ends do not drift.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

from tracker.core.dates.boundary import ending
from tracker.core.dates.extending import extensions, moved_by_extension
from tracker.core.dates.point import Point, before_it, counted, words_of
from tracker.core.dates.reckoning import anchor_point
from tracker.core.days.day import day_of
from tracker.core.days.derivation import Derivation
from tracker.core.days.period import Period
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Renewal, Term, Window
from tracker.core.log.effect import Extension
from tracker.core.standing.acts import Act
from tracker.core.standing.case import Case

FARTHEST_YEAR = 2990
"""Cycles are not counted beyond; the calendar ends soon after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """One stretch of a term, from the boundary before it (or the start) to its own boundary."""

    number: int
    begins_on: date
    boundary_on: date
    """The computed day at whose start (or end, or at an instant of it) the cycle is over."""
    boundary_at: datetime
    steps: Derivation
    notice_last_on: date | None
    """The last day on which notice stops the renewal at this boundary (inclusive)."""
    notice_steps: Derivation
    notice_opens_on: date | None
    """The day the window opens, where the text says when; else it opens with the cycle."""
    opens_steps: Derivation
    moved_by: tuple[Act, ...] = ()


def power_over(case: Case, obligation: Obligation) -> Obligation | None:
    """The power whose window hangs on this obligation's term, if there is one."""
    return case.agreement.power_over.get(obligation.code)


def term_under(case: Case, obligation: Obligation) -> Obligation | None:
    """The obligation whose term this one has or hangs on; None where there is none."""
    if isinstance(obligation.rule, Term):
        return obligation
    if isinstance(obligation.rule, Window):
        return case.agreement.by_code.get(obligation.rule.of)
    return None


def cycles(case: Case, obligation: Obligation, rule: Term) -> Iterator[Cycle]:
    """The cycles of a term in order, as if nothing stopped it; ends where renewals do.

    Each is worked out once a case, when somebody asks for it.
    """
    key = ("cycles", obligation.code)
    if key not in case.kept:
        case.kept[key] = ([], counted_cycles(case, obligation, rule))
    known, more = case.kept[key]
    for number in count():
        if number == len(known):
            cycle = next(more, None)
            if cycle is None:
                return
            known.append(cycle)
        yield known[number]


def counted_cycles(case: Case, obligation: Obligation, rule: Term) -> Iterator[Cycle]:
    """The cycles one after the other, each counted from the start or the last boundary moved."""
    start = anchor_point(case, obligation, rule.anchor)
    if start is None:
        return
    start = Point(start.day, start.at, (*words_of(obligation), *start.steps))
    moves = list(extensions(case, obligation))
    words = words_on_notice(case, obligation)
    base, span, begins, number = start, rule.first, start.day, 0
    while begins.year < FARTHEST_YEAR:
        point = counted(base, span)
        point, moved = moved_boundary(case, rule, point, begins, moves)
        yield cycle_at(case, rule, number, begins, point, moved, words)
        if not renews_after(rule, number):
            return
        base, span = (point, Period()) if moved else (base, span)
        span, number = span + (rule.renewal_period or Period()), number + 1
        through = rule.boundary_at_end and point.at is None
        begins = point.day + timedelta(days=1 if through else 0)


def moved_boundary(
    case: Case, rule: Term, point: Point, begins: date, moves: list[Act]
) -> tuple[Point, tuple[Act, ...]]:
    """The boundary as the extensions that came while the cycle ran leave it; they are used up.

    A last day that one names is still in the cycle, so the boundary is the end of it.
    """
    moved: list[Act] = []
    for act in tuple(moves):
        if belongs(case, act, begins, point.day):
            moves.remove(act)
            moved.append(act)
            point = moved_by_extension(case, point, act, through=not rule.boundary_at_end)
    return point, tuple(moved)


def renews_after(rule: Term, number: int) -> bool:
    """Whether the text has a cycle after this one (number from 0) without anybody's act."""
    if rule.renewal is not Renewal.TACIT or rule.renewal_period is None:
        return False
    return rule.renewal_limit is None or number < rule.renewal_limit


def belongs(case: Case, act: Act, begins: date, boundary: date) -> bool:
    """Whether an extension moves this boundary: it came while the cycle ran (or before it)."""
    effect = act.entry.effect
    assert isinstance(effect, Extension)
    named = effect.new_last_day
    if effect.new_last_at is not None:
        named = day_of(effect.new_last_at, case.agreement.tz)
    return act.entry.note.occurred_on <= boundary and (named is None or named > begins)


def words_on_notice(case: Case, obligation: Obligation) -> Derivation:
    """The words on notice, where the power over a term has others than the term itself."""
    power = power_over(case, obligation)
    return words_of(power) if power and power.quote != obligation.quote else ()


def cycle_at(
    case: Case,
    rule: Term,
    number: int,
    begins: date,
    point: Point,
    moved: tuple[Act, ...],
    words: Derivation,
) -> Cycle:
    """The cycle that ends at a boundary, with its notice window and the words on that."""
    end = Point(point.day, point.at, (*point.steps, *words))
    notice = notice_deadline(rule, end) if renews_after(rule, number) else None
    opens = counted(end, rule.notice_opens, before=True) if notice and rule.notice_opens else None
    over, over_at = ending(case, point, at_end=rule.boundary_at_end)
    return Cycle(
        number=number,
        begins_on=begins,
        boundary_on=over.day,
        boundary_at=over_at,
        steps=over.steps,
        notice_last_on=notice.day if notice else None,
        notice_steps=notice.steps if notice else (),
        notice_opens_on=opens.day if opens else None,
        opens_steps=opens.steps if opens else (),
        moved_by=moved,
    )


def notice_deadline(rule: Term, boundary: Point) -> Point | None:
    """The last day for notice before a boundary; None where the text has no notice."""
    if rule.notice_period is None:
        return None
    return before_it(counted(boundary, rule.notice_period, before=True), rule.notice_before)
