"""From what was posted to a note: text by field, and the actor and source made with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from werkzeug.datastructures import MultiDict

from tracker.core.law.actor import Actor
from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.core.log.draft import Draft
from tracker.core.log.note import Note
from tracker.core.soundness.actors import actor_faults
from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.formats.typed.actor import read_actor
from tracker.formats.typed.draft import read_draft
from tracker.formats.typed.effect import FIELDS
from tracker.formats.typed.source import read_source
from tracker.services.record import Made
from tracker.web.note_form.codes import code_for

LISTS = ("obligations", "clauses", "sources")
Typed = dict[str, str | Sequence[str]]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A note as it was given, with what is made together with it."""

    draft: Draft
    made: Made


def given_in(
    posted: "MultiDict[str, str]", law: Agreement, effect: str, before: Note | None = None
) -> Given:
    """The note; NotAcceptedError holds every fault, each at the name of its field.

    `before` is the note that this very form has made already, if it was sent before: what was
    made with it gets the same codes again.
    """
    typed, faults = typed_in(posted, effect), list[Fault]()
    known = {before.actor, *before.sources} if before else set()
    actor = collected(faults, lambda: new_actor(typed, law, known))
    source = collected(faults, lambda: new_source(typed, law, known))
    draft = collected(faults, lambda: read_draft(typed))
    if faults or draft is None:
        raise NotAcceptedError(tuple(faults))
    made = Made(actors=(actor,) if actor else (), sources=(source,) if source else ())
    return Given(draft=draft, made=made)


def collected(faults: list[Fault], read: Callable[[], Value]) -> Value | None:
    """What is read; None, and its faults with the others, where it is not accepted."""
    try:
        return read()
    except NotAcceptedError as error:
        faults += error.faults
        return None


def typed_in(posted: "MultiDict[str, str]", effect: str) -> Typed:
    """Text by field, with line breaks as they were typed; browsers send two characters for each."""
    typed: Typed = {name: posted.getlist(name) for name in LISTS}
    for name, value in posted.items():
        if name not in LISTS:
            typed[name] = value.replace("\r\n", "\n")
    typed["effect"] = effect
    if effect == "correction" and not typed.get("by"):
        # Whoever withdraws a note leaves the fields of its effect as they are.
        typed = {name: value for name, value in typed.items() if name not in FIELDS}
    return typed


def filled(typed: Typed, prefix: str) -> bool:
    """Whether somebody began to describe a new actor or source."""
    return any(name.startswith(prefix) and value for name, value in typed.items())


def new_actor(typed: Typed, law: Agreement, known: set[str]) -> Actor | None:
    """The actor that is described in the form, which then is the note's."""
    if not filled(typed, "actor_"):
        return None
    chosen = typed.get("actor")
    taken = law.actor_by_code.keys() - known
    code = code_for(str(typed.get("actor_name")), taken=taken, otherwise="actor")
    typed |= {"actor": code, "actor_code": code}
    if chosen:
        raise NotAcceptedError((Fault("actor", "is chosen and described anew; do one of the two"),))
    actor = read_actor(typed)
    assert actor is not None
    others = tuple(one for one in law.actors if one.code != code)
    found = actor_faults(replace(law, actors=(*others, actor)))
    wrong = tuple(Fault("actor_organ_of", fault.message) for fault in found)
    if wrong:
        raise NotAcceptedError(wrong)
    return actor


def new_source(typed: Typed, law: Agreement, known: set[str]) -> Source | None:
    """The source that is described in the form, which then is one of the note's."""
    if not filled(typed, "source_"):
        return None
    taken = {source.code for source in law.sources} - known
    code = code_for(str(typed.get("source_title")), taken=taken, otherwise="source")
    typed |= {"source_code": code, "sources": [*typed["sources"], code]}
    return read_source(typed)
