"""Each kind of effect, read from the fields that it has."""

from collections.abc import Callable, Mapping
from typing import Any

from tracker.core.log.effect import (
    Answer,
    Basis,
    DateClaim,
    End,
    Extension,
    Notice,
    Position,
    Resumption,
    Standing,
    Suspension,
    TriggerEffect,
    Value,
    Verb,
)
from tracker.core.words.fault import BadValueError
from tracker.formats.typed.fields import (
    Fields,
    a_day,
    a_period,
    a_text,
    a_word,
    an_instant,
    words_of,
)

DAY = "a day, like 2020-11-15"


class EffectFields:
    """Reads the fields of one effect; `place` is where its faults stand: effect or effect.by."""

    def __init__(self, fields: Fields, place: str) -> None:
        self.fields = fields
        self.place = place

    def read(self, name: str, parse: Callable[[str], Any]) -> Any:  # noqa: ANN401 (many kinds)
        """A value that may be missing."""
        return self.fields.read(name, parse, f"{self.place}.{name}")

    def need(self, name: str, parse: Callable[[str], Any], wanted: str) -> Any:  # noqa: ANN401
        """A value that must be there."""
        return self.fields.need(name, parse, wanted, f"{self.place}.{name}")

    def text(self, name: str) -> str:
        """Words that may be missing."""
        return self.fields.text(name) or ""

    def standing(self) -> Standing:
        """How the act stands; not said, it is only claimed and moves nothing."""
        return self.read("standing", a_word(Standing)) or Standing.CLAIMED


def position(own: EffectFields) -> Position:
    """An actor's assessment."""
    return Position(
        value=own.need("value", a_word(Value), words_of(Value)),
        performed_on=own.read("performed_on", a_day),
        basis=own.need("basis", a_word(Basis), words_of(Basis)),
        quote=own.fields.text("quote"),
    )


def extension(own: EffectFields) -> Extension:
    """A date that is moved."""
    return Extension(
        new_last_day=own.read("new_last_day", a_day),
        new_last_at=own.read("new_last_at", an_instant),
        period=own.read("period", a_period),
        only_if=own.read("only_if", a_text),
        trigger=own.read("trigger", a_text),
        form=own.need("form", a_text, "written or oral"),
        standing=own.standing(),
        reason=own.text("reason"),
    )


def trigger(own: EffectFields) -> TriggerEffect:
    """An event that rules wait for."""
    return TriggerEffect(
        trigger=own.need("trigger", a_text, "the event's code"),
        standing=own.standing(),
        reason=own.text("reason"),
    )


def notice(own: EffectFields) -> Notice:
    """A power that is used."""
    return Notice(
        giver=own.read("giver", a_text),
        sent_on=own.read("sent_on", a_day),
        received_on=own.read("received_on", a_day),
    )


def law_or_fact(text: str) -> bool:
    """Whether an end is one in law."""
    if text not in ("law", "fact"):
        raise BadValueError("", text, "is no way of ending; write law or fact")
    return text == "law"


def end(own: EffectFields) -> End:
    """An obligation that is closed."""
    return End(
        label=own.need("label", a_text, "terminated, withdrawn, superseded or expired"),
        in_law=own.need("in", law_or_fact, "law or fact"),
        standing=own.standing(),
        reason=own.text("reason"),
    )


def suspension(own: EffectFields) -> Suspension:
    """A pause."""
    return Suspension(standing=own.standing(), reason=own.text("reason"))


def resumption(own: EffectFields) -> Resumption:
    """The end of a pause."""
    return Resumption(standing=own.standing(), reason=own.text("reason"))


def date_claim(own: EffectFields) -> DateClaim:
    """What an actor says the date is."""
    return DateClaim(day=own.need("day", a_day, DAY))


def answer(own: EffectFields) -> Answer:
    """What an actor makes of an earlier note."""
    return Answer(verb=own.need("verb", a_word(Verb), words_of(Verb)))


MOVED = ("new_last_day", "new_last_at", "period")
REASONED = ("standing", "reason")
CARRIED: Mapping[str, tuple[Callable[[EffectFields], Any], tuple[str, ...]]] = {
    "position": (position, ("value", "performed_on", "basis", "quote")),
    "extension": (extension, (*MOVED, "only_if", "trigger", "form", *REASONED)),
    "trigger": (trigger, ("trigger", *REASONED)),
    "notice": (notice, ("giver", "sent_on", "received_on")),
    "end": (end, ("label", "in", *REASONED)),
    "suspension": (suspension, REASONED),
    "resumption": (resumption, REASONED),
    "date_claim": (date_claim, ("day",)),
    "answer": (answer, ("verb",)),
}
"""By kind: how it is read, and the fields it has."""
