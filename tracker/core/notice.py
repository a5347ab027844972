"""Notice under a power: who may give it, which day counts, and which renewal it stops."""

from datetime import date

from tracker.core.acts import Act, notices
from tracker.core.case import Case
from tracker.core.cycle import Cycle, cycles, power_over, renews_after
from tracker.core.effect import Notice
from tracker.core.obligation import Obligation
from tracker.core.record import party_of
from tracker.core.rule import Term


def stopping_notice(case: Case, obligation: Obligation, rule: Term) -> tuple[Act, Cycle] | None:
    """The notice that stops the renewal earliest, with the cycle at whose end it does."""
    power = power_over(case, obligation)
    found: tuple[Act, Cycle] | None = None
    for act in notices(case, power) if power else ():
        if not holds_power(case, power, act):
            continue
        cycle = counts_for(case, obligation, rule, given_on(rule, act))
        if cycle and (found is None or cycle.number < found[1].number):
            found = (act, cycle)
    return found


def holds_power(case: Case, power: Obligation | None, act: Act) -> bool:
    """Whether the giver of a notice is one of the power's holders (an organ gives its party's)."""
    return power is not None and giver_of(case, act) in power.obligors


def giver_of(case: Case, act: Act) -> str:
    """The party that gives the notice: the one named, else the note's actor."""
    effect = act.entry.effect
    assert isinstance(effect, Notice)
    return party_of(case.agreement, effect.giver or act.entry.note.actor)


def given_on(rule: Term, act: Act) -> date:
    """The day that decides whether a notice is in time."""
    effect = act.entry.effect
    assert isinstance(effect, Notice)
    day = effect.received_on if rule.notice_counts == "received" else effect.sent_on
    return day or act.entry.note.occurred_on


def counts_for(case: Case, obligation: Obligation, rule: Term, given: date) -> Cycle | None:
    """The first cycle whose window a notice given on that day is in time for."""
    for cycle in cycles(case, obligation, rule):
        if cycle.notice_last_on is None or not renews_after(rule, cycle.number):
            return None
        if given <= cycle.notice_last_on:
            return cycle
    return None
