from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from typing import Any

import pytest
from sqlalchemy import Engine

from tests import truce
from tests.databases import connected
from tests.loaded import CODE, NOW, TODAY, seed
from tracker.core.law.digest import digest_of_law
from tracker.core.words.fault import NotAcceptedError, UnknownError
from tracker.formats.seed import Seed
from tracker.services.seeds import Loaded, load, preview
from tracker.store.session import reading, writing
from tracker.store.stamp import stamp_of
from tracker.store.versions import OutdatedError, load_agreement

ENTRY: dict[str, Any] = {"today": TODAY, "recorded_at": NOW, "recorded_by": "tests"}


def loading(engine: Engine, what: Seed) -> Loaded:
    with writing(engine) as session:
        return load(session, what, **ENTRY)


def test_a_second_time_changes_nothing(migrated_engine: Engine) -> None:
    first, second = (loading(migrated_engine, seed()) for _ in range(2))
    assert (first.version, first.new_version, first.new_notes) == (1, True, len(seed().notes))
    assert (second.version, second.changed) == (1, False)
    assert str(first).startswith(f"{CODE}: version 1 of the text, ")
    assert str(second) == f"{CODE}: nothing new; version 1 of the text stays."


def test_one_more_note_is_added_and_the_text_stays(loaded_url: str) -> None:
    last = seed().notes[-1]
    more = replace(seed(), notes=(*seed().notes, replace(last, key="one-more")))
    with connected(loaded_url) as engine:
        found = loading(engine, more)
    assert str(found) == f"{CODE}: version 1 of the text stays, 1 new note."


def test_another_text_is_another_version(loaded_url: str) -> None:
    law = replace(seed().agreement, title="Another title")
    other = replace(seed(), agreement=law, digest=digest_of_law(law))
    with connected(loaded_url) as engine:
        found = loading(engine, other)
    assert str(found) == f"{CODE}: version 2 of the text, no new note."


def load_over_the_first(address: str, title: str) -> str | None:
    """Load a text made from version 1, and give the sentence where somebody was faster."""
    law = replace(truce.LAW, title=title)
    other = replace(truce.SEED, agreement=law, digest=digest_of_law(law))
    try:
        with connected(address) as engine, writing(engine) as session:
            load(session, other, **ENTRY, base=1)
    except OutdatedError as error:
        return str(error)
    return None


def test_of_two_processes_that_load_at_once_one_is_told(migrated_url: str) -> None:
    titles = ["One", "Two"]
    with connected(migrated_url) as engine:
        loading(engine, truce.SEED)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        told = list(pool.map(load_over_the_first, [migrated_url] * 2, titles))

    (sentence,) = filter(None, told)
    assert "truce: version 2 was saved after version 1" in sentence
    with connected(migrated_url) as engine, reading(engine) as session:
        assert load_agreement(session, "truce").title == titles[told.index(None)]
        assert stamp_of(session, "truce").version == 2


def test_a_preview_changes_nothing(migrated_engine: Engine) -> None:
    with writing(migrated_engine) as session:
        tried, _ = preview(session, seed(), **ENTRY)
    assert tried.new_notes == len(seed().notes)
    with reading(migrated_engine) as session, pytest.raises(UnknownError):
        stamp_of(session, CODE)


def test_a_note_about_the_future_is_refused_with_all_others(migrated_engine: Engine) -> None:
    with writing(migrated_engine) as session, pytest.raises(NotAcceptedError) as refused:
        load(session, seed(), **{**ENTRY, "today": date(2020, 11, 9)})
    assert len(refused.value.faults) > 100
    assert "has not come yet" in str(refused.value.faults[0])


def test_a_key_with_other_content_is_refused_and_nothing_is_kept(loaded_url: str) -> None:
    changed = replace(seed().notes[0], text="Something else.")
    law = replace(seed().agreement, title="Another title")
    other = Seed(agreement=law, notes=(changed,), digest=digest_of_law(law))
    with connected(loaded_url) as engine:
        with pytest.raises(NotAcceptedError, match="notes never change"):
            loading(engine, other)
        with reading(engine) as session:
            assert stamp_of(session, CODE).version == 1
