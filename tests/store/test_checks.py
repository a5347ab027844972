"""Every CHECK of law and record refuses what it is there for, by its name, on both databases."""

import pytest
from sqlalchemy import CheckConstraint, Engine, func, insert, select
from sqlalchemy.exc import IntegrityError

from tests.store.samples import appended, draft, saved
from tests.store.wrong_rows import WRONG, fine
from tracker.store.append_only import only_added_to
from tracker.store.schema import METADATA
from tracker.store.session import writing


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    saved(migrated_engine)
    appended(migrated_engine, draft())
    return migrated_engine


def test_rows_of_every_kind_are_fine(engine: Engine) -> None:
    for case in fine():
        table = METADATA.tables[case.table]
        rows = select(func.count()).select_from(table)
        with writing(engine) as session:
            before = session.scalar(rows)
            session.execute(insert(table).values(case.row))
            assert session.scalar(rows) == (before or 0) + 1
            session.rollback()


def test_each_wrong_row_is_refused_by_the_constraint_it_breaks(engine: Engine) -> None:
    for case in WRONG:
        wrong = insert(METADATA.tables[case.table]).values(case.row)
        with writing(engine) as session:
            with pytest.raises(IntegrityError, match=rf"\b{case.constraint}\b"):
                session.execute(wrong)
            session.rollback()


def test_there_is_a_wrong_row_for_every_check() -> None:
    constraints = [c for table in only_added_to() for c in table.constraints]
    checks = {c.name for c in constraints if isinstance(c, CheckConstraint)}
    assert {case.constraint for case in WRONG} == checks
