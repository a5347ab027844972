"""The fields of the form: their names are those of `formats.typed`, their words are here."""

from collections.abc import Iterable
from typing import Any

from wtforms import Field, StringField, TextAreaField

from tracker.core.law.agreement import Agreement
from tracker.core.log.effect import Value, values_for
from tracker.core.log.note import UNNAMED
from tracker.core.words.vocabulary import VALUES
from tracker.web.note_form.choices import Choice, Options

DAY = {"size": 10, "placeholder": "YYYY-MM-DD", "autocomplete": "off", "spellcheck": "false"}


def line(label: str, hint: str = "", **given: Any) -> StringField:
    """A line of text."""
    return StringField(label, description=hint, render_kw=given or None)


def day(label: str, hint: str = "") -> StringField:
    """A day."""
    return line(label, hint, **DAY)


def area(label: str, hint: str = "", rows: int = 3) -> TextAreaField:
    """Several lines of text."""
    return TextAreaField(label, description=hint, render_kw={"rows": rows})


def choice(label: str, options: Iterable[tuple[str, str]] = (), hint: str = "") -> Choice:
    """One of a list."""
    return Choice(label, options, description=hint)


CHOOSE = ("", "choose")
EVENTS = ("trigger", "only_if")
"""Fields that name an event; a text without any has no use for them."""
STANDING = (
    ("claimed", "claimed: only its actor says so, it moves nothing"),
    ("accepted", "accepted: agreed, or made by the side it binds against"),
)
EFFECT_FIELDS: dict[str, Field] = {
    "value": choice("What the actor says of it"),
    "performed_on": day("On which day it was done", "If it is said to be done on another day."),
    "basis": choice(
        "Basis",
        (
            CHOOSE,
            ("stated", "stated: said in so many words"),
            ("inferred", "inferred: from what the actor did"),
        ),
    ),
    "quote": area("The actor's words", "Only if you have them; nothing is put into mouths.", 2),
    "new_last_day": day("New last day", "Give the day or the length of time, not both."),
    "new_last_at": line("Or new last instant", "Like 2020-11-25T18:00+03:00.", size=26),
    "period": line("Or by how long", "Like P10D, P2W, P6M.", size=8),
    "only_if": choice("Only if this happens"),
    "form": choice("Form", (CHOOSE, ("written", "written"), ("oral", "oral"))),
    "standing": choice("How it stands", STANDING),
    "reason": line("Why it counts so", "For example: announced by the beneficiary.", size=50),
    "trigger": choice("The event", hint="Of an extension: if the event is moved, not the date."),
    "giver": choice("Who gives the notice", hint="If not the actor of this note."),
    "sent_on": day("Sent on"),
    "received_on": day("Received on"),
    "label": choice(
        "How it ends",
        [CHOOSE, *((word, word) for word in ("terminated", "withdrawn", "superseded", "expired"))],
    ),
    "in": choice(
        "In law or in fact",
        (
            CHOOSE,
            ("law", "in law: the obligation is closed"),
            ("fact", "in fact: it stopped, the text goes on on paper"),
        ),
    ),
    "day": day("The date, as the actor says"),
    "verb": choice(
        "What the actor does with that note",
        [
            CHOOSE,
            *((verb, verb) for verb in ("accepts", "denies", "withdraws", "suspends", "resumes")),
        ],
    ),
}
"""By name: the field of an effect."""


def options_for(name: str, law: Agreement, codes: Iterable[str]) -> Options | None:
    """The options that depend on the text; None where the field has its own or none."""
    if name == "value":
        return [CHOOSE, *value_options(law, codes)]
    if name in ("giver", "actor", "actor_organ_of"):
        return [CHOOSE, *((actor.code, actor.name) for actor in law.actors)]
    if name in EVENTS:
        return [CHOOSE, *((one.code, one.title) for one in law.triggers)]
    return None


def value_options(law: Agreement, codes: Iterable[str]) -> Options:
    """What can be said of the obligations chosen; of none, everything."""
    known = [law.by_code[code] for code in codes if code in law.by_code]
    fitting = [value for value in Value if all(value in values_for(one) for one in known)]
    return [(value.value, VALUES[value].label) for value in fitting or Value]


def bearer_options(law: Agreement) -> Options:
    """Whom an assessment may be about."""
    named = dict.fromkeys(code for one in law.obligations for code in one.obligors)
    every = [("", "each who bears it"), (UNNAMED, "the source names nobody")]
    return [*every, *((code, law.name_of(code)) for code in sorted(named, key=law.name_of))]


def tied(field: Field) -> dict[str, str]:
    """The attributes that tie an input to its hint and its fault."""
    parts = ("hint" if field.description else "", "fault" if field.errors else "")
    named = " ".join(f"{field.id}-{part}" for part in parts if part)
    found = {"aria-describedby": named} if named else {}
    return {**found, "aria-invalid": "true"} if field.errors else found
