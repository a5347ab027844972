"""Drafts and the notes that they become."""

from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.truce import NOTES
from tracker.core.log.draft import Draft, draft_of, note_of, reaching
from tracker.core.log.note import Note

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("key", NOTES)
def test_a_note_keeps_everything_that_its_draft_says(key: str) -> None:
    note = note_of(NOTES[key], number=4, about=3, recorded_at=NOW, recorded_by="somebody")
    assert (note.number, note.about, note.recorded_at, note.recorded_by) == (4, 3, NOW, "somebody")
    assert draft_of(note, about=NOTES[key].about) == NOTES[key]


def test_a_draft_lacks_only_what_the_log_adds() -> None:
    log = {"number", "recorded_at", "recorded_by"}
    assert {one.name for one in fields(Note)} - {one.name for one in fields(Draft)} == log
    assert {one.name for one in fields(Draft)} <= {one.name for one in fields(Note)}


BARE: dict[str, Any] = {"obligations": (), "clauses": (), "whole": False}
OTHER = note_of(NOTES["longer"], number=1, about=None, recorded_at=NOW, recorded_by="somebody")


@pytest.mark.parametrize(
    ("given", "obligations", "why"),
    [
        ({"about": 1}, OTHER.obligations, "it names nothing itself"),
        ({"about": 1, "obligations": ("1.2",)}, ("1.2",), "it names an obligation"),
        ({"about": 1, "clauses": ("1",)}, (), "it names a clause"),
        ({"about": 1, "whole": True}, (), "it is about the whole"),
        ({"about": None}, (), "it is about no note"),
        ({"about": 2}, (), "the log has no such note"),
        ({"about": 0}, (), "notes are numbered from 1"),
        ({"about": "key"}, (), "a file names keys, and what it is about"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_answer_is_about_what_the_note_is_about_that_it_answers(
    given: dict[str, Any], obligations: tuple[str, ...], why: str
) -> None:
    draft = replace(NOTES["longer"], **BARE | given)
    assert reaching(draft, (OTHER,)).obligations == obligations, why
