"""Every revision goes up, down and up again, and keeps the rows that it does not make itself."""

import re

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from tests.databases import MIGRATIONS
from tests.migrations.rows import ROWS, Rows
from tracker.store.head import HEAD, current_revision
from tracker.store.migrating import head, migrate, roll_back

REVISIONS = list(ROWS)
Contents = dict[str, list[tuple[object, ...]]]


def insert(engine: Engine, rows: Rows) -> None:
    with engine.begin() as connection:
        for table, given in rows.items():
            for row in given:
                columns = ", ".join(f'"{name}"' for name in row)
                values = ", ".join(f":{name}" for name in row)
                statement = f'INSERT INTO "{table}" ({columns}) VALUES ({values})'  # noqa: S608
                connection.execute(text(statement), row)


def contents(engine: Engine, tables: list[str]) -> Contents:
    with engine.begin() as connection:
        return {
            table: sorted(map(tuple, connection.execute(text(f'SELECT * FROM "{table}"'))), key=str)  # noqa: S608
            for table in tables
        }


def tables_in(engine: Engine) -> set[str]:
    with engine.begin() as connection:
        return set(engine.dialect.get_table_names(connection)) - {"alembic_version"}


@pytest.mark.parametrize("revision", REVISIONS)
def test_up_down_up_with_data(empty_engine: Engine, revision: str) -> None:
    engine, earlier = empty_engine, REVISIONS[: REVISIONS.index(revision)]
    before = earlier[-1] if earlier else "base"
    kept = [table for name in earlier for table in ROWS[name]]
    migrate(engine, MIGRATIONS, before if earlier else "head")
    roll_back(engine, MIGRATIONS, before)
    for name in earlier:
        insert(engine, ROWS[name])
    old = contents(engine, kept)

    assert migrate(engine, MIGRATIONS, revision) == revision
    assert contents(engine, kept) == old
    insert(engine, ROWS[revision])
    new = contents(engine, list(ROWS[revision]))

    assert roll_back(engine, MIGRATIONS, before) == (earlier[-1] if earlier else None)
    assert tables_in(engine) == set(kept)
    assert contents(engine, kept) == old

    migrate(engine, MIGRATIONS, revision)
    insert(engine, ROWS[revision])
    assert contents(engine, kept) == old
    assert contents(engine, list(ROWS[revision])) == new


def test_there_are_rows_for_every_table(migrated_engine: Engine) -> None:
    assert {table for rows in ROWS.values() for table in rows} == tables_in(migrated_engine)


def test_revisions_are_numbered_and_follow_each_other() -> None:
    scripts = ScriptDirectory(MIGRATIONS)
    revisions = [script.revision for script in scripts.walk_revisions()][::-1]
    assert revisions == REVISIONS
    assert [int(revision[:4]) for revision in revisions] == list(range(1, len(revisions) + 1))
    files = sorted(path.stem for path in (MIGRATIONS / "versions").glob("*.py"))
    assert files == revisions


def test_the_newest_revision_is_the_one_that_the_tracker_expects() -> None:
    assert head(MIGRATIONS) == HEAD == REVISIONS[-1]


def test_no_revision_uses_the_trackers_own_code() -> None:
    """What was published must not change with the code, so that everybody has the same schema."""
    for path in (MIGRATIONS / "versions").glob("*.py"):
        imports = re.findall(r"^(?:from|import) (\w+)", path.read_text(), re.MULTILINE)
        assert set(imports) <= {"alembic", "sqlalchemy"}


def test_0009_refuses_changes_and_allows_them_again(empty_engine: Engine) -> None:
    change = text("UPDATE agreement SET code = 'peace'")
    migrate(empty_engine, MIGRATIONS)
    insert(empty_engine, ROWS["0001_agreements"])
    with pytest.raises(DBAPIError, match="agreement is only added to"), empty_engine.begin() as c:
        c.execute(change)
    roll_back(empty_engine, MIGRATIONS, "0008_notes")
    with empty_engine.begin() as connection:
        connection.execute(text("DELETE FROM agreement_version"))
        connection.execute(text("DELETE FROM agreement WHERE id = 2"))
        connection.execute(change)
    assert current_revision(empty_engine) == "0008_notes"
