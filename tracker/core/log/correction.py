"""Corrections: which one counts for a note. A correction may itself be corrected or withdrawn."""

from collections.abc import Iterable

from tracker.core.log.effect import Correction
from tracker.core.log.note import Note


def corrections_by_note(notes: Iterable[Note]) -> dict[int, list[Note]]:
    """Visible corrections by the note they are about, in the order of the log."""
    found: dict[int, list[Note]] = {}
    for note in notes:
        if isinstance(note.effect, Correction) and note.about is not None:
            found.setdefault(note.about, []).append(note)
    return found


def final_correction(number: int, corrections: dict[int, list[Note]]) -> Note | None:
    """The correction that counts for a note: its newest that is not itself withdrawn.

    Corrections come later in the log than what they are about, so the chain is walked from its end,
    however long it is.
    """
    if number not in corrections:
        return None
    final: dict[int, Note] = {}
    for at in sorted(corrected_in(number, corrections), reverse=True):
        for correction in reversed(corrections[at]):
            own = final.get(correction.number)
            if own is None or not replaces_nothing(own):
                final[at] = own or correction
                break
    return final.get(number)


def corrected_in(number: int, corrections: dict[int, list[Note]]) -> set[int]:
    """The numbers of the notes that have corrections, from one note along all that correct it."""
    found: set[int] = set()
    todo = [number]
    while todo:
        at = todo.pop()
        if at in corrections and at not in found:
            found.add(at)
            todo.extend(correction.number for correction in corrections[at])
    return found


def replaces_nothing(correction: Note) -> bool:
    """Whether the correction withdraws the note instead of replacing it."""
    return isinstance(correction.effect, Correction) and correction.effect.by is None
