"""What leaves the store as files loads back, there and in an empty store, without a change."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests.truce import FILE, SEED
from tracker.core.log.draft import Draft
from tracker.core.words.fault import UnknownError
from tracker.formats.seed import read_seed, read_seed_files
from tracker.formats.seed.write import seed_files, seed_text
from tracker.services.export import Exported, export
from tracker.services.seeds import Loaded, load
from tracker.store.log import append_notes
from tracker.store.session import reading, writing

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ENTRY = {"recorded_at": AT, "recorded_by": "tests"}


def taken_in(engine: Engine, text: str) -> Loaded:
    seed = read_seed_files({"one.toml": text.encode()})
    with writing(engine) as session:
        return load(session, seed, today=date(2026, 11, 23), recorded_at=AT, recorded_by="tests")


def given_out(engine: Engine, version: int | None = None) -> Exported:
    with reading(engine) as session:
        return export(session, "truce", version)


def text_of(found: Exported) -> str:
    return seed_text(found.law, found.notes)


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    """Give a database with the truce, and with two notes that no file gave a key."""
    taken_in(migrated_engine, FILE.read_text(encoding="utf-8"))
    with writing(migrated_engine) as session:
        add(session, text="It was quiet.")
        add(session, text="It was said so.", about=len(SEED.notes) + 1)
    return migrated_engine


def add(session: Session, **given: object) -> None:
    day = date(2026, 1, 1)
    base = {"actor": "NORD", "occurred_on": day, "reported_on": day, "obligations": ("1.1",)}
    append_notes(session, "truce", [Draft(**{**base, **given})], **ENTRY)  # type: ignore[arg-type]


def test_what_is_exported_is_nothing_new_where_it_came_from(engine: Engine) -> None:
    text = text_of(given_out(engine))

    loaded = taken_in(engine, text)

    assert not loaded.changed
    assert text_of(given_out(engine)) == text


def test_what_is_exported_is_the_same_from_another_database(
    engine: Engine, sqlite_url: str
) -> None:
    from tests.databases import connected, fill

    text = text_of(given_out(engine))
    fill(sqlite_url)
    with connected(sqlite_url) as other:
        assert taken_in(other, text).new_notes == len(SEED.notes) + 2
        assert text_of(given_out(other)) == text
        # Loaded once more where the notes have got keys of their own.
        assert not taken_in(engine, text_of(given_out(other))).changed


def test_a_note_without_a_key_gets_one_from_its_number_and_others_refer_to_it(
    engine: Engine,
) -> None:
    first, second = given_out(engine).notes[-2:]

    number = len(SEED.notes) + 1
    assert (first.key, first.about) == (f"note-{number}", None)
    assert (second.key, second.about) == (f"note-{number + 1}", f"note-{number}")


def test_an_earlier_version_goes_out_without_notes(engine: Engine) -> None:
    found = given_out(engine, version=1)

    assert found.notes == ()
    assert found.law == SEED.agreement
    with pytest.raises(UnknownError, match="truce has versions 1 to 1"):
        given_out(engine, version=2)


def test_the_folder_that_was_read_and_the_folder_that_is_written_say_the_same(
    engine: Engine,
) -> None:
    found = given_out(engine)

    again = read_seed_files(seed_files(found.law, found.notes))

    assert again.agreement == read_seed(FILE).agreement
    assert again.notes[: len(SEED.notes)] == SEED.notes
