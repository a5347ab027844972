"""What a note does, in words: the line under its number in logs, and its facts on its own page."""

from collections.abc import Callable, Mapping

from tracker.core.days.day import long_day, long_instant
from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.log.effect import (
    Answer,
    Basis,
    Correction,
    DateClaim,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Resumption,
    Suspension,
    TriggerEffect,
)
from tracker.core.log.note import UNNAMED, Note
from tracker.core.words.vocabulary import VALUES

Told = Note | Draft
VERBS = {
    "accepts": "Accepts",
    "denies": "Denies",
    "withdraws": "Withdraws",
    "suspends": "Suspends",
    "resumes": "Resumes",
}


def effect_in_words(law: Agreement, note: Told, effect: Effect | None) -> str:
    """What the note does; `effect` is what corrections made of it. Empty for a plain note."""
    return "" if effect is None else WORDS[type(effect)](law, note, effect)


def bearer(law: Agreement, code: str | None) -> str:
    """Whom an assessment is about, as the end of a phrase."""
    if code is None:
        return ""
    return ", naming nobody" if code == UNNAMED else f", as to {law.name_of(code)}"


def position(law: Agreement, note: Told, effect: Position) -> str:
    """An assessment: the value, of whom, on which day, stated or inferred."""
    day = f" on {long_day(effect.performed_on)}" if effect.performed_on else ""
    basis = "stated" if effect.basis is Basis.STATED else "inferred from the event"
    if effect.basis is not Basis.STATED and effect.quote:
        basis = f"inferred from “{effect.quote}”"
    value = VALUES[effect.value].label
    return f"Position: {value}{day}{bearer(law, note.concerning)} ({basis})"


def extension(law: Agreement, note: Told, effect: Extension) -> str:
    """A date moved: which, to where, on what it depends, in which form, whether accepted."""
    del note
    event = f" of the event “{title_of(law, effect.trigger)}”" if effect.trigger else ""
    only = f", only if “{title_of(law, effect.only_if)}” happens" if effect.only_if else ""
    return f"Extension{event} {moved(law, effect)}{only} ({effect.form}, {effect.standing})"


def moved(law: Agreement, effect: Extension) -> str:
    """To when, or by how much, a date is moved."""
    if effect.new_last_day:
        return f"to {long_day(effect.new_last_day)}"
    if effect.new_last_at:
        return f"to {long_instant(effect.new_last_at, law.zone)}"
    return f"by {effect.period.in_words() if effect.period else 'no time'}"


def title_of(law: Agreement, code: str) -> str:
    """What an event is called that rules wait for."""
    return next((one.title for one in law.triggers if one.code == code), code)


def trigger(law: Agreement, note: Told, effect: TriggerEffect) -> str:
    """An event that rules wait for."""
    del note
    return f"Event: {title_of(law, effect.trigger)} ({effect.standing})"


def notice(law: Agreement, note: Told, effect: Notice) -> str:
    """A power used: by whom, sent and received when."""
    giver = f" given by {law.name_of(effect.giver)}" if effect.giver else ""
    giver = giver or f" given by {law.name_of(note.actor)}"
    sent = f", sent on {long_day(effect.sent_on)}" if effect.sent_on else ""
    received = f", received on {long_day(effect.received_on)}" if effect.received_on else ""
    return f"Notice{giver}{sent}{received}"


def end(law: Agreement, note: Told, effect: End) -> str:
    """A close: which, in law or in fact, whether accepted."""
    del law, note
    where = "in law" if effect.in_law else "in fact"
    return f"End {where}: {effect.label} ({effect.standing})"


def suspension(law: Agreement, note: Told, effect: Suspension) -> str:
    """A pause."""
    del law, note
    return f"Suspension ({effect.standing})"


def resumption(law: Agreement, note: Told, effect: Resumption) -> str:
    """The end of a pause."""
    del law, note
    return f"Resumption ({effect.standing})"


def date_claim(law: Agreement, note: Told, effect: DateClaim) -> str:
    """A date that the actor says."""
    del law, note
    return f"Says that the date is {long_day(effect.day)}"


def answer(law: Agreement, note: Told, effect: Answer) -> str:
    """An answer to an earlier note."""
    del law
    return f"{VERBS[effect.verb]} note {note.about}"


def correction(law: Agreement, note: Told, effect: Correction) -> str:
    """A correction of an earlier note: what it puts in the place, or nothing."""
    if effect.by is None:
        return f"Correction: withdraws note {note.about}"
    inner = effect_in_words(law, note, effect.by)
    return f"Correction of note {note.about}, now: {inner}"


WORDS: Mapping[type, Callable[..., str]] = {
    Position: position,
    Extension: extension,
    TriggerEffect: trigger,
    Notice: notice,
    End: end,
    Suspension: suspension,
    Resumption: resumption,
    DateClaim: date_claim,
    Answer: answer,
    Correction: correction,
}
