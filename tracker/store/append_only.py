"""Law and record are only ever added to: triggers by which the database itself sees to it."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, text

from tracker.store.schema import METADATA

FUNCTION = (
    "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME"
    " USING ERRCODE = 'restrict_violation'; END $$"
)


def only_added_to() -> list[Table]:
    """The tables of law and record; the others are operation, such as the outbox."""
    return [table for table in METADATA.sorted_tables if not table.info.get("changes")]


def create_schema(connection: Connection) -> None:
    """Create everything as the models have it; databases in use are made by the migrations."""
    METADATA.create_all(connection)
    names = [table.name for table in only_added_to()]
    sqlite = connection.dialect.name == "sqlite"
    for statement in on_sqlite(names) if sqlite else on_postgresql(names):
        connection.execute(text(statement))


def on_sqlite(tables: list[str]) -> Iterator[str]:
    """Two triggers a table, since SQLite wants one for each kind of change."""
    for table in tables:
        for event in ("update", "delete"):
            yield (
                f"CREATE TRIGGER {table}_no_{event} BEFORE {event.upper()} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
            )


def on_postgresql(tables: list[str]) -> Iterator[str]:
    """A function and one trigger a table."""
    yield FUNCTION
    for table in tables:
        yield (
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE"
            f" ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
