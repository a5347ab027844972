"""What an obligation waits for: its start, an event, or the performance of another obligation."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tracker.core.dates.cycle import term_under
from tracker.core.dates.notice import valid_notices
from tracker.core.dates.reckoning import due_of, first_day, point_of, point_under
from tracker.core.dates.trigger import trigger_acts
from tracker.core.days.day import day_start
from tracker.core.law.obligation import Condition, Obligation
from tracker.core.law.rule import Anchor, AnchorKind, Recurring, Relative, Rule, Term, UntilNotice
from tracker.core.log.effect import Value
from tracker.core.standing.case import Case
from tracker.core.standing.positions import Stand, counted, disputed_bearers, stands_on


class Met(StrEnum):
    """Whether what is waited for is on record."""

    YES = "yes"
    NO = "no"
    CLAIMED = "claimed"
    """Somebody asserts it, nobody has accepted or denied it."""
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing that is waited for and how it stands."""

    what: Condition
    met: Met


def starts_at(case: Case, obligation: Obligation) -> datetime | None:
    """The instant from which the obligation applies; None while its own start has no date yet."""
    effect = case.agreement.effective_at
    if obligation.starts is None:
        return effect
    point = point_of(case, obligation, obligation.starts)
    if point is None:
        return None
    return max(effect, point.at or day_start(point.day, case.agreement.tz))


def waits_for(case: Case, obligation: Obligation) -> tuple[Waiting, ...]:
    """The conditions of the text and what its rules count from, each with its state."""
    found = [Waiting(what=one, met=state(case, obligation, one)) for one in obligation.conditions]
    holder = term_under(case, obligation) or obligation
    for one, rule in ((holder, holder.rule), (obligation, obligation.starts)):
        anchor = anchor_of(rule)
        if anchor is not None and anchor.kind in EVENTS:
            what = Condition(kind=anchor.kind.value, of=anchor.ref)
            met = anchor_state(case, one, anchor)
            found.append(Waiting(what=what, met=met))
    return tuple(found)


EVENTS = (AnchorKind.TRIGGER, AnchorKind.NOTICE, AnchorKind.DATE)
"""Anchors that may not be on record yet."""


def anchor_of(rule: Rule | None) -> Anchor | None:
    """What a rule counts from before it binds; None where it names its days.

    A prohibition that ends binds from the start: it is its end that waits for the anchor.
    """
    if rule is not None and first_day(rule):
        return None
    if isinstance(rule, Relative | Term | UntilNotice):
        return rule.anchor
    return rule.start if isinstance(rule, Recurring) else None


def anchor_state(case: Case, obligation: Obligation, anchor: Anchor) -> Met:
    """Whether what a rule counts from is on record."""
    if anchor.kind is not AnchorKind.DATE:
        return state(case, obligation, Condition(kind=anchor.kind.value, of=anchor.ref))
    other = case.agreement.by_code.get(anchor.ref)
    if other is None:
        return Met.NO
    return Met.YES if point_under(case, anchor) is not None else why_undated(case, other, anchor)


def why_undated(case: Case, other: Obligation, anchor: Anchor) -> Met:
    """Why another obligation gives no day: what it waits for itself, or its own performance."""
    states = {waiting.met for waiting in waits_for(case, other)}
    if anchor.actual:
        states.add(performance(case, other))
    return next((met for met in (Met.CONTESTED, Met.CLAIMED) if met in states), Met.NO)


def state(case: Case, obligation: Obligation, condition: Condition) -> Met:
    """How one condition stands at the instant of the case."""
    if condition.kind == "trigger":
        return trigger_state(case, obligation, condition.of)
    other = case.agreement.by_code.get(condition.of)
    if other is None:
        return Met.NO
    if condition.kind == "notice":
        return notice_state(case, other)
    return performance(case, other)


def notice_state(case: Case, power: Obligation) -> Met:
    """Whether notice under a power is on record from a holder, or its giving is denied."""
    acts = valid_notices(case, power)
    if not acts:
        return Met.NO
    return Met.CONTESTED if all(act.denied_by for act in acts) else Met.YES


def trigger_state(case: Case, obligation: Obligation, code: str) -> Met:
    """Whether a named event is on record, claimed, or claimed and denied."""
    acts = tuple(trigger_acts(case, obligation, code))
    if any(act.binds for act in acts):
        return Met.YES
    if any(act.denied_by for act in acts):
        return Met.CONTESTED
    return Met.CLAIMED if acts else Met.NO


def performance(case: Case, obligation: Obligation) -> Met:
    """Whether performance of an obligation is asserted, contested, or not on record."""
    stands = counted(stands_on(case, obligation))
    if disputed_bearers(stands) or straddles(case, obligation, stands):
        return Met.CONTESTED
    if any(waiting.met is Met.CONTESTED for waiting in waits_for(case, obligation)):
        return Met.CONTESTED
    done = bool(stands) and all(stand.value is Value.PERFORMED for stand in stands)
    return Met.YES if done else Met.NO


def straddles(case: Case, obligation: Obligation, stands: tuple[Stand, ...]) -> bool:
    """Whether the days asserted on one bearer lie on both sides of the due date."""
    due = due_of(case, obligation)
    if due is None:
        return False
    sides: dict[str, set[bool]] = {}
    for stand in stands:
        if stand.value is Value.PERFORMED and stand.performed_on and stand.contradicts:
            sides.setdefault(stand.bearer, set()).add(stand.performed_on > due.on)
    return any(len(both) > 1 for both in sides.values())
