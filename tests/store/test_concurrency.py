"""Writers at the same time lose nothing, leave no gap, and none of them is refused."""

import multiprocessing
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import text

from tests.databases import connected
from tests.store.samples import LAW, appended, draft, saved
from tracker.store.agreements import agreement_codes
from tracker.store.log import load_notes
from tracker.store.session import reading
from tracker.store.stamp import stamp_of
from tracker.store.versions import load_agreement

WRITERS, EACH = 6, 10


@pytest.fixture(params=["threads", "processes"])
def workers(request: pytest.FixtureRequest) -> Iterator[Executor]:
    spawn = multiprocessing.get_context("spawn")
    pool: Executor = (
        ThreadPoolExecutor(WRITERS)
        if request.param == "threads"
        else ProcessPoolExecutor(3, mp_context=spawn)
    )
    with pool:
        yield pool


def write(address: str, writer: int) -> None:
    """Append notes one at a time, each in a unit of work of its own."""
    with connected(address) as engine:
        for index in range(EACH):
            appended(engine, draft(key=f"{writer}-{index}", sources=("paper",)))


def write_the_same(address: str, key: str) -> int:
    """Append a note that others append too, and say how many of it are new."""
    with connected(address) as engine:
        return len(appended(engine, draft(key=key)))


def read(address: str) -> None:
    """Read the log again and again; what is read fits together."""
    with connected(address) as engine:
        for _ in range(EACH):
            with reading(engine) as session:
                notes = load_notes(session, "truce")
                assert len(notes) == stamp_of(session, "truce").revision
                assert all(note.sources == ("paper",) for note in notes)


def save(address: str, writer: int) -> int:
    """Save a version of its own and say which number it got."""
    with connected(address) as engine:
        return saved(engine, replace(LAW, title=f"{writer}"), digest=f"{writer}").number


def save_the_same(address: str, _writer: int) -> bool:
    """Save a law that others save too, and say whether it was new."""
    with connected(address) as engine:
        return saved(engine).new


def test_notes_of_all_writers_are_kept_in_one_order(migrated_url: str, workers: Executor) -> None:
    with connected(migrated_url) as engine:
        saved(engine)
        jobs = [workers.submit(write, migrated_url, writer) for writer in range(WRITERS)]
        jobs.append(workers.submit(read, migrated_url))
        for job in jobs:
            job.result()
        with reading(engine) as session:
            notes = load_notes(session, "truce")
    assert [note.number for note in notes] == list(range(1, WRITERS * EACH + 1))
    for writer in range(WRITERS):
        mine = [note.key for note in notes if (note.key or "").startswith(f"{writer}-")]
        assert mine == [f"{writer}-{index}" for index in range(EACH)]


def test_writers_and_readers_share_a_write_ahead_log(
    migrated_sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with the newer libraries, on which that log is safe."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 52, 0))
    with connected(migrated_sqlite_url) as engine, ThreadPoolExecutor(WRITERS) as threads:
        saved(engine)
        jobs = [threads.submit(write, migrated_sqlite_url, writer) for writer in range(WRITERS)]
        jobs.append(threads.submit(read, migrated_sqlite_url))
        for job in jobs:
            job.result()
        with reading(engine) as session:
            assert stamp_of(session, "truce").revision == WRITERS * EACH
            assert session.scalar(text("PRAGMA journal_mode")) == "wal"


def test_a_note_that_several_send_is_taken_once(migrated_url: str) -> None:
    with connected(migrated_url) as engine:
        saved(engine)
    with ThreadPoolExecutor(WRITERS) as threads:
        new = list(threads.map(write_the_same, [migrated_url] * WRITERS, ["k"] * WRITERS))
    assert sorted(new) == [0] * (WRITERS - 1) + [1]


def test_versions_saved_at_once_follow_each_other(migrated_url: str) -> None:
    with ThreadPoolExecutor(WRITERS) as threads:
        numbers = list(threads.map(save, [migrated_url] * WRITERS, range(WRITERS)))
    assert sorted(numbers) == list(range(1, WRITERS + 1))
    with connected(migrated_url) as engine, reading(engine) as session:
        assert agreement_codes(session) == ("truce",)
        for writer, number in enumerate(numbers):
            assert load_agreement(session, "truce", number).title == f"{writer}"


def test_a_law_that_several_load_is_saved_once(migrated_url: str) -> None:
    with ThreadPoolExecutor(WRITERS) as threads:
        new = list(threads.map(save_the_same, [migrated_url] * WRITERS, range(WRITERS)))
    assert sorted(new) == [False] * (WRITERS - 1) + [True]
