from collections.abc import Callable

import pytest

from tests.cli.command import Run
from tracker.formats.agenda_csv import AGENDA_COLUMNS

Tracker = Callable[..., Run]


def test_from_one_day_to_another(reader: Tracker) -> None:
    window = ("--from", "2020-11-10", "--to", "2020-11-25")
    found = reader("agenda", "--as-of", "2020-11-16", *window, "--format", "json").json
    assert (found["from"], found["to"]) == ("2020-11-10", "2020-11-25")
    assert [(one["on"], one["kind"], one["code"]) for one in found["entries"]] == [
        ("2020-11-10", "takes_effect", None),
        ("2020-11-15", "deadline", "6.1"),
        ("2020-11-20", "deadline", "2.1"),
        ("2020-11-25", "extended_deadline", "6.1"),
    ]
    effect, superseded, *_ = found["entries"]
    assert effect["at"] == "2020-11-10T00:00:00+03:00"
    assert superseded["superseded_by"] == "2020-11-25"
    assert superseded["derivation"][0]["op"] == "quote"


def test_without_days_it_is_the_year_after_the_day_asked_about(tracker: Tracker) -> None:
    found = tracker("agenda", "--as-of", "2025-01-01", "--format", "json").json
    assert (found["from"], found["to"]) == ("2025-01-01", "2026-01-01")
    assert [(one["on"], one["kind"], one["on_paper"]) for one in found["entries"]] == [
        ("2025-05-10", "notice_window_closes", True),
        ("2025-11-10", "term_renews", True),
    ]


def test_the_next_dates_of_today(tracker: Tracker) -> None:
    out = tracker("agenda", "--to", "2031-01-01").out
    assert "2030-05-10" in out
    assert "2030-11-10" in out
    assert "on paper" in out


def test_csv(tracker: Tracker) -> None:
    rows = tracker("agenda", "--as-of", "2020-11-14", "--to", "2020-11-20", "--format", "csv").rows
    assert [*rows[0]] == [*AGENDA_COLUMNS]
    assert [row["code"] for row in rows] == ["6.1", "2.1"]
    assert rows[0]["derivation"].endswith("read as inclusive, it is itself the last day.")


def test_overdue_can_be_an_exit_code_whatever_the_window(tracker: Tracker) -> None:
    late = ("agenda", "--as-of", "2020-12-05", "--known-by", "2020-11-20")
    assert tracker(*late).code == 0
    assert tracker(*late, "--fail-on-overdue").code == 3


@pytest.mark.parametrize(
    ("window", "said"),
    [
        (("--from", "2020-13-01"), "--from: “2020-13-01” is not in the calendar"),
        (("--to", "soon"), "--to: “soon” is not a day"),
        (
            ("--from", "2020-11-20", "--to", "2020-11-19"),
            "--to: “2020-11-19” comes before the first day, 2020-11-20; write that day or a later",
        ),
    ],
)
def test_a_window_that_is_none(tracker: Tracker, window: tuple[str, ...], said: str) -> None:
    found = tracker("agenda", *window)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"Error: {said}")
