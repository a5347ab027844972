"""Agreements as the store knows them: their codes, and the row that writers lock."""

from typing import NoReturn

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from tracker.core.words.fault import UnknownError
from tracker.store.base import table_of
from tracker.store.tables.agreement import AgreementRow
from tracker.store.tables.note import NoteRow

AGREEMENT, NOTE = table_of(AgreementRow), table_of(NoteRow)
ADD = text("INSERT INTO agreement (code) VALUES (:code) ON CONFLICT (code) DO NOTHING")
"""Waits for another writer that adds the same agreement, on both databases."""


def agreement_codes(session: Session) -> tuple[str, ...]:
    """The codes of all agreements, in alphabetical order."""
    return tuple(session.scalars(select(AGREEMENT.c.code).order_by(AGREEMENT.c.code)))


def agreement_id(session: Session, code: str) -> int:
    """The agreement's key, or UnknownError."""
    found = session.scalar(select(AGREEMENT.c.id).where(AGREEMENT.c.code == code))
    return int(found) if found is not None else unknown(session, code)


def locked(session: Session, code: str) -> int | None:
    """The agreement's key, locked for writing until the unit of work ends; None if there is none.

    PostgreSQL locks the row; on SQLite the unit of work has locked the database when it began.
    """
    row = select(AGREEMENT.c.id).where(AGREEMENT.c.code == code).with_for_update()
    return session.scalar(row)


def locked_or_added(session: Session, code: str) -> int:
    """The agreement's key, locked for writing; a new agreement is added."""
    found = locked(session, code)
    while found is None:
        session.execute(ADD, {"code": code})
        found = locked(session, code)
    return found


def log_length(session: Session, agreement: int) -> int:
    """How many notes the agreement of that key has on record: the log's revision."""
    newest = select(func.coalesce(func.max(NOTE.c.number), 0))
    return session.scalar(newest.where(NOTE.c.agreement_id == agreement)) or 0


def unknown(session: Session, code: str) -> NoReturn:
    """Raise UnknownError, naming the agreements that there are."""
    known = ", ".join(agreement_codes(session)) or "none; load one first"
    raise UnknownError("agreement", code, f"is not on record; on record: {known}")
