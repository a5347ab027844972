"""A note before the log has it: what somebody gave, without number, moment of entry and hand."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from tracker.core.log.effect import Effect
from tracker.core.log.note import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The content of a note; the fields mean what they mean in `core.note.Note`."""

    actor: str
    text: str
    occurred_on: date
    reported_on: date
    obligations: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    whole: bool = False
    occurred_from: date | None = None
    occurred_at: datetime | None = None
    occurred_zone: str | None = None
    sources: tuple[str, ...] = ()
    concerning: str | None = None
    about: int | str | None = None
    """The number of an earlier note of the log, or the key of an earlier draft of the same file."""
    effect: Effect | None = None
    key: str | None = None
    event: str | None = None
    confirmed: bool = True
    confirmation: str = ""


CONTENT = tuple(field.name for field in fields(Draft) if field.name != "about")
"""What a draft and the note made of it share as it stands; `about` may be a key only in a draft."""


def note_of(
    draft: Draft, *, number: int, about: int | None, recorded_at: datetime, recorded_by: str
) -> Note:
    """The note that the draft becomes: `number` in the log, entered at `recorded_at` (UTC).

    `about` is the number that the draft's own `about` stands for.
    """
    content = {name: getattr(draft, name) for name in CONTENT}
    return Note(
        number=number,
        about=about,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        **content,
    )


def draft_of(note: Note, *, about: int | str | None) -> Draft:
    """The content of a note on record, to be compared with a draft; `about` as the draft has it."""
    return Draft(about=about, **{name: getattr(note, name) for name in CONTENT})


def reaching(draft: Draft, notes: Sequence[Note]) -> Draft:
    """The draft about what the note is about that it answers or corrects, where it names nothing.

    `notes` are those of the log, by number from 1; what names something itself stays as it is.
    """
    about = draft.about
    if draft.obligations or draft.clauses or draft.whole or not isinstance(about, int):
        return draft
    if not 1 <= about <= len(notes):
        return draft
    other = notes[about - 1]
    return replace(draft, obligations=other.obligations, clauses=other.clauses, whole=other.whole)
