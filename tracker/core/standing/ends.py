"""Ends and suspensions: of the whole obligation, or for some of those who bear it.

An act that concerns one bearer releases that bearer only; the obligation itself has ended (or is
suspended) once all who bear it are released.
"""

from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import End, Resumption, Suspension
from tracker.core.log.note import UNNAMED
from tracker.core.log.record import party_of
from tracker.core.standing.acts import Act, acts_on
from tracker.core.standing.case import Case


def concerned(case: Case, obligation: Obligation, act: Act) -> set[str]:
    """The bearers an act is about: the one it names (an organ stands for its party), or all."""
    one = act.entry.note.concerning
    if one is None or one == UNNAMED:
        return set(obligation.obligors) or {UNNAMED}
    return {one if one in obligation.obligors else party_of(case.agreement, one)}


def end_of(case: Case, obligation: Obligation, *, in_law: bool) -> Act | None:
    """The end that acts, in law or in fact; where ends came bearer by bearer, the one of the last.

    None while somebody still bears it.
    """
    so_far: set[str] = set()
    for act in ends(case, obligation, in_law=in_law):
        so_far |= concerned(case, obligation, act)
        if so_far >= set(obligation.obligors):
            return act
    return None


def ends(case: Case, obligation: Obligation, *, in_law: bool) -> tuple[Act, ...]:
    """All ends that act, in the order in which they came."""
    return tuple(
        act
        for act in acts_on(case, obligation)
        if act.binds and isinstance(act.entry.effect, End) and act.entry.effect.in_law is in_law
    )


def suspensions(case: Case, obligation: Obligation) -> dict[str, Act]:
    """The suspension that acts on each bearer and was not followed by a resumption that acts."""
    paused: dict[str, Act] = {}
    for act in acts_on(case, obligation):
        whom = concerned(case, obligation, act)
        if act.binds and isinstance(act.entry.effect, Suspension):
            paused |= dict.fromkeys(whom, act)
        elif act.binds and isinstance(act.entry.effect, Resumption):
            paused = {bearer: kept for bearer, kept in paused.items() if bearer not in whom}
    return paused


def over(case: Case, obligation: Obligation) -> dict[str, Act]:
    """The bearers for whom it has ended in law, each with the act that ended it."""
    found: dict[str, Act] = {}
    for act in ends(case, obligation, in_law=True):
        found |= dict.fromkeys(concerned(case, obligation, act), act)
    return found


def suspension_of(case: Case, obligation: Obligation) -> Act | None:
    """The suspension that acts, once all who still bear it are suspended."""
    paused = suspensions(case, obligation)
    if not paused or not {*over(case, obligation), *paused} >= set(obligation.obligors):
        return None
    return max(paused.values(), key=lambda act: act.entry.at)


def released(case: Case, obligation: Obligation) -> dict[str, Act]:
    """The bearers that an end in law or a suspension releases while others still bear it."""
    if not acts_on(case, obligation):
        return {}
    found = over(case, obligation) | suspensions(case, obligation)
    return {} if set(found) >= set(obligation.obligors) else found
