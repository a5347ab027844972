"""Reasons that come from what is said: positions, why they are contested, claims beside them."""

from collections.abc import Iterator

from tracker.core.answer.answer import Reason
from tracker.core.answer.condition import straddles
from tracker.core.answer.grounds import Grounds
from tracker.core.answer.phrases import actor, article, bearer_name, day_of, names
from tracker.core.dates.trigger import title_of
from tracker.core.days.day import long_day
from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import Basis, TriggerEffect, Value, name_of_effect
from tracker.core.log.note import UNNAMED
from tracker.core.standing.acts import Act, claimed_acts
from tracker.core.standing.case import Case
from tracker.core.standing.positions import Stand, disputed_bearers, stands_on
from tracker.core.words.vocabulary import VALUES


def position_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """Every standing position, counted or apart, each with its actor, day and basis."""
    notes: dict[int, list[Stand]] = {}
    for stand in stands_on(case, grounds.obligation):
        notes.setdefault(stand.entry.number, []).append(stand)
    for number, stands in notes.items():
        apart = "" if stands[0].counted else " Shown apart: it does not count towards the word."
        text = f"{position_sentence(case, stands)}{apart}"
        yield Reason(code="position", text=text, notes=(number,))
    yield from early_reasons(grounds)


def early_reasons(grounds: Grounds) -> Iterator[Reason]:
    """That a day has not come on which what is said not to be performed would count."""
    early = {Value.PARTLY_PERFORMED, Value.NOT_PERFORMED}
    said = early & {stand.value for stand in grounds.stands}
    if grounds.due is not None and not grounds.past and said:
        text = f"What is said not to be performed counts only after {long_day(grounds.due.on)}."
        yield Reason(code="day_not_come", text=text)


def position_sentence(case: Case, stands: list[Stand]) -> str:
    """One note's position in words: who, what, of whom, since when, on what basis."""
    stand = stands[0]
    who = case.agreement.name_of(stand.party)
    speaker = stand.entry.note.actor
    through = f" (through {case.agreement.name_of(speaker)})" if speaker != stand.party else ""
    value = VALUES[stand.value].label
    about = " and ".join(bearer_name(case, one.bearer) for one in stands)
    day = f" on {long_day(stand.performed_on)}" if stand.performed_on else ""
    basis = "stated" if stand.position.basis is Basis.STATED else inferred(stand)
    return f"{who}{through}: {value}{day}, as to {about}; since {long_day(stand.since)}, {basis}."


def inferred(stand: Stand) -> str:
    """What the inference rests on: the quote where one is held, else the event itself."""
    quote = stand.position.quote
    return f"inferred from “{quote}”" if quote else "inferred from the event"


def dispute_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """Why it is contested, apart from conditions: which bearer, which days, which act."""
    for bearer in disputed_bearers(grounds.stands):
        held = [one for one in grounds.stands if one.bearer == bearer and one.contradicts]
        who = names(case, {stand.party for stand in held})
        whom = "" if bearer == UNNAMED else f" as to {bearer_name(case, bearer)}"
        text = f"The positions of {who} differ{whom}."
        yield Reason(code="contested", text=text, notes=tuple(s.entry.number for s in held))
    if straddles(case, grounds.obligation, grounds.stands):
        text = "The days asserted for performance lie on both sides of the due date."
        yield Reason(code="contested_days", text=text)
    for act in grounds.disputed:
        what = name_of_effect(act.entry.effect)
        text = (
            f"The {what} of {day_of(act)} is claimed by {actor(case, act)} and denied by "
            f"{names(case, act.denied_by)}."
        )
        yield Reason(code="contested_act", text=text, notes=(act.entry.number,))


def claimed(case: Case, act: Act) -> str:
    """What is claimed: an extension, an end …, or that an event happened."""
    effect = act.entry.effect
    if isinstance(effect, TriggerEffect):
        return f"that the event “{title_of(case, effect.trigger)}” happened"
    return article(name_of_effect(effect))


def claims_on(case: Case, obligation: Obligation) -> tuple[str, ...]:
    """Acts only claimed, and dates that actors claim: shown beside the answer, moving nothing."""
    claims = [
        f"{actor(case, act)} claims {claimed(case, act)} (note {act.entry.number}, {day_of(act)}); "
        "not accepted, so it changes nothing."
        for act in claimed_acts(case, obligation)
    ]
    for entry, claim in case.date_claims(obligation.code):
        who = case.agreement.name_of(entry.note.actor)
        claims.append(f"{who} says the date is {long_day(claim.day)} (note {entry.number}).")
    return tuple(claims)
