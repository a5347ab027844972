"""A unit of work writes all or nothing; one that reads cannot write and sees one state."""

import pytest
from sqlalchemy import Engine, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from tests.store.samples import LAW, saved
from tracker.store.agreements import AGREEMENT
from tracker.store.session import WriteRefusedError, reading, writing
from tracker.store.tables.agreement import AgreementRow

ADD = insert(AGREEMENT).values(code="x")
COUNT = select(func.count()).select_from(AGREEMENT)


class OtherError(Exception):
    """Something goes wrong in the middle."""


def add_and_fail(engine: Engine) -> None:
    with writing(engine) as session:
        session.execute(ADD)
        raise OtherError


def add_and_commit(engine: Engine) -> None:
    with writing(engine) as session:
        session.execute(ADD)
        session.commit()


def agreements(engine: Engine) -> int:
    with reading(engine) as session:
        return session.scalar(COUNT) or 0


def test_a_block_that_ends_well_is_kept(migrated_engine: Engine) -> None:
    with writing(migrated_engine) as session:
        session.execute(ADD)
    assert agreements(migrated_engine) == 1


def test_a_block_that_fails_leaves_nothing(migrated_engine: Engine) -> None:
    with pytest.raises(OtherError):
        add_and_fail(migrated_engine)
    assert agreements(migrated_engine) == 0


def test_only_the_edge_commits(migrated_engine: Engine) -> None:
    with (
        writing(migrated_engine) as session,
        pytest.raises(WriteRefusedError, match="only the edge commits"),
    ):
        session.commit()
    with pytest.raises(WriteRefusedError):
        add_and_commit(migrated_engine)
    assert agreements(migrated_engine) == 0


def test_a_reader_does_not_commit(migrated_engine: Engine) -> None:
    with (
        pytest.raises(WriteRefusedError, match="only the edge commits"),
        reading(migrated_engine) as session,
    ):
        session.commit()


def test_a_reader_does_not_flush(migrated_engine: Engine) -> None:
    with reading(migrated_engine) as session:
        session.flush()
        session.add(AgreementRow(code="x"))
        with pytest.raises(WriteRefusedError, match="this unit of work only reads"):
            session.scalar(COUNT)
        session.expunge_all()
    assert agreements(migrated_engine) == 0


def test_the_database_refuses_what_a_reader_writes(migrated_engine: Engine) -> None:
    with (
        reading(migrated_engine) as session,
        pytest.raises(DBAPIError, match=r"readonly|read-only"),
    ):
        session.execute(ADD)
    with writing(migrated_engine) as session:
        session.execute(ADD)  # the same connection, out of the pool again
    assert agreements(migrated_engine) == 1


def test_a_reader_sees_one_state_while_others_write(migrated_engine: Engine) -> None:
    """On SQLite with its rollback journal the writer would wait, so only PostgreSQL is asked."""
    if migrated_engine.dialect.name == "sqlite":
        with reading(migrated_engine) as session:
            assert session.scalar(text("PRAGMA query_only")) == 1
        return
    with reading(migrated_engine) as session:
        assert session.scalar(COUNT) == 0
        saved(migrated_engine, LAW)
        assert session.scalar(COUNT) == 0
    assert agreements(migrated_engine) == 1
