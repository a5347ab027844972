"""The end of a log, to which any number of notes is appended while few are held."""

from datetime import datetime
from itertools import chain

from sqlalchemy.orm import Session

from tracker.core.log.draft import Draft, note_of
from tracker.core.log.note import Note
from tracker.store.agreements import locked, log_length, unknown
from tracker.store.inserting import insert_rows
from tracker.store.record import note as record

AT_ONCE = 500
"""Notes that are held before they are inserted together."""


class LogEnd:
    """Locks the log for the unit of work; whoever appends has judged the drafts, and flushes.

    UnknownError where there is no such agreement.
    """

    def __init__(
        self, session: Session, code: str, *, recorded_at: datetime, recorded_by: str
    ) -> None:
        self.session = session
        self.key = locked(session, code) or unknown(session, code)
        self.length = log_length(session, self.key)
        self.recorded_at, self.recorded_by = recorded_at, recorded_by
        self.held: list[Note] = []

    def append(self, draft: Draft) -> int:
        """Append a draft that is about none or a number of this log, and say its number."""
        assert draft.about is None or isinstance(draft.about, int)
        self.length += 1
        at, by = self.recorded_at, self.recorded_by
        number, about = self.length, draft.about
        self.held.append(note_of(draft, number=number, about=about, recorded_at=at, recorded_by=by))
        if len(self.held) >= AT_ONCE:
            self.flush()
        return number

    def flush(self) -> None:
        """Insert the notes that are held."""
        insert_rows(
            self.session, chain.from_iterable(map(record.rows, self.held)), agreement_id=self.key
        )
        self.held.clear()
