"""The form itself: what is common to all notes, and the fields of one kind of effect."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Field, Form, HiddenField

from tracker.core.law.actor import ActorKind
from tracker.core.law.agreement import Agreement
from tracker.core.words.fault import Fault
from tracker.web.note_form.choices import Choice, Options, Several
from tracker.web.note_form.fields import (
    CHOOSE,
    EFFECT_FIELDS,
    area,
    bearer_options,
    choice,
    day,
    line,
    options_for,
)
from tracker.web.note_form.kinds import Kind

Values = Mapping[str, str | Sequence[str]]


class NoteForm(Form):
    """The fields that every note has; the names are those of `formats.typed`."""

    key = HiddenField()
    obligations = Several("Obligations")
    clauses = Several("Parts of the text")
    whole = BooleanField("The whole text")
    actor = choice("Actor", hint="Who says or does it: one for a note.")
    actor_name = line("Short name", "As sentences use it: Georgia.", size=30)
    actor_formal_name = line("Formal name", size=40)
    actor_kind = choice("What it is", [CHOOSE, *((kind, kind) for kind in ActorKind)])
    actor_organ_of = choice("Speaks for")
    occurred_on = day("Day it happened")
    reported_on = day("Day it was reported")
    occurred_from = day("First day", "Where it took several days; the day above is then the last.")
    occurred_at = line("Instant", "With its offset: 2020-11-10T00:00+03:00.", size=26)
    occurred_zone = choice("Zone in which the time was reported")
    text = area("What happened or was said", "Markdown, in neutral words.", 5)
    sources = choice("Source")
    source_title = line("Title", size=50)
    source_publisher = line("Publisher", size=30)
    source_language = line("Language", "en, ru, az, hy, tr …", size=6)
    source_url = line("Address", size=50, inputmode="url")
    source_archived_url = line("Archived copy", size=50, inputmode="url")
    source_published_on = day("Published on")
    source_retrieved_on = day("Retrieved on")
    source_quote = area("Quote", "Its own words, in its own language.", 2)
    source_confirmed = BooleanField("I have read it")
    unconfirmed = BooleanField("Not yet confirmed against the source")
    confirmation = line("What was or was not checked", size=50)


@lru_cache(maxsize=64)
def form_class(names: tuple[str, ...], *, replies: bool, corrects: bool, assesses: bool) -> type:
    """The form for the fields of one kind."""
    own: dict[str, Field] = {name: EFFECT_FIELDS[name] for name in names}
    if replies:
        own["about"] = line("Number of the earlier note", size=6, inputmode="numeric")
    if corrects:
        own["by"] = choice("What the correction does")
    if assesses:
        own["concerning"] = choice("Of whom it is said")
    return type("KindForm", (NoteForm,), own)


def note_form(
    law: Agreement, kind: Kind, names: tuple[str, ...], given: "MultiDict[str, str]"
) -> NoteForm:
    """The form of a kind, filled with what was given; `names` are the effect's fields."""
    made = form_class(
        names, replies=kind.replies, corrects=kind.code == "correction", assesses=kind.assesses
    )
    form: NoteForm = made(formdata=given)
    offer_options(form, law)
    return form


def offer_options(form: NoteForm, law: Agreement) -> None:
    """Fill in the options that come from the text."""
    form.obligations.options = [(one.code, one.title) for one in law.obligations]
    form.clauses.options = [(one.number, one.title) for one in law.clauses]
    form.occurred_zone.options = [("", ""), *((z, z) for z in (law.zone, *law.also_zones, "UTC"))]
    titles = sorted(((one.code, one.title) for one in law.sources), key=lambda pair: pair[1])
    form.sources.options = [CHOOSE, *titles]
    for field in form:
        found = options_for(field.name, law, form.obligations.data or ())
        if found is not None:
            set_options(field, found)
    if "concerning" in form:
        set_options(form["concerning"], bearer_options(law))


def set_options(field: Field, options: Options) -> None:
    """Give a field what can be chosen in it."""
    assert isinstance(field, Choice)
    field.options = options


def put_faults(form: NoteForm, faults: Iterable[Fault]) -> list[tuple[str, str]]:
    """Put each fault at its field; all of them, with their fields, for the summary."""
    summary = []
    for fault in faults:
        name = field_of(form, fault.place)
        chosen = name in form and isinstance(form[name], Choice)
        missing = chosen and fault.message.startswith("is missing")
        message = "is missing; choose one" if missing else fault.message
        if name:
            form[name].errors = [*form[name].errors, message]
        summary.append((name, message))
    return summary


def field_of(form: NoteForm, place: str) -> str:
    """The field that a fault is about; empty where the form has none of that name.

    A fault of the whole effect stands at the effect's first field.
    """
    last = place.rsplit(".", 1)[-1]
    if place in ("effect", "effect.by"):
        last = next((field.name for field in form if field.name in EFFECT_FIELDS), last)
    return last if last in form else ""
