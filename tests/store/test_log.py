"""The log takes notes in order, without gaps and without saying anything twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError

from tests.databases import counted
from tests.store.samples import AT, ENTRY, LAW, appended, draft, saved
from tests.store.strategies import drafts
from tests.truce import LAW as TRUCE
from tests.truce import SEED
from tracker.core.days.period import Period
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Answer, Correction, Extension, Position, Value, Verb
from tracker.core.log.note import LONGEST_TEXT, Note
from tracker.core.words.fault import NotAcceptedError, UnknownError
from tracker.store.log import NOTE, append_notes, load_notes
from tracker.store.session import reading, writing
from tracker.store.stamp import stamp_of


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    saved(migrated_engine)
    return migrated_engine


def log(engine: Engine, upto: int | None = None) -> tuple[Note, ...]:
    with reading(engine) as session:
        return load_notes(session, "truce", upto)


def revision(engine: Engine) -> int:
    with reading(engine) as session:
        return stamp_of(session, "truce").revision


def test_notes_are_numbered_from_one_and_come_back(engine: Engine) -> None:
    first = appended(engine, draft(text="one"), draft(text="two"))
    second = appended(engine, draft(text="three"))
    assert [note.number for note in first + second] == [1, 2, 3]
    assert [note.text for note in log(engine)] == ["one", "two", "three"]
    assert log(engine) == first + second
    assert (second[0].recorded_at, second[0].recorded_by) == (AT, "tester")


def test_every_note_of_the_seed_format_comes_back(migrated_engine: Engine) -> None:
    saved(migrated_engine, TRUCE)
    added = appended(migrated_engine, *SEED.notes)
    assert len(added) == len(SEED.notes)
    assert log(migrated_engine) == added


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(added=st.tuples(*(drafts(length) for length in range(3))))
def test_any_note_comes_back(engine: Engine, added: Sequence[Draft]) -> None:
    with writing(engine) as session:
        notes = append_notes(session, "truce", added, **ENTRY)
        assert load_notes(session, "truce") == notes
        session.rollback()
    for given_draft, note in zip(added, notes, strict=True):
        assert (note.effect, note.about) == (given_draft.effect, given_draft.about)
        assert (note.text, note.concerning) == (given_draft.text, given_draft.concerning)


def test_a_revision_shows_the_log_as_it_was(engine: Engine) -> None:
    notes = appended(engine, draft(text="one", sources=("paper",)), draft(), draft(clauses=("1",)))
    assert log(engine, 0) == ()
    assert log(engine, 2) == notes[:2]
    assert log(engine, 99) == notes


def test_the_revision_is_the_length_of_the_log(engine: Engine) -> None:
    assert revision(engine) == 0
    appended(engine, draft(), draft())
    assert revision(engine) == 2


def test_logs_are_numbered_by_agreement(engine: Engine) -> None:
    saved(engine, replace(LAW, code="other"))
    appended(engine, draft(), draft())
    with writing(engine) as session:
        (note,) = append_notes(session, "other", [draft()], **ENTRY)
        assert load_notes(session, "other") == (note,)
        assert stamp_of(session, "other").revision == note.number == 1


@pytest.mark.parametrize("length", [1, 50])
def test_loading_takes_four_selects_however_long_the_log(engine: Engine, length: int) -> None:
    appended(engine, *(draft(sources=("paper",), clauses=("1",)) for _ in range(length)))
    with counted(engine) as sent:
        assert len(log(engine)) == length
    assert len(sent) == 4


def test_appending_takes_as_many_statements_for_many_notes(engine: Engine) -> None:
    sent_for = {}
    for length in (1, 50):
        with counted(engine) as sent:
            appended(engine, *(draft() for _ in range(length)))
        sent_for[length] = len(sent)
    assert sent_for == {1: 5, 50: 5}


def test_an_unknown_agreement_is_named(engine: Engine) -> None:
    wanted = "agreement: “nowhere” is not on record; on record: truce"
    with reading(engine) as session:
        for ask in (load_notes, stamp_of):
            with pytest.raises(UnknownError, match=wanted):
                ask(session, "nowhere")
    with writing(engine) as session, pytest.raises(UnknownError, match=wanted):
        append_notes(session, "nowhere", [draft()], **ENTRY)


def test_a_note_is_about_an_earlier_one_by_number_or_by_key(engine: Engine) -> None:
    denies = Answer(verb=Verb.DENIES)
    appended(engine, draft(key="claim"))
    by_number, by_key, in_batch = appended(
        engine,
        draft(about=1, effect=denies, key="denial"),
        draft(about="claim", effect=denies),
        draft(about="denial", effect=Correction()),
    )
    assert (by_number.about, by_key.about, in_batch.about) == (1, 1, 2)
    assert log(engine)[3] == in_batch


@pytest.mark.parametrize("about", [0, -1, 2, 99, "later", "nothing"])
def test_a_note_cannot_be_about_none_that_is_earlier(engine: Engine, about: int | str) -> None:
    first = draft(about=about, effect=Correction())
    with pytest.raises(NotAcceptedError) as raised:
        appended(engine, draft(), first, draft(key="later"), draft(about="later"))
    wanted = f"note 2: about: “{about}” is not an earlier note; name one that is on record"
    assert [str(fault) for fault in raised.value.faults] == [wanted]
    assert revision(engine) == 0


def test_the_same_note_again_adds_nothing(engine: Engine) -> None:
    given = (
        draft(key="a", text="one", occurred_at=AT),
        draft(key="b", about="a", effect=Correction()),
    )
    notes = appended(engine, *given)
    elsewhere = timezone(timedelta(hours=4))
    again = replace(given[0], occurred_at=AT.astimezone(elsewhere))
    assert appended(engine, again, given[1]) == ()
    assert appended(engine, draft(key="b", about=1, effect=Correction())) == ()
    (new,) = appended(engine, given[0], draft(key="c"), draft(key="c"), given[1])
    assert new.number == 3
    assert log(engine) == (*notes, new)


@pytest.mark.parametrize(
    "other",
    [
        draft(key="a", text="two"),
        draft(key="a", about="b"),
        draft(key="a", sources=("paper",)),
        draft(key="a", effect=Position(value=Value.PERFORMED)),
        draft(key="a", occurred_at=datetime(2020, 11, 15, tzinfo=UTC)),
    ],
)
def test_a_key_is_not_given_to_another_note(engine: Engine, other: Draft) -> None:
    appended(engine, draft(key="b"), draft(key="a"))
    with pytest.raises(NotAcceptedError) as raised:
        appended(engine, other)
    wanted = "key: “a” is note 2 on record, with other content; notes never change: correct it by"
    assert str(raised.value).startswith(wanted)
    assert revision(engine) == 2


def test_a_key_is_not_given_twice_in_one_go(engine: Engine) -> None:
    with pytest.raises(NotAcceptedError, match="a: key: “a” is note 1 on record"):
        appended(engine, draft(key="a"), draft(key="a", text="two"))


def test_all_faults_are_told_together_and_nothing_is_kept(engine: Engine) -> None:
    appended(engine, draft(key="a"))
    with pytest.raises(NotAcceptedError) as raised:
        appended(engine, draft(), draft(key="a", text="two"), draft(about="x"), draft(key="z"))
    assert [fault.place for fault in raised.value.faults] == ["a: key", "note 3: about"]
    assert revision(engine) == 1


def test_nothing_to_append_is_fine(engine: Engine) -> None:
    assert appended(engine) == ()


def test_a_note_on_what_is_not_there_is_refused_whole(engine: Engine) -> None:
    with pytest.raises(IntegrityError):
        appended(engine, draft(), draft(obligations=("9.9",)))
    assert revision(engine) == 0


def test_the_longest_text_is_taken(engine: Engine) -> None:
    (note,) = appended(engine, draft(text="ə" * LONGEST_TEXT))
    assert log(engine) == (note,)


@pytest.mark.parametrize(
    ("effect", "searched"),
    [
        (None, "agdam"),
        (Position(value=Value.PERFORMED, quote="Şuşa"), "agdam\nsusa"),
        (Position(value=Value.PERFORMED), "agdam"),
        (Extension(period=Period(days=1)), "agdam"),
        (Correction(by=Position(value=Value.PERFORMED, quote="Işık")), "agdam\nisik"),
    ],
)
def test_notes_are_searched_without_marks(
    engine: Engine, effect: Position | Extension | Correction | None, searched: str
) -> None:
    appended(engine, draft(), draft(text="Ağdam", effect=effect, about=1))
    with reading(engine) as session:
        found = session.scalars(select(NOTE.c.search_text).where(NOTE.c.number == 2)).one()
    assert found == searched
