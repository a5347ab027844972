"""Adding a note once, however often its form is sent."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from tracker.core.log.draft import Draft, draft_of, reaching
from tracker.core.log.note import Note
from tracker.core.words.fault import TrackerError
from tracker.services.library import Library
from tracker.services.record import NOTHING, Made, add_note
from tracker.store.agreements import locked


class Added(NamedTuple):
    """The note, and whether it is new."""

    note: Note
    new: bool


class Hand(NamedTuple):
    """Who enters a note, and when."""

    today: date
    """The day in the agreement's zone."""
    recorded_at: datetime
    recorded_by: str


class AlreadyAddedError(TrackerError):
    """The form was sent before with other content; that note stays as it is."""

    def __init__(self, note: Note) -> None:
        self.note = note
        super().__init__(
            f"This form was saved before, as note {note.number}, with other content; nothing was"
            " added. To correct that note, add a correction; to add another one, send this again."
        )


def add_once(
    session: Session,
    library: Library,
    code: str,
    draft: Draft,
    hand: Hand,
    made: Made = NOTHING,
) -> Added:
    """Append the note unless one of its key is on record; the draft has a key.

    AlreadyAddedError where that one says something else, NotAcceptedError for faults. Waits until
    other writers of the log are done, so that of two equal forms one finds the other's note.
    """
    locked(session, code)
    holding = library.holding(session, code)
    there = next((note for note in holding.notes if note.key == draft.key), None)
    if there is None:
        return Added(add_note(session, holding, draft, **hand._asdict(), made=made), new=True)
    if draft_of(there, about=draft.about) != reaching(draft, holding.notes):
        raise AlreadyAddedError(there)
    return Added(there, new=False)
