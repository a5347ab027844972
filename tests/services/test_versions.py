"""A version of the text that is pinned answers the same, whatever comes after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from tests.core.grounds import by_azerbaijan
from tests.databases import connected
from tests.loaded import CODE, NOW, TODAY, seed
from tracker.core.asked.asking import Asking
from tracker.core.law.actor import Actor, ActorKind
from tracker.core.law.source import Source
from tracker.core.log.effect import Position, Value
from tracker.core.words.fault import BadValueError, UnknownError
from tracker.formats.written import Document
from tracker.services.asked import Asked
from tracker.services.library import Library
from tracker.services.reports import Desk, status_report
from tracker.services.texts import save_text
from tracker.store.log import append_notes
from tracker.store.session import reading, writing

LATER = NOW + timedelta(days=1)
NEW = Source(code="new-source", title="New", language="en")
WHO = Actor(code="NEWCOMER", name="Newcomer", formal_name="", kind=ActorKind.ORGANISATION)


@pytest.fixture
def engine(loaded_url: str) -> Iterator[Engine]:
    """Give databases whose text got a second version, with names that a note needs."""
    law = seed().agreement
    titled = tuple(replace(o, title=f"Second {o.title}") for o in law.obligations)
    second = replace(
        law, obligations=titled, actors=(*law.actors, WHO), sources=(*law.sources, NEW)
    )
    said = by_azerbaijan("6.2", date(2020, 11, 20), Position(value=Value.PERFORMED))
    note = replace(said, actor="NEWCOMER", sources=("new-source",))
    with connected(loaded_url) as engine:
        with writing(engine) as session:
            save_text(session, second, recorded_at=LATER, recorded_by="tests", reason="a test")
            append_notes(session, CODE, [note], recorded_at=LATER, recorded_by="tests")
        yield engine


def answer(engine: Engine, asked: Asked) -> Document:
    """The status report as asked, without the moment of writing."""
    library = Library()
    with reading(engine) as session:
        holding = library.holding(session, CODE, asked.text_version())
    asking: Asking = asked.asking(holding, today=TODAY)
    desk = Desk(library=library, holding=holding, asking=asking, pages="", now=NOW)
    return status_report(desk).document()


def title(document: Document) -> str:
    """The title of 6.2."""
    return next(str(item["title"]) for item in document["items"] if item["code"] == "6.2")


def test_the_newest_text_is_read_where_nobody_names_one(engine: Engine) -> None:
    newest = answer(engine, Asked())
    assert newest["text_version"] == 2
    assert title(newest).startswith("Second ")
    assert answer(engine, Asked(version="2")) == newest


def test_an_earlier_text_is_read_with_the_names_that_later_notes_need(engine: Engine) -> None:
    first = answer(engine, Asked(version="1"))
    assert first["text_version"] == 1
    assert not title(first).startswith("Second ")
    item = next(item for item in first["items"] if item["code"] == "6.2")
    stand = next(stand for stand in item["stands"] if stand["actor"] == "NEWCOMER")
    assert stand["name"] == "Newcomer"
    assert stand["sources"][0]["title"] == "New"


def test_one_library_keeps_the_versions_apart(engine: Engine) -> None:
    library = Library()
    with reading(engine) as session:
        holdings = [library.holding(session, CODE, number) for number in (None, 1, 2, 1)]
    assert [one.law.version for one in holdings] == [2, 1, 2, 1]
    assert holdings[1] is holdings[3]
    assert holdings[0] is holdings[2]


def test_a_version_that_is_not_there_is_refused(engine: Engine) -> None:
    with pytest.raises(UnknownError, match="has versions 1 to 2"):
        answer(engine, Asked(version="3"))


@pytest.mark.parametrize("wrong", ["0", "-1", "x", "01", "1.0", "", "１", "9" * 10])
def test_what_is_no_number_of_a_version_is_refused(wrong: str) -> None:
    with pytest.raises(BadValueError, match=r"--version: .* is no version of a text"):
        Asked(version=wrong).text_version(field=lambda name: f"--{name}")
