from collections.abc import Callable

import pytest

from tests.cli.command import Run
from tests.loaded import holding
from tracker.formats.notes_csv import NOTES_COLUMNS

Tracker = Callable[..., Run]


def test_the_whole_log(reader: Tracker) -> None:
    found = reader("notes", "--format", "json").json
    assert [note["number"] for note in found["notes"]] == [*range(1, holding().revision + 1)]


def test_what_somebody_wants(tracker: Tracker) -> None:
    wanted = (
        "--obligation",
        "6.1",
        "--actor",
        "AZ",
        "--effect",
        "extension",
        "--effect",
        "position",
    )
    rows = tracker("notes", *wanted, "--format", "csv").rows
    assert [*rows[0]] == [*NOTES_COLUMNS]
    assert [row["effect"] for row in rows] == ["extension", "position"]
    within = tracker("notes", "--since", "2020-11-15", "--until", "2020-11-15", *wanted).out
    assert ". Azerbaijan, 15 November 2020: Extension to 25 November 2020 (" in within


def test_what_was_known_then(tracker: Tracker) -> None:
    asked = ("--clause", "6", "--known-by", "2020-11-14", "--format", "json")
    assert {n["reported_on"] <= "2020-11-14" for n in tracker("notes", *asked).json["notes"]} == {
        True
    }
    assert tracker("notes", "--rev", "2", "--format", "json").json["notes"][-1]["number"] == 2


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (("--clause", "10"), "--clause: “10” is no clause of this text; write 1, 2"),
        (("--obligation", "6.11"), "--obligation: “6.11” is no obligation of this text; did you"),
        (("--actor", "XX"), "--actor: “XX” is no actor of this text"),
        (("--effect", "moon"), "--effect: “moon” is no effect of this text; write plain, position"),
        (("--since", "2020"), "--since: “2020” is not a day"),
        (("--since", "2021-01-01", "--until", "2020-01-01"), "--until: “2020-01-01” comes before"),
    ],
)
def test_a_filter_that_is_none(tracker: Tracker, wanted: tuple[str, ...], said: str) -> None:
    found = tracker("notes", *wanted)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"Error: {said}")
