"""Corrections: which one counts for a note. A correction may itself be corrected or withdrawn."""

from collections.abc import Iterable

from tracker.core.effect import Correction
from tracker.core.note import Note


def corrections_by_note(notes: Iterable[Note]) -> dict[int, list[Note]]:
    """Visible corrections by the note they are about, in the order of the log."""
    found: dict[int, list[Note]] = {}
    for note in notes:
        if isinstance(note.effect, Correction) and note.about is not None:
            found.setdefault(note.about, []).append(note)
    return found


def final_correction(number: int, corrections: dict[int, list[Note]]) -> Note | None:
    """The correction that counts for a note: its newest that is not itself withdrawn."""
    for correction in reversed(corrections.get(number, ())):
        own = final_correction(correction.number, corrections)
        if own is None:
            return correction
        if not replaces_nothing(own):
            return own
    return None


def replaces_nothing(correction: Note) -> bool:
    """Whether the correction withdraws the note instead of replacing it."""
    return isinstance(correction.effect, Correction) and correction.effect.by is None
