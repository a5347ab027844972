from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from tests.databases import connected
from tests.loaded import CODE, NOW, TODAY
from tracker.core.log.draft import Draft
from tracker.core.words.fault import NotAcceptedError
from tracker.services.library import Library
from tracker.services.once import Added, AlreadyAddedError, Hand, add_once
from tracker.store.session import reading, writing

HAND = Hand(TODAY, NOW, "tests")
DRAFT = Draft(
    actor="AM",
    text="Armenia says so.",
    occurred_on=date(2026, 10, 1),
    reported_on=date(2026, 10, 2),
    obligations=("9.4",),
    key="form-1",
)


def test_the_same_draft_is_added_once(loaded_url: str) -> None:
    with connected(loaded_url) as engine:
        with writing(engine) as session:
            first = add_once(session, Library(), CODE, DRAFT, HAND)
        with writing(engine) as session:
            again = add_once(session, Library(), CODE, DRAFT, HAND)
        with reading(engine) as session:
            assert Library().holding(session, CODE).revision == first.note.number
    assert (first.new, again.new) == (True, False)
    assert first.note == again.note


def test_of_two_at_once_one_finds_the_note_of_the_other(loaded_url: str) -> None:
    with connected(loaded_url) as engine:
        library = Library()

        def add(_: int) -> Added:
            with writing(engine) as session:
                return add_once(session, library, CODE, DRAFT, HAND)

        with ThreadPoolExecutor(4) as pool:
            added = list(pool.map(add, range(4)))
    assert sorted(one.new for one in added) == [False, False, False, True]
    assert len({one.note.number for one in added}) == 1


def test_another_draft_of_the_same_key_is_refused(loaded_sqlite_url: str) -> None:
    with connected(loaded_sqlite_url) as engine:
        with writing(engine) as session:
            add_once(session, Library(), CODE, DRAFT, HAND)
        other = replace(DRAFT, text="Armenia says something else.")
        with writing(engine) as session, pytest.raises(AlreadyAddedError, match="as note 133"):
            add_once(session, Library(), CODE, other, HAND)


def test_a_faulty_draft_is_not_added(loaded_sqlite_url: str) -> None:
    faulty = replace(DRAFT, actor="XX")
    with (
        connected(loaded_sqlite_url) as engine,
        writing(engine) as session,
        pytest.raises(NotAcceptedError),
    ):
        add_once(session, Library(), CODE, faulty, HAND)
