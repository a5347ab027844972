"""What may not be said in a note, row by row: what is given, and the sentence it meets."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.truce import LAW, NOTES
from tracker.core.log.draft import Draft
from tracker.core.log.effect import End, Position, Value
from tracker.core.log.note import LONGEST_TEXT, Note
from tracker.core.sense import faults_of

DAY = date(2020, 12, 1)
DRAFT = Draft(
    actor="NORD", text="Something.", obligations=("1.2",), occurred_on=DAY, reported_on=DAY
)
PERFORMED = Position(value=Value.PERFORMED)


def faults(given: dict[str, Any], today: date | None = None) -> list[str]:
    """The faults of the plain draft with some fields changed."""
    draft = replace(DRAFT, **given)
    return [str(fault) for fault in faults_of(draft, agreement=LAW, notes={}, today=today)]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"obligations": (), "clauses": ("1",)},
        {"obligations": (), "whole": True},
        {"concerning": "NORD"},
        {"concerning": "unnamed"},
        {"occurred_from": DAY, "reported_on": date(2020, 12, 2)},
        {"occurred_at": datetime(2020, 11, 30, 21, tzinfo=UTC), "occurred_zone": "Asia/Baku"},
        {"text": "Two\nlines\tand a tab, \N{OGHAM SPACE MARK} in any script: Պաշտոնական."},
        {"obligations": ("2.2",), "concerning": "OST"},
    ],
    ids=str,
)
def test_nothing_is_wrong_with_sense(given: dict[str, Any]) -> None:
    assert faults(given, today=date(2020, 12, 2)) == []


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"text": " \n"}, "text: “ \\n” is empty; write some words"),
    (
        {"text": "a\0b"},
        "text: “a\\x00b” holds the character U+0000, which no text can hold; take it out",
    ),
    (
        {"confirmation": "\ud800"},
        "confirmation: “\\ud800” holds the character U+D800, which no text can hold; take it out",
    ),
    (
        {"effect": End(label="expired", in_law=True, reason="\x85")},
        "effect.reason: “\\x85” holds the character U+0085, which no text can hold; take it out",
    ),
    (
        {"text": "x" * (LONGEST_TEXT + 1)},
        f"text: “{'x' * 59}…” has 20,001 characters; write at most 20,000",
    ),
    (
        {"actor": "WEST"},
        "actor: “WEST” is not an actor of this agreement; write NORD-ARMY, COURT, NORD, OST or SUD",
    ),
    (
        {"obligations": ()},
        (
            "obligations: a note is about something; "
            "name obligations, clauses or the agreement as a whole"
        ),
    ),
    (
        {"obligations": ("6.1",)},
        (
            "obligations: “6.1” is not an obligation's code; "
            "write 1.1, 1.2, 1.3, 1.4, 1.5, 2.1, 2.2, 2.3, 2.4, 2.5 or 1.9"
        ),
    ),
    ({"obligations": ("1.1", "1.1")}, "obligations: “1.1” stands there twice; name it once"),
    ({"clauses": ("7",)}, "clauses: “7” is not a clause's number; write 1, 2 or 9"),
    (
        {"sources": ("gazet",)},
        "sources: “gazet” is not a source of this agreement; write gazette or herald",
    ),
    (
        {"concerning": "SUD"},
        "concerning: “SUD” is not who 1.2 binds or empowers; write NORD",
    ),
    (
        {"concerning": "WEST"},
        (
            "concerning: “WEST” is not an actor of this agreement; "
            "write NORD-ARMY, COURT, NORD, OST, SUD or unnamed"
        ),
    ),
    (
        {"concerning": "NORD", "obligations": ("1.5",)},
        "concerning: “NORD” is not who 1.5 binds or empowers; it names nobody, leave this out",
    ),
    (
        {"concerning": "NORD", "obligations": (), "whole": True},
        (
            "concerning: “NORD” would be a bearer of obligations, and the note names none; "
            "name them, or leave this out"
        ),
    ),
    (
        {"concerning": "OST", "obligations": ("1.1",)},
        "concerning: “OST” is not who 1.1 binds or empowers; write NORD or SUD",
    ),
    (
        {"occurred_from": date(2020, 12, 2)},
        (
            "occurred_from: “2020-12-02” comes after the last day, 2020-12-01; "
            "write the first day, or none"
        ),
    ),
    (
        {"reported_on": date(2020, 11, 30)},
        (
            "reported_on: “2020-11-30” comes before it happened, on 2020-12-01; "
            "write that day or a later one"
        ),
    ),
    (
        {"occurred_on": date(1066, 10, 14)},
        "occurred_on: “1066-10-14” is out of range; use a day from 1800-01-01 to 2999-12-31",
    ),
    (
        {"occurred_at": datetime(2020, 12, 1, 21, tzinfo=UTC)},
        (
            "occurred_at: “2020-12-01T21:00:00+00:00” lies in 2020-12-02 (Europe/Moscow), "
            "not in 2020-12-01; write the day that it lies in as occurred_on"
        ),
    ),
    (
        {"occurred_at": datetime(2020, 12, 1, tzinfo=UTC).replace(tzinfo=None)},
        "occurred_at: “2020-12-01T00:00:00” has no offset; write one, like 2020-11-10T00:00+03:00",
    ),
    (
        {"occurred_at": datetime(1, 1, 1, tzinfo=UTC)},
        "occurred_at: “0001-01-01” is out of range; use a day from 1800-01-01 to 2999-12-31",
    ),
    (
        {"occurred_zone": "Asia/Baku"},
        (
            "occurred_zone: “Asia/Baku” goes with a time of day; "
            "give occurred_at as well, or leave it out"
        ),
    ),
    (
        {"occurred_at": datetime(2020, 12, 1, tzinfo=UTC), "occurred_zone": "Moscow"},
        (
            "occurred_zone: “Moscow” is not a time zone; "
            "use a name of the tz database, like Europe/Moscow"
        ),
    ),
]


@pytest.mark.parametrize(("given", "sentence"), WRONG, ids=lambda one: str(one)[:60])
def test_what_is_wrong_is_said(given: dict[str, Any], sentence: str) -> None:
    assert faults(given) == [sentence]


def test_the_future_is_judged_only_where_somebody_read_the_clock() -> None:
    day = date(2020, 12, 2)
    given = {"occurred_on": day, "reported_on": day}
    told = "“2020-12-02” has not come yet; write a day up to today, 2020-12-01"
    assert faults(given, today=DAY) == [f"occurred_on: {told}", f"reported_on: {told}"]
    assert faults(given, today=day) == []
    assert faults(given, today=None) == []


def test_all_faults_are_told_at_once() -> None:
    given = {"actor": "WEST", "text": "", "concerning": "SUD", "reported_on": date(2020, 1, 1)}
    places = [line.split(":")[0] for line in faults(given)]
    assert places == ["text", "actor", "concerning", "reported_on"]


@pytest.mark.parametrize("key", NOTES)
def test_the_notes_of_the_truce_make_sense(key: str) -> None:
    notes: dict[int | str, Note | Draft] = {k: draft for k, draft in NOTES.items() if k != key}
    assert faults_of(NOTES[key], agreement=LAW, notes=notes, today=None) == ()
