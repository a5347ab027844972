from collections.abc import Callable

from tests.cli.command import Run

Tracker = Callable[..., Run]


def test_an_obligation(reader: Tracker) -> None:
    found = reader("show", "6.1", "--as-of", "2020-11-26", "--format", "json").json
    assert [item["code"] for item in found["items"]] == ["6.1"]
    assert [step["status"] for step in found["history"]] == [
        "not_yet_in_effect",
        "pending",
        "pending",
        "performed",
    ]
    assert [note["obligations"] for note in found["notes"]][-1] == ["6.1"]
    first, *_, last = found["history"]
    assert (first["from"], last["to"]) == (None, None)
    assert first["to"] == "2020-11-10T00:00:00+03:00"


def test_an_obligation_with_its_disputes(tracker: Tracker) -> None:
    found = tracker("show", "9.2", "--format", "json").json
    (reading, *_) = found["disputed_readings"]
    assert {view["name"] for view in reading["views"]} & {"Armenia", "Azerbaijan"}


def test_a_clause(reader: Tracker) -> None:
    found = reader("show", "6", "--as-of", "2020-11-16", "--format", "json").json
    assert [item["code"] for item in found["items"]] == ["6.1", "6.2", "6.3", "6.5", "6.6", "6.7"]
    assert found["clause"]["passages"][0]["text"] == "ru"
    assert {one["code"] for one in found["clause"]["differences"]} != set()
    assert {reading["clause"] for reading in found["disputed_readings"]} == {"6"}


def test_for_people_and_for_spreadsheets(tracker: Tracker) -> None:
    assert "How the answer changed" in tracker("show", "6.1").out
    out = tracker("show", "6").out
    assert "Point 6: " in out
    assert "Code  Obligation" in out
    assert "Under last_day=exclusive another answer: 6.1, 6.2." in out
    rows = tracker("show", "6", "--format", "csv").rows
    assert [row["code"] for row in rows] == ["6.1", "6.2", "6.3", "6.5", "6.6", "6.7"]
    assert [row["code"] for row in tracker("show", "6.1", "--format", "csv").rows] == ["6.1"]


def test_a_code_that_is_none(tracker: Tracker) -> None:
    found = tracker("show", "6.11")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(
        "Error: CODE: “6.11” is no obligation and no clause of this text; did"
    )


def test_a_code_that_is_missing(tracker: Tracker) -> None:
    found = tracker("show")
    assert found.code == 2
    assert found.err == "Error: Missing argument 'CODE'. Try `tracker show --help`.\n"
