"""One note at its permanent address."""

from functools import partial

from tracker.core.log.note import Note
from tracker.core.words.fault import UnknownError
from tracker.web.present.note import note_in_full
from tracker.web.printing import kept, printed
from tracker.web.visit import Visit, visit


def note(agreement: str, number: int) -> bytes:
    """The note of that number, as it was entered, and what later notes say of it."""
    return kept(visit(agreement), partial(page, number))


def page(number: int, seen: Visit) -> str:
    """The page of a note."""
    found = found_note(seen, number)
    return printed("note.html", seen, full=note_in_full(seen.holding, seen.asking, found))


def found_note(seen: Visit, number: int) -> Note:
    """The note, whatever day or revision is asked about: its address stays for ever."""
    newest = seen.holding.revision
    if not 1 <= number <= newest:
        wanted = f"is no note of this log, which has the numbers 1 to {newest}"
        raise UnknownError("note", number, wanted)
    return seen.holding.notes[number - 1]
