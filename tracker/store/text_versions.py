"""When each version of a text was recorded, by whom and why."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.store.agreements import AGREEMENT, agreement_id
from tracker.store.base import table_of
from tracker.store.columns import picked
from tracker.store.tables.agreement import VersionRow

VERSION = table_of(VersionRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """One version's entry in the history of the text."""

    number: int
    recorded_at: datetime
    recorded_by: str
    reason: str
    log_length: int
    """Notes on record when it was recorded."""


def text_versions(session: Session, code: str) -> tuple[TextVersion, ...]:
    """The versions of an agreement's text, the first one first; UnknownError."""
    names = ("number", "recorded_at", "recorded_by", "reason", "log_length")
    rows = select(*(VERSION.c[name] for name in names)).join(AGREEMENT)
    found = session.execute(rows.where(AGREEMENT.c.code == code).order_by(VERSION.c.number))
    versions = tuple(picked(TextVersion, row) for row in found.mappings())
    return versions or no_versions(session, code)


def no_versions(session: Session, code: str) -> tuple[TextVersion, ...]:
    """Nothing, where the agreement is there; else UnknownError."""
    agreement_id(session, code)
    return ()
