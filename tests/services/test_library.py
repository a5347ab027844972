import threading
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.databases import connected, counted
from tests.loaded import CODE, NOW, seed
from tracker.core.law.digest import digest_of_law
from tracker.core.law.source import Source
from tracker.core.log.draft import Draft
from tracker.core.words.fault import UnknownError
from tracker.services.library import Library, Shelf
from tracker.store.log import append_notes
from tracker.store.names import add_source
from tracker.store.session import reading, writing
from tracker.store.versions import save_version

DRAFT = Draft(
    actor="AM",
    text="Said.",
    occurred_on=date(2026, 1, 1),
    reported_on=date(2026, 1, 1),
    obligations=("1.1",),
    sources=("new",),
)
ENTRY: dict[str, Any] = {"recorded_at": NOW, "recorded_by": "tests"}
SOURCE = Source(code="new", title="A new source", language="en")


def test_the_second_time_it_asks_once(shared_url: str) -> None:
    library = Library()
    with connected(shared_url) as engine:
        with reading(engine) as session:
            first = library.holding(session, CODE)
        with reading(engine) as session, counted(engine) as sent:
            second = library.holding(session, CODE)
    assert second is first
    assert len(sent) == 1


def test_what_is_added_is_seen(loaded_url: str) -> None:
    library = Library()
    with connected(loaded_url) as engine:
        with reading(engine) as session:
            before = library.holding(session, CODE)
        append(engine)
        with reading(engine) as session:
            after = library.holding(session, CODE)
    assert after.revision == before.revision + 1
    assert after.notes[-1].text == "Said."
    assert SOURCE in after.law.sources
    assert SOURCE not in before.law.sources


def test_of_what_is_known_only_what_was_added_is_read(loaded_url: str) -> None:
    library = Library()
    draft = replace(DRAFT, sources=())
    with connected(loaded_url) as engine:
        with reading(engine) as session:
            before = library.holding(session, CODE)
        with writing(engine) as session:
            append_notes(session, CODE, [draft], recorded_at=NOW, recorded_by="tests")
        with reading(engine) as session:
            after = library.holding(session, CODE)
            anew = Library().holding(session, CODE)
    assert after.law is before.law
    assert all(one is two for one, two in zip(after.notes, before.notes, strict=False))
    assert (after.law, after.notes) == (anew.law, anew.notes)


def append(engine: Engine) -> None:
    with writing(engine) as session:
        add_source(session, CODE, SOURCE)
        append_notes(session, CODE, [DRAFT], recorded_at=NOW, recorded_by="tests")


def test_an_agreement_that_is_not_there(shared_url: str) -> None:
    with (
        connected(shared_url) as engine,
        reading(engine) as session,
        pytest.raises(UnknownError, match=CODE),
    ):
        Library().holding(session, "moon-2020")


def test_an_earlier_text_with_the_names_that_came_later(loaded_url: str) -> None:
    library = Library()
    law = replace(seed().agreement, title="Another title")
    with connected(loaded_url) as engine:
        with writing(engine) as session:
            saved = save_version(session, law, **ENTRY, reason="tests", digest=digest_of_law(law))
        append(engine)
        with reading(engine) as session:
            newest = library.holding(session, CODE)
            same = library.holding(session, CODE, saved.number)
            first = library.holding(session, CODE, 1)
            assert library.holding(session, CODE, 1) is first
            with pytest.raises(UnknownError, match="versions 1 to 2"):
                library.holding(session, CODE, 3)
    assert (newest.law.version, same) == (2, newest)
    assert (first.law.version, first.law.title) == (1, seed().agreement.title)
    assert first.notes == newest.notes
    assert SOURCE in first.law.sources


def test_a_shelf_keeps_what_was_used_last() -> None:
    shelf, made = Shelf(2), []

    def get(key: str) -> str:
        def make() -> str:
            made.append(key)
            return key.upper()

        return shelf.get(key, make)

    assert [get(key) for key in "abacab"] == list("ABACAB")
    # c pushed out b, the one that had not been used for longest; then b pushed out c.
    assert made == ["a", "b", "c", "b"]


def test_a_shelf_serves_many_threads() -> None:
    shelf, seen = Shelf(4), set()

    def work() -> None:
        for number in range(300):
            seen.add(shelf.get(number % 7, partial(int, number % 7)) == number % 7)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {True}
    assert len(shelf.values) == 4


def test_an_answer_belongs_to_what_it_was_asked_of(loaded_url: str) -> None:
    library = Library()
    with connected(loaded_url) as engine:
        with reading(engine) as session:
            before = library.holding(session, CODE)
        append(engine)
        with reading(engine) as session:
            after = library.holding(session, CODE)
    lengths = [library.answer(one, "length", partial(len, one.notes)) for one in (before, after)]
    again = library.answer(before, "length", partial(int, -1))
    assert lengths == [before.revision, after.revision]
    assert again == before.revision
