from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.databases import connected
from tests.loaded import CODE, NOW, TODAY, holding
from tracker.core.asked.asking import Asking
from tracker.core.law.actor import Actor, ActorKind
from tracker.core.law.source import Source
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Extension, Position, Standing, Value
from tracker.core.words.fault import BadValueError, NotAcceptedError
from tracker.services.library import Library
from tracker.services.record import Made, add_note, faults, preview
from tracker.store.session import reading, writing

NOW_ASKED = Asking(as_of=TODAY, today=TODAY)
SOURCE = Source(code="gazette", title="Gazette", language="en")
MONITOR = Actor(code="EUMA", name="EU mission", formal_name="EU mission", kind=ActorKind.MONITOR)


def draft(**given: Any) -> Draft:
    said: dict[str, Any] = {
        "actor": "AM",
        "text": "Armenia says so.",
        "occurred_on": date(2026, 10, 1),
        "reported_on": date(2026, 10, 2),
        "obligations": ("9.4",),
        "effect": Position(value=Value.PERFORMED),
    }
    return Draft(**{**said, **given})


def test_a_note_is_added_and_read_back(loaded_url: str) -> None:
    with connected(loaded_url) as engine:
        with writing(engine) as session:
            held = Library().holding(session, CODE)
            note = add_note(
                session, held, draft(), today=TODAY, recorded_at=NOW, recorded_by="tests"
            )
        with reading(engine) as session:
            assert Library().holding(session, CODE).notes[-1] == note
    assert (note.number, note.recorded_by) == (held.revision + 1, "tests")


def test_actors_and_sources_are_made_with_it(loaded_url: str) -> None:
    made = Made(actors=(MONITOR,), sources=(SOURCE,))
    said = draft(actor="EUMA", sources=("gazette",), effect=None)
    with connected(loaded_url) as engine:
        with writing(engine) as session:
            held = Library().holding(session, CODE)
            add_note(
                session, held, said, today=TODAY, recorded_at=NOW, recorded_by="tests", made=made
            )
        with reading(engine) as session:
            law = Library().holding(session, CODE).law
    assert SOURCE in law.sources
    assert law.actor_by_code["EUMA"] == MONITOR


def test_a_note_with_faults_is_not_kept(loaded_url: str) -> None:
    entry: dict[str, Any] = {"today": TODAY, "recorded_at": NOW, "recorded_by": "tests"}
    with connected(loaded_url) as engine:
        with writing(engine) as session:
            held = Library().holding(session, CODE)
            with pytest.raises(NotAcceptedError) as refused:
                add_note(session, held, draft(occurred_on=date(2027, 1, 1)), **entry)
        with reading(engine) as session:
            assert Library().holding(session, CODE).revision == held.revision
    assert {fault.place for fault in refused.value.faults} == {"occurred_on", "reported_on"}


def test_a_source_of_that_code_is_there_already(loaded_url: str) -> None:
    known = holding().law.sources[0]
    entry: dict[str, Any] = {"today": TODAY, "recorded_at": NOW, "recorded_by": "tests"}
    with connected(loaded_url) as engine, writing(engine) as session:
        held = Library().holding(session, CODE)
        with pytest.raises(BadValueError, match="already on record"):
            add_note(session, held, draft(), **entry, made=Made(sources=(known,)))


def test_faults_are_those_of_the_core() -> None:
    assert faults(holding(), draft(), today=TODAY) == ()
    (fault,) = faults(holding(), draft(sources=("gazette",)), today=TODAY)
    assert fault.place == "sources"
    made = Made(sources=(SOURCE,))
    assert faults(holding(), draft(sources=("gazette",)), today=TODAY, made=made) == ()


def test_a_preview_shows_only_what_changes() -> None:
    found = preview(holding(), draft(), NOW_ASKED)
    (change,) = found.changes
    assert change.before.obligation.code == "9.4"
    assert (change.before.label, change.after.label) == (
        "Open, no date set",
        "Reported performed, says Armenia",
    )
    assert found.before.validity == found.after.validity


def test_a_preview_of_the_whole_log_whatever_was_asked() -> None:
    asked = replace(NOW_ASKED, revision=0)
    assert preview(holding(), draft(), asked) == preview(holding(), draft(), NOW_ASKED)


def test_a_preview_of_what_moves_a_date() -> None:
    effect = Extension(new_last_day=date(2020, 12, 10), standing=Standing.ACCEPTED)
    extension = draft(
        actor="AZ",
        obligations=("6.2",),
        occurred_on=date(2020, 11, 30),
        reported_on=date(2020, 11, 30),
        effect=effect,
    )
    asked = Asking(as_of=date(2020, 11, 30), today=TODAY)
    (change,) = preview(holding(), extension, asked).changes
    assert change.before.answer.due_on == date(2020, 12, 1)
    assert change.after.answer.due_on == date(2020, 12, 10)


def test_a_preview_of_a_word_on_the_whole_agreement() -> None:
    said = draft(obligations=(), whole=True, effect=Position(value=Value.IN_FORCE))
    found = preview(holding(), said, NOW_ASKED)
    assert found.changes == ()
    assert found.before.validity != found.after.validity
