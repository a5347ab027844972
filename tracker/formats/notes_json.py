"""The log, as one JSON document."""

from collections.abc import Iterable
from datetime import UTC, datetime

from tracker.core.law.agreement import Agreement
from tracker.core.log.note import UNNAMED, Note
from tracker.formats.effect_json import effect_of
from tracker.formats.head_json import Head, head_of
from tracker.formats.stand_json import sources_of
from tracker.formats.written import Document, day_or_none


def notes_document(
    head: Head, logged: Iterable[tuple[Note, int | None]], *, generated_at: datetime
) -> Document:
    """The document: the head, and the notes, each with the number of the correction that counts."""
    notes = [note_of(head.agreement, note, corrected) for note, corrected in logged]
    return {**head_of(head, generated_at=generated_at), "notes": notes}


def note_of(law: Agreement, note: Note, corrected_by: int | None) -> Document:
    """One note, as it was entered; days in the agreement's zone, instants in UTC."""
    return {
        "number": note.number,
        "actor": note.actor,
        "name": law.name_of(note.actor),
        **subject_of(note),
        **days_of(note),
        "text": note.text,
        "effect": effect_of(note.effect),
        "about": note.about,
        "corrected_by": corrected_by,
        "event": note.event,
        "key": note.key,
        "confirmed": note.confirmed,
        "confirmation": note.confirmation or None,
        "sources": sources_of(law, note.sources),
    }


def subject_of(note: Note) -> Document:
    """What the note is about; `unnamed` says that the source names no bearer."""
    unnamed = note.concerning == UNNAMED
    return {
        "obligations": list(note.obligations),
        "clauses": list(note.clauses),
        "whole": note.whole,
        "concerning": None if unnamed else note.concerning,
        "unnamed": unnamed,
    }


def days_of(note: Note) -> Document:
    """When it happened, when it was reported, when it was entered and by whom."""
    at = note.occurred_at
    return {
        "occurred_on": note.occurred_on.isoformat(),
        "occurred_from": day_or_none(note.occurred_from),
        "occurred_at": at.astimezone(UTC).isoformat() if at else None,
        "occurred_zone": note.occurred_zone,
        "reported_on": note.reported_on.isoformat(),
        "recorded_at": note.recorded_at.astimezone(UTC).isoformat(),
        "recorded_by": note.recorded_by,
    }
