"""Finds notes by the words in them, on every database alike."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.store.agreements import AGREEMENT
from tracker.store.base import table_of
from tracker.store.tables.note import NoteRow

NOTE = table_of(NoteRow)


class FoundNote(NamedTuple):
    """A note by its address."""

    agreement: str
    number: int


def notes_with(
    session: Session, codes: Sequence[str], terms: Sequence[str], most: int
) -> tuple[FoundNote, ...]:
    """The newest notes of these agreements that have every term in them, `most` of them.

    Terms are folded (`store.search_text`), as is what they are looked for in.
    """
    rows = select(AGREEMENT.c.code, NOTE.c.number).join_from(NOTE, AGREEMENT)
    rows = rows.where(AGREEMENT.c.code.in_(codes))
    for term in terms:
        rows = rows.where(NOTE.c.search_text.contains(term, autoescape=True))
    ordered = rows.order_by(NOTE.c.occurred_on.desc(), AGREEMENT.c.code, NOTE.c.number.desc())
    return tuple(FoundNote(*row) for row in session.execute(ordered.limit(most)))
