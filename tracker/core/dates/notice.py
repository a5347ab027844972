"""Notice under a power: who gives it, whether the giver holds the power, which day counts."""

from datetime import date

from tracker.core.dates.point import Point, named_point
from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import Notice
from tracker.core.log.record import party_of
from tracker.core.standing.acts import Act, notices
from tracker.core.standing.case import Case


def holds_power(case: Case, power: Obligation, act: Act) -> bool:
    """Whether the giver of a notice is one of the power's holders (an organ gives its party's)."""
    return giver_of(case, act) in power.obligors


def giver_of(case: Case, act: Act) -> str:
    """The party that gives the notice: the one named, else the note's actor."""
    effect = act.entry.effect
    assert isinstance(effect, Notice)
    return party_of(case.agreement, effect.giver or act.entry.note.actor)


def given_on(act: Act, counts: str) -> date:
    """The day that decides whether a notice is in time: the day it was sent, or received.

    Where that day is not on record, the day the note acts.
    """
    effect = act.entry.effect
    assert isinstance(effect, Notice)
    day = effect.received_on if counts == "received" else effect.sent_on
    return day or act.entry.note.occurred_on


def valid_notices(case: Case, power: Obligation) -> tuple[Act, ...]:
    """The notices under a power given by those who hold it."""
    return tuple(act for act in notices(case, power) if holds_power(case, power, act))


def notice_point(case: Case, power: Obligation, counts: str = "sent") -> Point | None:
    """The day of the first notice under a power by a holder; None while there is none."""
    for act in valid_notices(case, power):
        name = f"the notice of {case.agreement.name_of(giver_of(case, act))}"
        return named_point(given_on(act, counts), name, note=act.entry.number)
    return None
