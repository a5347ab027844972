"""What is newest of an agreement, asked in one select: whether something loaded before still is."""

from typing import Any, NamedTuple

from sqlalchemy import ScalarSelect, Select, bindparam, func, select
from sqlalchemy.orm import Session

from tracker.store.agreements import AGREEMENT, NOTE, unknown
from tracker.store.base import table_of
from tracker.store.tables.actor import ActorEditionRow
from tracker.store.tables.agreement import VersionRow
from tracker.store.tables.source import SourceEditionRow

VERSION = table_of(VersionRow)
ACTOR, SOURCE = table_of(ActorEditionRow), table_of(SourceEditionRow)


class Stamp(NamedTuple):
    """The newest version of the text, the log's revision, and how many names the version holds.

    Nothing else ever changes: with equal stamps, agreement and notes load as before.
    """

    version: int
    revision: int
    actors: int
    sources: int


def stamp_columns() -> tuple[ScalarSelect[Any], ...]:
    """What a stamp holds, as columns of a select from agreements."""
    version = select(func.max(VERSION.c.id)).where(VERSION.c.agreement_id == AGREEMENT.c.id)
    newest = version.correlate(AGREEMENT).scalar_subquery()
    number = select(VERSION.c.number).where(VERSION.c.id == newest)
    length = select(func.coalesce(func.max(NOTE.c.number), 0))
    actors = select(func.count()).where(ACTOR.c.version_id == newest)
    sources = select(func.count()).where(SOURCE.c.version_id == newest)
    columns = (number, length.where(NOTE.c.agreement_id == AGREEMENT.c.id), actors, sources)
    return tuple(column.correlate(AGREEMENT).scalar_subquery() for column in columns)


def newest_of_one() -> Select[Any]:
    """The select of one agreement's stamp, by its code."""
    row = select(*stamp_columns()).select_from(AGREEMENT)
    return row.where(AGREEMENT.c.code == bindparam("code"))


NEWEST = newest_of_one()
"""Built once: every request asks it, and building it takes as long as asking."""


def stamp_of(session: Session, code: str) -> Stamp:
    """The agreement's stamp; UnknownError."""
    found = session.connection().execute(NEWEST, {"code": code}).first()
    return Stamp(*found) if found else unknown(session, code)
