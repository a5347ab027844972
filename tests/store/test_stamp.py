"""A stamp tells in one select whether something changed."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.databases import counted
from tests.store.samples import GUARD, LAW, WIRE, appended, draft, saved
from tracker.core.words.fault import UnknownError
from tracker.store.names import add_actor, add_source
from tracker.store.session import reading, writing
from tracker.store.stamp import Stamp, stamp_of


def stamp(engine: Engine, code: str = "truce") -> Stamp:
    with reading(engine) as session:
        return stamp_of(session, code)


def test_everything_that_changes_changes_it(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    saved(migrated_engine, replace(LAW, code="other"))
    assert stamp(migrated_engine) == Stamp(version=1, revision=0, actors=1, sources=1)
    appended(migrated_engine, draft(), draft())
    with writing(migrated_engine) as session:
        add_actor(session, "truce", GUARD)
        add_source(session, "truce", WIRE)
    assert stamp(migrated_engine) == Stamp(version=1, revision=2, actors=2, sources=2)
    saved(migrated_engine, replace(LAW, title="Second"), digest="2")
    assert stamp(migrated_engine) == Stamp(version=2, revision=2, actors=1, sources=1)
    assert stamp(migrated_engine, "other") == Stamp(version=1, revision=0, actors=1, sources=1)


def test_it_takes_one_select(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    with counted(migrated_engine) as sent:
        stamp(migrated_engine)
    assert len(sent) == 1


def test_an_unknown_agreement_is_named(migrated_engine: Engine) -> None:
    with pytest.raises(UnknownError, match="agreement: “truce”"):
        stamp(migrated_engine)
