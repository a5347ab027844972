"""Every foreign key of law and record refuses a row that refers to nothing; keys are given once."""

from dataclasses import replace
from operator import attrgetter
from typing import Any

import pytest
from sqlalchemy import (
    ColumnElement,
    Engine,
    ForeignKeyConstraint,
    RowMapping,
    Table,
    insert,
    select,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.store.operation_rows import fed
from tests.store.samples import appended, saved
from tests.truce import LAW as TRUCE
from tests.truce import SEED
from tracker.core.law.rule import Anchor, AnchorKind, Recurring, Rule, Window
from tracker.store.append_only import only_added_to
from tracker.store.base import table_of
from tracker.store.schema import METADATA
from tracker.store.session import writing
from tracker.store.tables.actor import ActorRow
from tracker.store.tables.clause import ClauseRow
from tracker.store.tables.note import NoteRow
from tracker.store.tables.obligation import ObligationEditionRow, ObligationRow
from tracker.store.tables.source import SourceRow

FOREIGN_KEYS = [
    (table, constraint)
    for table in only_added_to()
    for constraint in sorted(table.foreign_key_constraints, key=attrgetter("name"))
]
WAITED_FOR = Anchor(kind=AnchorKind.TRIGGER, ref=TRUCE.triggers[0].code)
DUE = Anchor(kind=AnchorKind.DATE, ref=TRUCE.obligations[0].code)
RULES: tuple[Rule, ...] = (
    Recurring(rrule="FREQ=DAILY", start=WAITED_FOR, end=DUE),
    Recurring(rrule="FREQ=DAILY", start=DUE, end=WAITED_FOR),
    Window(of=TRUCE.obligations[0].code),
)
LAW = replace(
    TRUCE,
    obligations=TRUCE.obligations
    + tuple(replace(TRUCE.obligations[0], code=f"r{n}", rule=rule) for n, rule in enumerate(RULES)),
)
"""The truce with rules that refer to whatever a rule may refer to."""
OWN = ("id", "number", "code", "position", "digest")
"""Columns that tell a row from the others of its table."""
IDENTITIES = (ActorRow, SourceRow, ClauseRow, ObligationRow)


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    saved(migrated_engine, LAW)
    appended(migrated_engine, *SEED.notes)
    fed(migrated_engine)
    with writing(migrated_engine) as session:
        for identity in IDENTITIES:
            for code in ("fresh", "other"):
                session.execute(insert(table_of(identity)).values((1, code)))
        edition = table_of(ObligationEditionRow)
        session.execute(insert(edition).values({**first(session, edition), "code": "other"}))
    return migrated_engine


def first(session: Session, table: Table, *where: ColumnElement[bool]) -> RowMapping:
    """A row that is there."""
    found = session.execute(select(table).where(*where)).mappings().first()
    assert found is not None, f"no row in {table.name} where {where}"
    return found


def lost(session: Session, table: Table, key: ForeignKeyConstraint) -> dict[str, Any]:
    """A new row, like one that is there, but referring to nothing by that key."""
    column = list(key.columns)[-1]
    row = first(session, table, column.is_not(None))
    own = {name: row[name] for name in OWN if name in row}
    fresh: dict[str, Any] = {
        name: 90_000 if isinstance(own[name], int) else "fresh" for name in own
    }
    if table.name == "date_rule":
        fresh = {"obligation": "other"}
    if table.name == "note":
        fresh["key"] = None
    if table.name == "feed_address":
        fresh["digest"] = "b" * 64
    return {**row, **fresh, column.name: 9_999 if isinstance(row[column.name], int) else "nowhere"}


def names(table: Table, key: ForeignKeyConstraint) -> str:
    """The key, and the table's others that a wrong value in its last column breaks as well."""
    column = list(key.columns)[-1]
    broken = (k for k in table.foreign_key_constraints if column.name in k.column_keys)
    return "|".join(f"{other.name}" for other in broken)


def test_a_row_that_refers_to_nothing_is_refused(engine: Engine) -> None:
    named = engine.dialect.name == "postgresql"
    for table, key in FOREIGN_KEYS:
        with writing(engine) as session:
            row = lost(session, table, key)
            wanted = names(table, key) if named else "FOREIGN KEY"
            with pytest.raises(IntegrityError, match=wanted):
                insert_for_good(session, table, row)
            session.rollback()


def insert_for_good(session: Session, table: Table, row: dict[str, Any]) -> None:
    session.execute(insert(table).values(row))
    session.connection().commit()  # some references are only checked at the end


def test_the_log_gives_no_number_and_no_key_twice(engine: Engine) -> None:
    table = table_of(NoteRow)
    for column, other in (("number", {"key": None}), ("key", {"number": 900})):
        with writing(engine) as session:
            row = {**first(session, table, table.c.key.is_not(None)), "id": 900, **other}
            name = f"uq_note_agreement_id_{column}|UNIQUE .*note.{column}"
            with pytest.raises(IntegrityError, match=name):
                session.execute(insert(table).values(row))
            session.rollback()


@pytest.mark.parametrize("column", ["obligation", "clause", "source"])
def test_a_note_names_nothing_twice(engine: Engine, column: str) -> None:
    table = METADATA.tables[f"note_{column}"]
    with writing(engine) as session:
        row = {**first(session, table), "position": 900}
        name = f"uq_note_{column}_agreement_id_note_{column}|UNIQUE .*note_{column}.{column}"
        with pytest.raises(IntegrityError, match=name):
            session.execute(insert(table).values(row))
        session.rollback()


def test_agreements_and_versions_are_there_once(engine: Engine) -> None:
    for name in ("agreement", "agreement_version"):
        table = METADATA.tables[name]
        with writing(engine) as session:
            row = {**first(session, table), "id": 900}
            with pytest.raises(IntegrityError, match=f"uq_{name}|UNIQUE .*{name}"):
                session.execute(insert(table).values(row))
            session.rollback()
