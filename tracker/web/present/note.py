"""A note on its own page: its facts, what it does, what later notes made of it."""

from dataclasses import dataclass

from tracker.core.asked.asking import Asking
from tracker.core.law.source import Source
from tracker.core.log.correction import corrections_by_note, final_correction
from tracker.core.log.effect import Answer, Correction
from tracker.core.log.note import Note
from tracker.core.log.record import acts_at, visible
from tracker.services.library import Holding
from tracker.web.present.notes import NoteLine, note_line


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteInFull:
    """The note, and the notes it is tied to."""

    line: NoteLine
    reason: str
    """Why its act counts as it was recorded."""
    about: NoteLine | None
    answers: tuple[NoteLine, ...]
    corrections: tuple[NoteLine, ...]
    counting: int | None
    """The number of the correction that counts for it."""
    siblings: tuple[NoteLine, ...]
    """The other notes of the same event."""
    seen: bool
    """Whether the answers asked for are made from it."""


def note_in_full(holding: Holding, asking: Asking, note: Note) -> NoteInFull:
    """Everything that the page of a note shows."""
    later = [one for one in holding.notes if one.about == note.number]
    counting = final_correction(note.number, corrections_by_note(holding.notes))
    about = holding.notes[note.about - 1] if note.about else None
    return NoteInFull(
        line=plain(holding, note),
        reason=getattr(note.effect, "reason", ""),
        about=plain(holding, about) if about else None,
        answers=tuple(plain(holding, n) for n in later if isinstance(n.effect, Answer)),
        corrections=tuple(plain(holding, n) for n in later if isinstance(n.effect, Correction)),
        counting=counting.number if counting else None,
        siblings=tuple(plain(holding, n) for n in siblings(holding, note)),
        seen=is_seen(holding, asking, note),
    )


def plain(holding: Holding, note: Note) -> NoteLine:
    """A note as it was written."""
    return note_line(holding.law, note, note.effect, None, gone=False)


def unrecorded(source: Source) -> list[str]:
    """What nobody recorded of a source that a reader would want to know."""
    wanted = {
        "publisher": source.publisher,
        "day of publication": source.published_on,
        "day of retrieval": source.retrieved_on,
        "archived copy": source.archived_url,
    }
    return [name for name, held in wanted.items() if held is None]


def siblings(holding: Holding, note: Note) -> list[Note]:
    """The other notes of the note's event."""
    if note.event is None:
        return []
    return [one for one in holding.notes if one.event == note.event and one is not note]


def is_seen(holding: Holding, asking: Asking, note: Note) -> bool:
    """Whether the note could be read, and acts, by what is asked."""
    read = visible((note,), known_by=asking.known_by, revision=asking.revision)
    return bool(read) and acts_at(note, holding.law.tz) <= asking.instant(holding.law.tz)
