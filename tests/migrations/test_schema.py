"""The migrations build exactly the schema that the models have, on both databases."""

import pytest
from sqlalchemy import Engine, text

from tests.databases import MIGRATIONS
from tests.migrations.description import described, parts
from tracker.store.append_only import create_schema
from tracker.store.migrating import migrate, roll_back


def test_migrated_is_what_the_models_say(empty_engine: Engine) -> None:
    with empty_engine.connect() as connection:
        create_schema(connection)
        modelled = described(connection)
        connection.rollback()
    migrate(empty_engine, MIGRATIONS)
    with empty_engine.connect() as connection:
        migrated = described(connection)
    assert len(migrated) > 100
    assert migrated == modelled


def test_nothing_is_left_after_going_all_the_way_down(empty_engine: Engine) -> None:
    migrate(empty_engine, MIGRATIONS)
    roll_back(empty_engine, MIGRATIONS, "base")
    with empty_engine.connect() as connection:
        assert described(connection) == {}


CHANGES = {
    "a check": "CREATE TABLE t (a INTEGER NOT NULL, CONSTRAINT c CHECK (a IN (1, 2)))",
    "a default": "CREATE TABLE t (a INTEGER NOT NULL DEFAULT 1, CONSTRAINT c CHECK (a IN (1, 3)))",
    "a type": "CREATE TABLE t (a TEXT NOT NULL, CONSTRAINT c CHECK (a IN ('1', '3')))",
    "a null": "CREATE TABLE t (a INTEGER, CONSTRAINT c CHECK (a IN (1, 3)))",
    "a name": "CREATE TABLE t (a INTEGER NOT NULL, CONSTRAINT d CHECK (a IN (1, 3)))",
    "an index": "CREATE TABLE t (a INTEGER NOT NULL, CONSTRAINT c CHECK (a IN (1, 3)));"
    " CREATE INDEX i ON t (a)",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_comparison_sees(empty_engine: Engine, change: str) -> None:
    original = "CREATE TABLE t (a INTEGER NOT NULL, CONSTRAINT c CHECK (a IN (1, 3)))"
    found = []
    for statements in (original, change):
        with empty_engine.connect() as connection:
            for statement in statements.split(";"):
                connection.execute(text(statement))
            found.append(described(connection))
            connection.rollback()
    assert found[0] != found[1]


def test_the_order_of_columns_is_no_difference() -> None:
    one = 'CREATE TABLE "t" (a INTEGER,\n\tb TEXT, CHECK (a IN (1, 2)))'
    other = "CREATE TABLE t (b TEXT, CHECK (a IN (1, 2)), a INTEGER)"
    assert parts(one) == parts(other) == ["CHECK (a IN (1, 2))", "a INTEGER", "b TEXT"]
