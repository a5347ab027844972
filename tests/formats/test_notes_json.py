from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.formats.answers import LAW, head
from tests.loaded import NOW
from tracker.core.days.period import Period
from tracker.core.log.effect import (
    Answer,
    Correction,
    DateClaim,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Suspension,
    Value,
    Verb,
)
from tracker.core.log.note import UNNAMED, Note
from tracker.formats.effect_json import effect_of
from tracker.formats.notes_csv import NOTES_COLUMNS
from tracker.formats.notes_json import notes_document
from tracker.formats.spreadsheet import as_csv

NOTE = Note(
    number=133,
    actor="AM",
    text="Said.",
    occurred_on=date(2026, 1, 1),
    reported_on=date(2026, 1, 2),
    recorded_at=datetime(2026, 11, 23, 9, tzinfo=UTC),
    recorded_by="tests",
    obligations=("6.1",),
    occurred_at=datetime(2026, 1, 1, 7, tzinfo=UTC),
    concerning=UNNAMED,
    sources=(LAW.sources[0].code,),
)


def written(*notes: tuple[Note, int | None]) -> dict[str, Any]:
    return notes_document(head(date(2026, 11, 23)), notes, generated_at=NOW)


def test_a_note_in_full() -> None:
    (found,) = written((NOTE, 140))["notes"]
    sources = found.pop("sources")
    assert sources[0]["code"] == LAW.sources[0].code
    assert found == {
        "number": 133,
        "actor": "AM",
        "name": "Armenia",
        "obligations": ["6.1"],
        "clauses": [],
        "whole": False,
        "concerning": None,
        "unnamed": True,
        "occurred_on": "2026-01-01",
        "occurred_from": None,
        "occurred_at": "2026-01-01T07:00:00+00:00",
        "occurred_zone": None,
        "reported_on": "2026-01-02",
        "recorded_at": "2026-11-23T09:00:00+00:00",
        "recorded_by": "tests",
        "text": "Said.",
        "effect": None,
        "about": None,
        "corrected_by": 140,
        "event": None,
        "key": None,
        "confirmed": True,
        "confirmation": None,
    }


EFFECTS: list[tuple[Effect | None, dict[str, Any] | None]] = [
    (None, None),
    (
        Position(value=Value.PERFORMED, performed_on=date(2026, 1, 1)),
        {
            "kind": "position",
            "value": "performed",
            "performed_on": "2026-01-01",
            "basis": "stated",
            "quote": None,
        },
    ),
    (
        Extension(period=Period(months=6), form="oral"),
        {
            "kind": "extension",
            "new_last_day": None,
            "new_last_at": None,
            "period": "P6M",
            "only_if": None,
            "trigger": None,
            "form": "oral",
            "standing": "claimed",
            "reason": "",
        },
    ),
    (
        End(label="expired", in_law=False),
        {"kind": "end", "label": "expired", "standing": "claimed", "reason": "", "in": "fact"},
    ),
    (Notice(), {"kind": "notice", "giver": None, "sent_on": None, "received_on": None}),
    (Suspension(), {"kind": "suspension", "standing": "claimed", "reason": ""}),
    (Answer(verb=Verb.DENIES), {"kind": "answer", "verb": "denies"}),
    (Correction(), {"kind": "correction", "by": None}),
    (
        Correction(by=DateClaim(day=date(2026, 1, 1))),
        {"kind": "correction", "by": {"kind": "date_claim", "day": "2026-01-01"}},
    ),
]


@pytest.mark.parametrize(("effect", "document"), EFFECTS)
def test_effects_have_the_words_of_the_seed_format(
    effect: Effect | None, document: dict[str, Any] | None
) -> None:
    assert effect_of(effect) == document


def test_the_log_as_a_table() -> None:
    document = written((NOTE, None))
    heading, row, *_ = as_csv(NOTES_COLUMNS, document, document["notes"]).splitlines()
    assert heading.split(",") == [*NOTES_COLUMNS]
    assert ",133,AM,Armenia,6.1,,false,,true,2026-01-01,," in row
    assert ",Said.,plain,,,,,,true," in row
