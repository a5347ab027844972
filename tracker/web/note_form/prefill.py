"""What a new form holds before anybody typed: today, the note it is about, its own token."""

import re
import secrets
from dataclasses import fields
from datetime import date, datetime
from enum import Enum

from werkzeug.datastructures import MultiDict

from tracker.core.log.effect import Effect, name_of_effect
from tracker.core.log.note import Note
from tracker.core.sense.replies import corrected
from tracker.services.library import Holding
from tracker.web.query import Query

KEY = re.compile(r"form-[0-9a-f]{32}", re.ASCII)


def new_key() -> str:
    """The token of a form, which becomes the key of its note, so that it is added once."""
    return f"form-{secrets.token_hex(16)}"


def corrected_kind(holding: Holding, about: Note | None) -> str:
    """The kind of effect that a correction of a note may put in; "plain" where it has none."""
    notes: dict[int | str, Note] = {note.number: note for note in holding.notes}
    first = corrected(about.number, notes) if about else None
    return name_of_effect(first.effect if first else None).replace(" ", "_")


def prefilled(query: Query, kind: str, about: Note | None, today: date) -> "MultiDict[str, str]":
    """The values of an empty form."""
    given: MultiDict[str, str] = MultiDict()
    given["key"] = new_key()
    given["reported_on"] = today.isoformat()
    given.setlist("obligations", list(query.all("obligation")))
    given.setlist("clauses", list(query.all("clause")))
    if about is not None:
        fill_from(given, about, kind)
    return given


def fill_from(given: "MultiDict[str, str]", about: Note, kind: str) -> None:
    """What an answer or a correction shares with the note it is about."""
    given["about"] = str(about.number)
    given.setlist("obligations", list(about.obligations))
    given.setlist("clauses", list(about.clauses))
    if about.whole:
        given["whole"] = "y"
    if kind == "correction":
        given["actor"] = about.actor
        given.update(written(about.effect))


def written(effect: Effect | None) -> dict[str, str]:
    """The fields of an effect as the form holds them."""
    if effect is None:
        return {}
    found = {field.name: getattr(effect, field.name) for field in fields(effect)}
    if "in_law" in found:
        found["in"] = "law" if found.pop("in_law") else "fact"
    found.pop("by", None)
    return {name: text_of(value) for name, value in found.items() if value not in (None, "")}


def text_of(value: object) -> str:
    """A value as somebody types it."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return str(value.value) if isinstance(value, Enum) else str(value)
