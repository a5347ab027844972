"""The log of notes: only ever appended to, numbered without gaps."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import Column, Select, Table, select
from sqlalchemy.orm import Session

from tracker.core.log.draft import Draft
from tracker.core.log.keys import made_key
from tracker.core.log.note import Note
from tracker.core.words.fault import NotAcceptedError
from tracker.store.agreements import AGREEMENT, agreement_id, locked, log_length, unknown
from tracker.store.appending import Appending
from tracker.store.base import table_of
from tracker.store.inserting import insert_rows
from tracker.store.record import note as record
from tracker.store.tables.note import NoteRow

NOTE = table_of(NoteRow)
Numbers = tuple[int, int | None]
"""After which number, and up to which (inclusive; None: to the end)."""


def load_notes(
    session: Session, code: str, upto: int | None = None, *, after: int = 0
) -> tuple[Note, ...]:
    """The notes of an agreement by number, all or those up to a revision (inclusive).

    With `after` only those whose number is greater.

    Four selects, however many notes; UnknownError where there is no such agreement.
    """
    numbers = (after, upto)
    found = session.execute(of_agreement(NOTE, code, NOTE.c.number, numbers)).mappings().all()
    if not found:
        agreement_id(session, code)
    lists = {}
    for row, _, field in record.LISTS:
        table = table_of(row)
        rows = of_agreement(table, code, table.c.note, numbers, table.c.position)
        lists[field] = session.execute(rows).mappings().all() if found else []
    return tuple(record.values(found, lists))


def append_notes(
    session: Session,
    code: str,
    drafts: Sequence[Draft],
    *,
    recorded_at: datetime,
    recorded_by: str,
) -> tuple[Note, ...]:
    """Append the drafts in their order and return the notes that are new.

    A draft whose key is on record with the same content is skipped; a note without a key goes by
    the one that files give it (`core.keys`). NotAcceptedError, and nothing appended, where a key is
    on record with other content or a note is about none that is earlier.
    Other writers of the same log wait until the unit of work ends.
    """
    key = locked(session, code) or unknown(session, code)
    numbers = numbers_by_key(session, key)
    again = any(draft.key in numbers for draft in drafts)
    log = Appending(
        length=log_length(session, key),
        numbers=numbers,
        keyed=by_key(load_notes(session, code)) if again else {},
        recorded_at=recorded_at,
        recorded_by=recorded_by,
    )
    for index, draft in enumerate(drafts, start=1):
        log.append(draft, f"{draft.key or f'note {index}'}: " if len(drafts) > 1 else "")
    if log.faults:
        raise NotAcceptedError(tuple(log.faults))
    insert_rows(session, chain.from_iterable(map(record.rows, log.notes)), agreement_id=key)
    return tuple(log.notes)


def numbers_by_key(session: Session, agreement: int) -> dict[str, int]:
    """The numbers of all notes by their keys: their own, and those that files may give them."""
    keys = select(NOTE.c.key, NOTE.c.number).where(NOTE.c.agreement_id == agreement)
    rows = session.execute(keys).all()
    own = {row.key: row.number for row in rows if row.key}
    return {made_key(row.number): row.number for row in rows} | own


def by_key(notes: Sequence[Note]) -> dict[str, Note]:
    """The notes by the same keys."""
    own = {note.key: note for note in notes if note.key}
    return {made_key(note.number): note for note in notes} | own


def of_agreement(
    table: Table, code: str, number: Column[int], numbers: Numbers, *order: Column[int]
) -> Select[Any]:
    """Selects an agreement's rows in the order of the log; `number` is the column of the note's."""
    after, upto = numbers
    agreement = select(AGREEMENT.c.id).where(AGREEMENT.c.code == code).scalar_subquery()
    rows = select(table).where(table.c.agreement_id == agreement).order_by(number, *order)
    rows = rows.where(number > after) if after else rows
    return rows if upto is None else rows.where(number <= upto)
