"""Saving a version of a text, from a file or from a page: the record has to fit it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from tracker.core.law.agreement import Agreement
from tracker.core.law.digest import digest_of_law
from tracker.core.log.draft import Draft, draft_of
from tracker.core.log.note import Note
from tracker.core.sense import faults_of
from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.store.log import load_notes
from tracker.store.versions import Saved, load_agreement, save_version


def save_text(
    session: Session,
    law: Agreement,
    *,
    recorded_at: datetime,
    recorded_by: str,
    reason: str,
    base: int | None = None,
) -> Saved:
    """Save a sound law as the newest version; nothing is new where the newest one says the same.

    OutdatedError where another version than `base` is the newest (0: none; None: whichever is).
    NotAcceptedError where notes on record would make no sense under it, and nothing is saved.
    """
    saved = save_version(
        session,
        law,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        reason=reason,
        digest=digest_of_law(law),
        base=base,
    )
    if saved.new and saved.number > 1:
        found = load_agreement(session, law.code, saved.number)
        faults = tuple(unfit(found, load_notes(session, law.code)))
        if faults:
            raise NotAcceptedError(faults)
    return saved


def unfit(law: Agreement, notes: Sequence[Note]) -> Iterator[Fault]:
    """A fault for everything in notes on record that would make no sense under the law."""
    earlier: dict[int | str, Note | Draft] = {}
    for note in notes:
        draft = draft_of(note, about=note.about)
        for fault in faults_of(draft, agreement=law, notes=earlier, today=None):
            told = (
                f"on record would make no sense under this text ({fault}); notes never change:"
                " leave that part of the text as it was, or give the new part a code of its own"
            )
            yield Fault(f"note {note.number}", told)
        earlier[note.number] = note
