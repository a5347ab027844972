"""Which acts bind: an extension, a trigger, an end or a suspension counts only when accepted.

An act is recorded as claimed or as accepted (agreed, or made by the side it binds against). Answers
change that from their day on: acceptance by the side it binds against makes it act, denial by
another party makes it disputed, the actor itself may withdraw it.
"""

from dataclasses import dataclass

from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import ACTS, Notice, Standing, Verb
from tracker.core.log.record import Entry, answers_to, is_signatory, order
from tracker.core.standing.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act on an obligation with its state at the instant of the case."""

    entry: Entry
    binds: bool
    denied_by: tuple[str, ...]
    """Parties whose latest answer denies it."""
    accepted_by: tuple[str, ...]

    @property
    def disputed(self) -> bool:
        """Whether it is claimed and another party denies it."""
        return bool(self.denied_by) and not self.binds


def acts_on(case: Case, obligation: Obligation) -> tuple[Act, ...]:
    """All acts and notices on the obligation that stand at the instant (withdrawn ones do not)."""
    key = ("acts", obligation.code)
    if key not in case.kept:
        own, general = case.record.acts.get(obligation.code, ()), case.record.acts_on_all
        entries = case.so_far(own if not general else in_order(own, general))
        found = (state_of(case, obligation, entry) for entry in entries)
        case.kept[key] = tuple(act for act in found if act is not None)
    acts: tuple[Act, ...] = case.kept[key]
    return acts


def in_order(own: tuple[Entry, ...], general: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Acts on the obligation and on the whole agreement, in the order of the record."""
    return tuple(sorted((*own, *general), key=lambda entry: order(entry.note)))


def state_of(case: Case, obligation: Obligation, entry: Entry) -> Act | None:
    """The act's state, or None where the entry is no act or no longer stands."""
    if not isinstance(entry.effect, (*ACTS, Notice)):
        return None
    answers = answers_to(case.record, entry.number, at=case.at)
    if answers.pop(entry.party, None) in (Verb.WITHDRAWS, Verb.SUSPENDS):
        return None
    others = {party: verb for party, verb in answers.items() if may_answer(case, obligation, party)}
    denied_by = tuple(sorted(p for p, verb in others.items() if verb is Verb.DENIES))
    accepted_by = tuple(sorted(p for p, verb in others.items() if verb is Verb.ACCEPTS))
    binds = is_binding(case, obligation, entry, set(denied_by), set(accepted_by))
    return Act(entry=entry, binds=binds, denied_by=denied_by, accepted_by=accepted_by)


def may_answer(case: Case, obligation: Obligation, party: str) -> bool:
    """Whether a party's word on an act counts: it signed, or bears or benefits."""
    named = (*obligation.obligors, *obligation.beneficiaries)
    return is_signatory(case.agreement, party) or party in named


def bound_side(case: Case, obligation: Obligation, claimant: str) -> set[str]:
    """Whose acceptance makes an act bind: the beneficiary states that are parties to the text.

    Where none is named, or the claimant is the only one, every other party concerned: the defined
    Parties and the bearers.
    """
    parties = {a.code for a in case.agreement.actors if a.signatory}
    named = (set(obligation.beneficiaries) & parties) - {claimant}
    if named and claimant in obligation.obligors:
        return named
    defined = {a.code for a in case.agreement.actors if a.defined_party}
    return ((defined | set(obligation.obligors) | named) & parties) - {claimant}


def is_binding(
    case: Case, obligation: Obligation, entry: Entry, denied_by: set[str], accepted_by: set[str]
) -> bool:
    """Whether the act acts.

    A notice does by itself; any other act once accepted, and while the side it binds against does
    not deny it.
    """
    if isinstance(entry.effect, Notice):
        return True
    side = bound_side(case, obligation, entry.party)
    recorded = getattr(entry.effect, "standing", Standing.CLAIMED)
    accepted = recorded is Standing.ACCEPTED or bool(accepted_by & side)
    return accepted and not denied_by & side


def notices(case: Case, power: Obligation) -> tuple[Act, ...]:
    """The notices under a power that stand, whoever gave them."""
    return tuple(a for a in acts_on(case, power) if isinstance(a.entry.effect, Notice))


def disputed_acts(case: Case, obligation: Obligation) -> tuple[Act, ...]:
    """Acts that are claimed and denied, and notices of which it is denied that they were given."""
    return tuple(
        act
        for act in acts_on(case, obligation)
        if act.disputed or (act.denied_by and isinstance(act.entry.effect, Notice))
    )


def claimed_acts(case: Case, obligation: Obligation) -> tuple[Act, ...]:
    """Acts that are claimed and neither accepted nor denied: shown beside the answer."""
    return tuple(a for a in acts_on(case, obligation) if not a.binds and not a.denied_by)
