"""Which renewal a notice stops: the first boundary for which it is still in time."""

from datetime import date

from tracker.core.dates.cycle import Cycle, cycles, power_over, renews_after
from tracker.core.dates.notice import given_on, valid_notices
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Term
from tracker.core.standing.acts import Act
from tracker.core.standing.case import Case


def stopping_notice(case: Case, obligation: Obligation, rule: Term) -> tuple[Act, Cycle] | None:
    """The notice that stops the renewal earliest, with the cycle at whose end it does."""
    power = power_over(case, obligation)
    found: tuple[Act, Cycle] | None = None
    for act in valid_notices(case, power) if power else ():
        cycle = counts_for(case, obligation, rule, given_on(act, rule.notice_counts))
        if cycle and (found is None or rank(act, cycle) < rank(*found)):
            found = (act, cycle)
    return found


def rank(act: Act, cycle: Cycle) -> tuple[int, bool]:
    """The earlier boundary comes first; at one boundary, a notice whose giving nobody denies."""
    return cycle.number, bool(act.denied_by)


def counts_for(case: Case, obligation: Obligation, rule: Term, given: date) -> Cycle | None:
    """The first cycle whose window a notice given on that day is in time for."""
    for cycle in cycles(case, obligation, rule):
        if cycle.notice_last_on is None or not renews_after(rule, cycle.number):
            return None
        if given <= cycle.notice_last_on:
            return cycle
    return None
