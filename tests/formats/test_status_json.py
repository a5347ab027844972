import json
from datetime import date
from typing import Any

import pytest

from tests.formats.answers import document
from tests.loaded import holding
from tracker.core.days.derivation import Op, Step, replay
from tracker.formats.written import as_json

HEAD = (
    "agreement",
    "as_of",
    "known_by",
    "revision",
    "readings",
    "projected",
    "generated_at",
    "validity",
    "items",
)
ITEM = (
    "code",
    "clause",
    "title",
    "obligors",
    "beneficiaries",
    "modality",
    "performance",
    "status",
    "status_label",
    "positions",
    "past_due",
    "due_on",
    "original_due_on",
    "next_on",
    "next_kind",
    "on_paper",
    "ended_in_fact_on",
    "window",
    "disputed_readings",
    "differs_under",
    "reasons",
)
EXTENDED = date(2020, 11, 16)


def of(day: date, code: str, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = next(i for i in document(day, **more)["items"] if i["code"] == code)
    return found


def test_every_key_that_was_promised_is_there() -> None:
    found = document(EXTENDED)
    assert set(HEAD) <= found.keys()
    assert all(set(ITEM) <= item.keys() for item in found["items"])


def test_the_head_says_what_was_asked() -> None:
    found = document(EXTENDED, known_by=date(2020, 11, 14), revision=20)
    del found["items"], found["validity"]
    assert found == {
        "agreement": "trilateral-2020",
        "title": "Trilateral statement of 9/10 November 2020",
        "text_version": 1,
        "as_of": "2020-11-16",
        "known_by": "2020-11-14",
        "revision": 20,
        "readings": {
            "last_day": "inclusive",
            "term_start": "effect",
            "plan_start": "effect",
            "notice_last_day": "on",
            "parties": "defined",
            "text": "official",
        },
        "projected": True,
        "generated_at": "2026-11-23T09:30:00Z",
    }


def test_a_chosen_reading_stands_among_the_defaults() -> None:
    found = document(EXTENDED, readings=(("last_day", "exclusive"),))
    assert found["readings"]["last_day"] == "exclusive"
    assert found["readings"]["text"] == "official"


def test_the_validity_line_has_each_position_with_its_source() -> None:
    validity = document(date(2026, 11, 23))["validity"]
    assert validity["marker"] == "contested"
    assert [(p["actor"], p["value"], p["basis"]) for p in validity["positions"]] == [
        ("AM", "not_in_force", "stated"),
        ("RU", "in_force", "stated"),
    ]
    assert all(p["sources"] and p["since"] and p["note"] for p in validity["positions"])


def test_an_extended_day_stands_beside_the_original() -> None:
    found = of(EXTENDED, "6.1")
    assert (found["status"], found["due_on"], found["original_due_on"]) == (
        "pending",
        "2020-11-25",
        "2020-11-15",
    )
    assert (found["next_on"], found["next_kind"]) == ("2020-11-25", "extended_deadline")
    assert [step["op"] for step in found["derivation"]] == ["quote", "day", "extend"]
    extension = next(reason for reason in found["reasons"] if reason["code"] == "extension")
    assert [holding().notes[number - 1].actor for number in extension["notes"]] == ["AZ"]


def test_steps_can_be_replayed_from_the_document() -> None:
    found = of(date(2022, 8, 10), "6.5")
    steps = tuple(
        Step(Op(one["op"]), one["result"] or "", tuple(one["given"].items()), one["note"])
        for one in found["derivation"]
    )
    assert str(replay(steps)) == found["due_on"] == "2023-11-10"
    assert all(one["sentence"] for one in found["derivation"])


@pytest.mark.parametrize(
    ("day", "past_due"),
    [(date(2020, 11, 14), False), (date(2023, 11, 11), "disputed")],
)
def test_past_due_is_no_word_but_disputed(day: date, past_due: bool | str) -> None:
    assert of(day, "6.5")["past_due"] == past_due


def test_who_says_what_of_whom() -> None:
    (stand,) = of(date(2020, 11, 26), "6.1")["stands"]
    assert (stand["actor"], stand["value"], stand["bearer"]) == ("AZ", "performed", "AM")
    assert (stand["since"], stand["performed_on"]) == ("2020-11-25", "2020-11-25")
    assert (stand["basis"], stand["quote"], stand["through"]) == ("inferred", None, None)
    assert [source["title"] for source in stand["sources"]] != []


def test_the_window_of_a_power() -> None:
    assert of(date(2025, 5, 11), "4.4")["window"] == {
        "state": "closed",
        "opens_on": "2020-11-10",
        "closes_on": "2025-05-10",
        "term_ends_on": "2025-11-10",
        "notice_counts_for": "2030-11-10",
    }
    assert of(date(2025, 5, 11), "6.1")["window"] is None


def test_what_another_reading_would_change() -> None:
    (differing,) = of(date(2020, 11, 20), "2.1")["differs_under"]
    assert differing == {
        "reading": "last_day=exclusive",
        "question": "last_day",
        "option": "exclusive",
        "status": "performed_late",
        "due_on": "2020-11-19",
        "original_due_on": "2020-11-19",
        "next_on": None,
        "window": None,
    }


def test_what_would_not_exist_has_no_word() -> None:
    found = of(date(2020, 11, 20), "2.2", readings=(("text", "first"),))
    assert found["of_record"] is False
    official = next(one for one in found["differs_under"] if one["reading"] == "text=official")
    assert official["status"] is None


def test_a_disputed_reading_is_beside_the_word() -> None:
    found = of(date(2026, 11, 23), "9.2")
    assert found["status"] == "not_assessed"
    assert {"code", "matter", "kind"} == found["disputed_readings"][0].keys()


def test_as_text_its_letters_stay() -> None:
    text = as_json({"title": "Заявление", "none": None})
    assert "Заявление" in text
    assert json.loads(text) == {"title": "Заявление", "none": None}
    with pytest.raises(ValueError, match="JSON"):
        as_json({"nan": float("nan")})
