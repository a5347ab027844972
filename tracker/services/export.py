"""An agreement as the files from which it can be loaded again, anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft, draft_of
from tracker.core.log.keys import file_key
from tracker.core.log.note import Note
from tracker.store.log import load_notes
from tracker.store.versions import load_agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A text and its log, as a seed holds them."""

    law: Agreement
    notes: tuple[Draft, ...]


def export(session: Session, code: str, version: int | None = None) -> Exported:
    """The newest text with the whole log, or an earlier version of the text alone.

    Notes go with the newest text: an earlier one may lack what they are about. UnknownError.
    """
    law = load_agreement(session, code, version)
    notes = load_notes(session, code) if version is None else ()
    return Exported(law=law, notes=drafts_of(notes))


def drafts_of(notes: Sequence[Note]) -> tuple[Draft, ...]:
    """The notes as files hold them: each with a key, and referring to others by their keys."""
    keys = {note.number: file_key(note) for note in notes}
    return tuple(
        replace(draft_of(note, about=keys.get(note.about or 0)), key=keys[note.number])
        for note in notes
    )
