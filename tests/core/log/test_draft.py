"""Drafts and the notes that they become."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from tests.truce import NOTES
from tracker.core.log.draft import Draft, draft_of, note_of
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
