"""Actors and sources can be made together with a note."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.store.samples import ARCADIA, GUARD, LAW, PAPER, WIRE, appended, draft, saved
from tracker.core.law.actor import Actor
from tracker.core.law.source import Source
from tracker.core.words.fault import BadValueError, UnknownError
from tracker.store.names import add_actor, add_source
from tracker.store.session import reading, writing
from tracker.store.versions import latest_version, load_agreement


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    saved(migrated_engine)
    return migrated_engine


def add(engine: Engine, code: str, *names: Actor | Source) -> None:
    with writing(engine) as session:
        for name in names:
            if isinstance(name, Actor):
                add_actor(session, code, name)
            else:
                add_source(session, code, name)


def test_they_join_the_newest_version(engine: Engine) -> None:
    saved(engine, replace(LAW, title="Second"), digest="2")
    add(engine, "truce", GUARD, WIRE)
    with reading(engine) as session:
        assert latest_version(session, "truce") == 2
        second = load_agreement(session, "truce")
        assert second.actors == (ARCADIA, GUARD)
        assert second.sources == (PAPER, WIRE)
        assert load_agreement(session, "truce", 1) == LAW


def test_notes_can_refer_to_them(engine: Engine) -> None:
    add(engine, "truce", GUARD, WIRE)
    (note,) = appended(engine, draft(actor="G", sources=("wire",)))
    assert (note.actor, note.sources) == ("G", ("wire",))


def test_they_stay_when_the_file_is_loaded_again(engine: Engine) -> None:
    add(engine, "truce", GUARD, WIRE)
    appended(engine, draft(actor="G", sources=("wire",)))
    assert not saved(engine).new
    saved(engine, replace(LAW, title="Second"), digest="2")
    with reading(engine) as session:
        second = load_agreement(session, "truce")
    assert (second.actors, second.sources) == ((ARCADIA, GUARD), (PAPER, WIRE))


@pytest.mark.parametrize(("name", "field"), [(ARCADIA, "actor: “A”"), (PAPER, "source: “paper”")])
def test_a_code_is_not_given_twice(engine: Engine, name: Actor | Source, field: str) -> None:
    with pytest.raises(BadValueError, match=f"{field} is already on record; choose it"):
        add(engine, "truce", name)


def test_one_that_a_newer_version_dropped_can_come_back(engine: Engine) -> None:
    saved(engine, replace(LAW, sources=()), digest="2")
    add(engine, "truce", PAPER)
    with reading(engine) as session:
        assert load_agreement(session, "truce").sources == (PAPER,)


def test_an_unknown_agreement_is_named(engine: Engine) -> None:
    with pytest.raises(UnknownError, match="agreement: “nowhere”"):
        add(engine, "nowhere", GUARD)
