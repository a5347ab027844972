"""Actors and sources made together with a note, in the newest version of the text."""

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from tracker.core.law.actor import Actor
from tracker.core.law.source import Source
from tracker.core.words.fault import BadValueError
from tracker.store.agreements import locked, unknown
from tracker.store.base import Base, table_of
from tracker.store.columns import filled
from tracker.store.law.agreement import insert_missing
from tracker.store.tables.actor import ActorEditionRow, ActorRow
from tracker.store.tables.source import SourceEditionRow, SourceRow
from tracker.store.versions import head


def add_actor(session: Session, code: str, actor: Actor) -> None:
    """Add an actor at the end of the agreement's newest version.

    BadValueError where the version has one of that code, UnknownError without the agreement.
    """
    add(session, code, "actor", actor, ActorRow, ActorEditionRow)


def add_source(session: Session, code: str, source: Source) -> None:
    """Add a source at the end of the agreement's newest version.

    BadValueError where the version has one of that code, UnknownError without the agreement.
    """
    add(session, code, "source", source, SourceRow, SourceEditionRow)


def add(
    session: Session,
    code: str,
    field: str,
    value: Actor | Source,
    identity: type[Base],
    edition: type[Base],
) -> None:
    """Add an edition with what the value says, and its identity where no version has had it."""
    key = locked(session, code) or unknown(session, code)
    version = head(session, code, None)
    table = table_of(edition)
    there = session.scalars(select(table.c.code).where(table.c.version_id == version["id"])).all()
    if value.code in there:
        wanted = "is already on record; choose it, or give another code"
        raise BadValueError(field, value.code, wanted)
    insert_missing(session, identity, (value.code,), key)
    keys = {"agreement_id": key, "version_id": version["id"], "position": len(there) + 1}
    session.execute(insert(table), [filled(edition, value, **keys)])
