"""What an obligation waits for: its start, an event, or the performance of another obligation."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tracker.core.acts import Act, state_of
from tracker.core.case import Case
from tracker.core.day import day_start
from tracker.core.effect import TriggerEffect, Value
from tracker.core.obligation import Condition, Obligation
from tracker.core.positions import Stand, counted, disputed_bearers, stands_on
from tracker.core.reckoning import due_of, point_of, triggered
from tracker.core.rule import AnchorKind, Relative


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
    """The conditions of the text and the events its date rule counts from, each with its state."""
    named = obligation.conditions
    rule = obligation.rule
    if isinstance(rule, Relative) and rule.anchor.kind is AnchorKind.TRIGGER:
        named = (*named, Condition(kind="trigger", of=rule.anchor.ref))
    return tuple(Waiting(what=one, met=state(case, obligation, one)) for one in named)


def state(case: Case, obligation: Obligation, condition: Condition) -> Met:
    """How one condition stands at the instant of the case."""
    if condition.kind == "trigger":
        return trigger_state(case, obligation, condition.of)
    other = case.agreement.by_code.get(condition.of)
    return performance(case, other) if other else Met.NO


def trigger_state(case: Case, obligation: Obligation, code: str) -> Met:
    """Whether a named event is on record, claimed, or claimed and denied."""
    if triggered(case, obligation, code) is not None:
        return Met.YES
    claims = [act for act in trigger_acts(case, obligation, code) if act is not None]
    if any(act.denied_by for act in claims):
        return Met.CONTESTED
    return Met.CLAIMED if claims else Met.NO


def trigger_acts(case: Case, obligation: Obligation, code: str) -> list[Act | None]:
    """The trigger notes of that code at the instant, with their state."""
    return [
        state_of(case, obligation, entry)
        for entry in case.record.triggers
        if entry.at <= case.at
        and isinstance(entry.effect, TriggerEffect)
        and entry.effect.trigger == code
    ]


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
        if stand.value is Value.PERFORMED and stand.performed_on is not None:
            sides.setdefault(stand.bearer, set()).add(stand.performed_on > due.on)
    return any(len(both) > 1 for both in sides.values())
