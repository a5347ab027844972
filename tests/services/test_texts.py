"""A version is saved if the record fits it; of two at once, one wins and the other is told."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.databases import connected
from tests.truce import LAW, SEED
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Performance
from tracker.core.law.rule import Fixed
from tracker.core.law.withdrawn import Withdrawn
from tracker.core.words.fault import NotAcceptedError
from tracker.services.seeds import load, preview, stays
from tracker.services.texts import save_text
from tracker.store.log import load_notes
from tracker.store.newest import newest_versions, versions_of
from tracker.store.session import reading, writing
from tracker.store.versions import OutdatedError, Saved, load_agreement

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ENTRY: dict[str, Any] = {"recorded_at": AT, "recorded_by": "tests"}
HAND: dict[str, Any] = {"today": date(2026, 11, 23), **ENTRY}


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    """Give a database with the truce and its notes."""
    with writing(migrated_engine) as session:
        load(session, SEED, **HAND)
    return migrated_engine


def saved(engine: Engine, law: Agreement, base: int | None = None) -> Saved:
    with writing(engine) as session:
        return save_text(session, law, reason="a test", base=base, **ENTRY)


def without(*codes: str) -> Agreement:
    """The truce without these obligations."""
    return replace(LAW, obligations=tuple(o for o in LAW.obligations if o.code not in codes))


def test_what_disappears_stays_withdrawn_with_its_notes(engine: Engine) -> None:
    assert saved(engine, without("1.4"), base=1) == Saved(2, new=True)

    with reading(engine) as session:
        law, notes = load_agreement(session, "truce"), load_notes(session, "truce")
        earlier = load_agreement(session, "truce", 1)
    assert law.withdrawn[-1] == Withdrawn(clause="1", title="Report", obligation="1.4")
    assert "1.4" in earlier.by_code
    assert len(notes) == len(SEED.notes)


def test_a_text_under_which_a_note_makes_no_sense_is_refused(engine: Engine) -> None:
    two = replace(LAW.by_code["1.2"], performance=Performance.CONTINUING)
    law = replace(LAW, obligations=tuple(two if o.code == "1.2" else o for o in LAW.obligations))

    with pytest.raises(NotAcceptedError) as refused:
        saved(engine, law)

    numbers = [fault.place for fault in refused.value.faults]
    assert numbers == ["note 3", "note 4"]
    assert (
        "on record would make no sense under this text (effect.value: “performed” cannot be said"
        in str(refused.value)
    )
    assert "give the new part a code of its own" in str(refused.value)
    with reading(engine) as session:
        assert newest_versions(session) == {"truce": 1}


def test_a_version_made_from_an_older_one_is_refused(engine: Engine) -> None:
    assert saved(engine, without("1.4"), base=1) == Saved(2, new=True)
    with pytest.raises(OutdatedError, match="version 2 was saved after version 1"):
        saved(engine, without("1.5"), base=1)
    with pytest.raises(OutdatedError, match="version 2 was saved meanwhile"):
        saved(engine, without("1.5"), base=0)
    # The same text once more is nothing new, from whatever version it was made.
    assert saved(engine, without("1.4"), base=1) == Saved(2, new=False)


def test_of_two_at_once_one_wins_and_the_other_is_told(migrated_url: str) -> None:
    with connected(migrated_url) as engine, writing(engine) as session:
        load(session, SEED, **HAND)
    together = Barrier(2)

    def save(code: str) -> object:
        with connected(migrated_url) as engine:
            together.wait(30)
            try:
                return saved(engine, without(code), base=1)
            except OutdatedError as error:
                return str(error)

    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(save, ("1.4", "1.5")))

    assert Saved(2, new=True) in results
    assert any("version 2 was saved after version 1" in str(one) for one in results)


def test_what_is_on_record_about_versions(engine: Engine) -> None:
    saved(engine, without("1.4"))
    with reading(engine) as session:
        first, second = versions_of(session, "truce")
        assert versions_of(session, "nowhere") == ()
    assert (first.number, first.reason, first.log_length) == (1, "loaded from a seed", 0)
    assert (second.number, second.reason, second.log_length) == (2, "a test", len(SEED.notes))
    assert (second.recorded_at, second.recorded_by) == (AT, "tests")


def test_setting_up_again_leaves_a_text_that_somebody_changed(engine: Engine) -> None:
    with reading(engine) as session:
        assert stays(session, SEED) is None
    saved(engine, without("1.4"))
    with reading(engine) as session:
        told = stays(session, SEED) or ""
    assert told.startswith("truce: version 2 of the text stays (a test, by tests)")


def test_a_newer_bundled_text_takes_the_place_of_an_older_one(engine: Engine) -> None:
    newer = replace(SEED, agreement=without("1.4"), digest="newer")
    with reading(engine) as session:
        assert stays(session, newer) is None
        assert stays(session, replace(newer, agreement=replace(LAW, code="other"))) is None


def test_a_preview_shows_what_would_move_and_leaves_everything_as_it_was(engine: Engine) -> None:
    moved = replace(LAW.by_code["1.2"], rule=Fixed(on=date(2020, 12, 15)))
    new = replace(LAW.by_code["1.1"], code="3.1")
    others = tuple(moved if o.code == "1.2" else o for o in without("1.4").obligations)
    law = replace(LAW, obligations=(*others, new))
    note = replace(SEED.notes[0], key="new")
    seed = replace(SEED, agreement=law, notes=(note,), digest="other")

    with writing(engine) as session:
        loaded, plan = preview(session, seed, **HAND)

    assert str(loaded) == "truce: version 2 of the text, 1 new note."
    assert plan.new_notes == 1
    assert [before.obligation.code for before, _ in plan.moved][:1] == ["1.2"]
    assert [item.obligation.code for item in plan.added] == ["3.1"]
    assert [(part.code, part.how) for part in plan.parts] == [
        ("1.2", "changed"),
        ("1.4", "withdrawn"),
        ("3.1", "added"),
    ]
    with reading(engine) as session:
        assert newest_versions(session) == {"truce": 1}
