"""Law and record are only ever added to; the database itself sees to it."""

import pytest
from sqlalchemy import Engine, delete, func, select, text, update
from sqlalchemy.exc import DBAPIError

from tests.databases import connected
from tests.store.operation_rows import fed
from tests.store.samples import appended, draft, saved
from tests.truce import LAW as TRUCE
from tests.truce import SEED
from tracker.store.append_only import only_added_to
from tracker.store.log import load_notes
from tracker.store.session import reading, writing


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    saved(migrated_engine, TRUCE)
    appended(migrated_engine, *SEED.notes)
    fed(migrated_engine)
    return migrated_engine


def test_no_row_of_any_table_can_be_changed_or_deleted(engine: Engine) -> None:
    for table in only_added_to():
        column = table.columns[0]
        wanted = f"{table.name} is only added to"
        for change in (update(table).values({column: column}), delete(table)):
            with writing(engine) as session:
                assert session.scalar(select(func.count()).select_from(table))
                with pytest.raises(DBAPIError, match=wanted):
                    session.execute(change)
                session.rollback()
    with reading(engine) as session:
        assert len(load_notes(session, "truce")) == len(SEED.notes)


def test_postgresql_does_not_empty_a_table_either(migrated_postgresql_url: str) -> None:
    with connected(migrated_postgresql_url) as engine:
        saved(engine)
        appended(engine, draft())
        with writing(engine) as session, pytest.raises(DBAPIError, match="is only added to"):
            session.execute(text("TRUNCATE note CASCADE"))
