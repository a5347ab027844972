"""Whether an effect fits what its note is about, and carries what it needs."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tracker.core.days.length import length_faults
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Modality
from tracker.core.law.rule import Fixed, Relative, Term, UntilNotice
from tracker.core.log.draft import Draft
from tracker.core.log.effect import (
    DateClaim,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Resumption,
    Suspension,
    TriggerEffect,
    name_of_effect,
)
from tracker.core.log.note import Note
from tracker.core.sense.days import day_range_faults
from tracker.core.sense.positions import position_faults
from tracker.core.sense.reach import named
from tracker.core.words.choice import unknown
from tracker.core.words.fault import Fault, shown

END_LABELS = ("terminated", "withdrawn", "superseded", "expired")
FORMS = ("written", "oral")
POWERS = (Modality.POWER, Modality.PERMISSION, Modality.COMPETENCE)

Subject = Draft | Note
"""What the effect acts on: the note itself, or for a correction the note it corrects."""


def effect_faults(
    place: str, effect: Effect, subject: Subject, agreement: Agreement
) -> Iterator[Fault]:
    """What is wrong with an effect; an answer and a correction are judged by `replies`."""
    check = CHECKS.get(type(effect))
    if check is not None:
        yield from check(place, effect, subject, agreement)


def extension_faults(
    place: str, effect: Extension, subject: Subject, agreement: Agreement
) -> Iterator[Fault]:
    """A new last day, instant or period (one of them), and obligations with a date to move."""
    given = (effect.new_last_day, effect.new_last_at, effect.period)
    if sum(one is not None for one in given) != 1:
        told = "an extension has a new last day, a new last instant or a period; give one of them"
        yield Fault(place, told)
    yield from day_range_faults(f"{place}.new_last_day", effect.new_last_day)
    yield from day_range_faults(
        f"{place}.new_last_at", effect.new_last_at and effect.new_last_at.date()
    )
    for key, code in (("only_if", effect.only_if), ("trigger", effect.trigger)):
        if code is not None:
            known = [trigger.code for trigger in agreement.triggers]
            yield from unknown(f"{place}.{key}", code, "a trigger of this agreement", known)
    if effect.period is not None:
        yield from length_faults(f"{place}.period", effect.period)
    yield from unknown(f"{place}.form", effect.form, "the form of an extension", FORMS)
    yield from no_obligation_faults(effect, subject)
    for obligation in named(subject, agreement):
        if not isinstance(obligation.rule, Fixed | Relative | Term | UntilNotice):
            told = f"{obligation.code} has no date that could be moved; leave it out of the note"
            yield Fault("obligations", told)


def trigger_faults(
    place: str, effect: TriggerEffect, subject: Subject, agreement: Agreement
) -> Iterator[Fault]:
    """The event has to be one that the agreement knows."""
    del subject
    codes = [trigger.code for trigger in agreement.triggers]
    yield from unknown(f"{place}.trigger", effect.trigger, "a trigger of this agreement", codes)


def notice_faults(
    place: str, effect: Notice, subject: Subject, agreement: Agreement
) -> Iterator[Fault]:
    """A power to use, a giver whom the agreement knows, and days in their order."""
    if effect.giver is not None:
        known = agreement.actor_by_code
        yield from unknown(f"{place}.giver", effect.giver, "an actor of this agreement", known)
    sent, received, reported = effect.sent_on, effect.received_on, subject.reported_on
    for name, day in (("sent_on", sent), ("received_on", received)):
        yield from day_range_faults(f"{place}.{name}", day)
        if day is not None and day > reported:
            told = f"{shown(day)} comes after the note was reported, on {reported}"
            yield Fault(f"{place}.{name}", f"{told}; write that day or an earlier one")
    if sent is not None and received is not None and received < sent:
        told = f"{shown(received)} comes before it was sent, on {sent}"
        yield Fault(f"{place}.received_on", f"{told}; write that day or a later one")
    yield from no_obligation_faults(effect, subject)
    for obligation in named(subject, agreement):
        if obligation.modality not in POWERS:
            told = f"{obligation.code} is a {obligation.modality} and no notice is given under it"
            yield Fault("obligations", f"{told}; name the power that is used")


def end_faults(place: str, effect: End, subject: Subject, agreement: Agreement) -> Iterator[Fault]:
    """A label of the closed list, and something to end."""
    yield from unknown(f"{place}.label", effect.label, "the label of an end", END_LABELS)
    yield from pause_faults(place, effect, subject, agreement)


def pause_faults(
    place: str, effect: Suspension | Resumption | End, subject: Subject, agreement: Agreement
) -> Iterator[Fault]:
    """Something that pauses, goes on or ends."""
    del place, agreement
    if not (subject.obligations or subject.whole):
        told = "acts on obligations or on the agreement as a whole, and the note names neither"
        yield Fault("obligations", f"{shown(name_of_effect(effect))} {told}; name one")


def claim_faults(
    place: str, effect: DateClaim, subject: Subject, agreement: Agreement
) -> Iterator[Fault]:
    """A day that can be reckoned with, of an obligation."""
    del agreement
    yield from day_range_faults(f"{place}.day", effect.day)
    yield from no_obligation_faults(effect, subject)


def no_obligation_faults(effect: Effect, subject: Subject) -> Iterator[Fault]:
    """A fault where the note names no obligation for the effect to act on."""
    if not subject.obligations:
        told = "acts on obligations, and the note names none; name them"
        yield Fault("obligations", f"{shown(name_of_effect(effect))} {told}")


Check = Callable[[str, Any, Subject, Agreement], Iterator[Fault]]
CHECKS: Mapping[type, Check] = {
    Position: position_faults,
    Extension: extension_faults,
    TriggerEffect: trigger_faults,
    Notice: notice_faults,
    End: end_faults,
    Suspension: pause_faults,
    Resumption: pause_faults,
    DateClaim: claim_faults,
}
