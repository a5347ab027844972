"""`tracker next` and `tracker search`: over all agreements or some."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Run
from tracker.services import search

Tracker = Callable[..., Run]
MOSCOW = str(Path(__file__).parents[2] / "seeds" / "moscow-2021")


@pytest.fixture
def both(on_both: Tracker) -> Tracker:
    """Give the command with both bundled agreements, on both databases."""
    assert on_both("load", MOSCOW).code == 0
    return on_both


def test_the_dates_of_all_and_what_was_missed(both: Tracker) -> None:
    run = both("next", "--from", "2020-11-01", "--to", "2021-03-31")
    lines = run.out.splitlines()
    assert lines[0] == "Dates from 1 November 2020 to 31 March 2021, both included."
    starts = [line.split()[:2] for line in lines if line.startswith(("moscow", "trilateral"))]
    assert ["trilateral-2020", "2020-11-25"] in starts
    assert ["moscow-2021", "2021-01-30"] in starts
    assert ["trilateral-2020", "2023-11-10"] in starts
    assert "Last day passed, and not all say that it was done:" in lines


def test_the_dates_of_one_as_json(both: Tracker) -> None:
    window = ("--from", "2021-01-01", "--to", "2021-03-31")
    found = both("next", "moscow-2021", *window, "--format", "json").json
    assert [one["agreement"] for one in found["agreements"]] == ["moscow-2021"]
    assert [one["code"] for one in found["agreements"][0]["missed"]] == ["3.1", "4.1"]
    assert [(one["on"], one["code"]) for one in found["entries"]] == [
        ("2021-01-11", None), ("2021-01-30", "2.1"), ("2021-02-28", "3.1"), ("2021-03-01", "4.1"),
    ]  # fmt: skip


def test_from_today_for_a_year_where_nobody_says_otherwise(both: Tracker) -> None:
    found = both("next", "--format", "json").json
    assert (found["from"], found["to"]) == ("2026-11-23", "2027-11-23")
    out = both("next", "moscow-2021", "--from", "2019-01-01", "--to", "2019-02-01").out
    assert "There is none." in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("next", "moon"), "agreement: “moon” is not on record; write moscow-2021 or"),
        (("next", "--from", "x"), "--from: “x” is not a day"),
        (("next", "--from", "2021-01-02", "--to", "2021-01-01"), "comes before the first day"),
        (("search", "--agreement", "moon", "x"), "--agreement: “moon” is not on record"),
        (("search", '"'), 'WORDS: “"” is nothing to look for; write a word'),
        (("search",), "Missing argument"),
    ],
)
def test_bad_questions_are_usage(both: Tracker, words: tuple[str, ...], said: str) -> None:
    run = both(*words)
    assert run.code == 2
    assert said in run.err


def test_words_are_found_in_all_or_in_one(both: Tracker) -> None:
    everywhere = both("search", "working group").out
    assert "moscow-2021" in everywhere
    assert "trilateral-2020" in everywhere
    asked = ("search", "working", "GROUP", "--agreement", "moscow-2021", "--format", "json")
    found = both(*asked).json
    assert {hit["agreement"] for hit in found["hits"]} == {"moscow-2021"}
    assert found["hits"][-1]["on"] == "2021-01-11"
    assert both("search", "agdam").out.count("Agdam") >= 2
    assert both("search", "zzz").out == "Nothing was found.\n"


def test_more_than_can_be_shown_is_said(both: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST", 1)
    assert both("search", "armenia").err == "There is more than this; add a word.\n"
