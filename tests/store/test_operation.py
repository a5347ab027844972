"""What is neither law nor record: its rows may change, and each constraint refuses its own."""

from operator import attrgetter

import pytest
from sqlalchemy import (
    CheckConstraint,
    Engine,
    ForeignKeyConstraint,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError, StatementError

from tests.store.operation_rows import ROWS, WRONG
from tests.store.samples import saved
from tracker.store.append_only import only_added_to
from tracker.store.schema import METADATA
from tracker.store.session import writing

LAW_AND_RECORD = only_added_to()
TABLES = [table for table in METADATA.sorted_tables if table not in LAW_AND_RECORD]
NAMED = attrgetter("name")
KEYS = [(one, key) for one in TABLES for key in sorted(one.foreign_key_constraints, key=NAMED)]


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    saved(migrated_engine)
    with writing(migrated_engine) as session:
        for name, row in ROWS.items():
            session.execute(insert(METADATA.tables[name]).values(row))
    return migrated_engine


def test_rows_may_be_changed_and_deleted(engine: Engine) -> None:
    for table in reversed(TABLES):
        column = table.columns[0]
        with writing(engine) as session:
            session.execute(update(table).values({column: column}))
            session.execute(delete(table))
            assert session.scalar(select(func.count()).select_from(table)) == 0


def test_each_wrong_row_is_refused_by_the_constraint_it_breaks(engine: Engine) -> None:
    for name, row, constraint in WRONG:
        keyless = {key: value for key, value in row.items() if key != "id"}
        with writing(engine) as session:
            with pytest.raises((IntegrityError, StatementError), match=rf"\b{constraint}\b"):
                session.execute(insert(METADATA.tables[name]).values(keyless))
            session.rollback()


def test_there_is_a_wrong_row_for_every_check() -> None:
    constraints = [one for table in TABLES for one in table.constraints]
    checks = {one.name for one in constraints if isinstance(one, CheckConstraint)}
    assert {constraint for _, _, constraint in WRONG} == checks


@pytest.mark.parametrize(
    ("table", "key"), KEYS, ids=[f"{table.name}.{key.name}" for table, key in KEYS]
)
def test_a_row_that_refers_to_nothing_is_refused(
    engine: Engine, table: Table, key: ForeignKeyConstraint
) -> None:
    column = [*key.columns][-1]
    lost = {"clause": None, "obligation": None} if table.name == "follow" else {}
    nowhere = 9_999 if column.name.endswith("_id") else "nowhere"
    with writing(engine) as session:
        with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
            session.execute(update(table).values({**lost, column.name: nowhere}))
        session.rollback()


@pytest.mark.parametrize("name", ["subscriber", "message", "snooze", "reminder_window", "reminder"])
def test_nothing_is_there_twice(engine: Engine, name: str) -> None:
    row = {key: value for key, value in ROWS[name].items() if key != "id"}
    with writing(engine) as session:
        with pytest.raises(IntegrityError, match=r"(?i)unique"):
            session.execute(insert(METADATA.tables[name]).values(row))
        session.rollback()
