from collections.abc import Callable

import pytest

from tests.cli.command import Run
from tests.cli.golden import FILE, shown
from tests.loaded import holding
from tracker.formats.status_csv import STATUS_COLUMNS

Tracker = Callable[..., Run]


def test_every_obligation_on_the_days_that_matter() -> None:
    assert shown().splitlines() == FILE.read_text(encoding="utf-8").splitlines()


def test_without_a_day_it_is_today_in_the_zone_of_the_agreement(reader: Tracker) -> None:
    document = reader("status", "--format", "json").json
    assert (document["as_of"], document["projected"]) == ("2026-11-23", False)
    assert document["revision"] == holding().revision


def test_a_table_for_people(tracker: Tracker) -> None:
    out = tracker("status", "--as-of", "2020-11-16").out
    assert out.startswith("Trilateral statement of 9/10 November 2020\nAs of 16 November 2020; ")
    assert "6.1   Return Kalbajar District to Azerbaijan" in out
    assert "2020-11-25 (was 2020-11-15)" in out
    assert "Under last_day=exclusive another answer: 2.1" in out
    assert out.endswith("not legal advice.\n")


def test_the_table_says_what_was_asked(tracker: Tracker) -> None:
    asked = ("--as-of", "2020-12-05", "--known-by", "2020-11-20", "--reading", "last_day=exclusive")
    out = tracker("status", *asked).out
    assert "As of 5 December 2020, known by 20 November 2020; " in out
    assert "Read under last_day=exclusive.\n" in out
    assert "A projection: the record was read to 20 November 2020.\n" in out


def test_an_instant_can_be_asked(tracker: Tracker) -> None:
    document = tracker("status", "--as-of", "2020-11-09T21:00Z", "--format", "json").json
    assert document["as_of"] == "2020-11-10T00:00:00+03:00"
    assert document["items"][0]["status"] == "not_assessed"
    assert (
        "00:00 on 10 November 2020 (Moscow)" in tracker("status", "--as-of", document["as_of"]).out
    )


def test_csv_has_its_columns_and_says_what_was_asked(tracker: Tracker) -> None:
    rows = tracker("status", "--as-of", "2020-11-16", "--format", "csv").rows
    assert [*rows[0]] == [*STATUS_COLUMNS]
    kalbajar = next(row for row in rows if row["code"] == "6.1")
    assert (kalbajar["as_of"], kalbajar["validity"]) == ("2020-11-16", "silent")
    assert (kalbajar["due_on"], kalbajar["past_due"]) == ("2020-11-25", "false")
    power = next(row for row in rows if row["code"] == "4.4")
    assert power["window_state"] == "open"


def test_who_says_what_stands_in_one_cell(tracker: Tracker) -> None:
    rows = tracker("status", "--as-of", "2020-11-26", "--format", "csv", "--raw").rows
    kalbajar = next(row for row in rows if row["code"] == "6.1")
    assert kalbajar["stands"].startswith(
        "Azerbaijan: performed on 2020-11-25, as to Armenia, since 2020-11-25, inferred (note "
    )


def test_overdue_can_be_an_exit_code(tracker: Tracker) -> None:
    late = ("status", "--as-of", "2020-12-05", "--known-by", "2020-11-20")
    assert tracker(*late).code == 0
    found = tracker(*late, "--fail-on-overdue")
    assert found.code == 3
    assert found.err.endswith("nobody asserts performance: 6.1, 6.2.\n")
    assert tracker("status", "--as-of", "2020-11-14", "--fail-on-overdue").code == 0


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_another_agreement_is_named(tracker: Tracker, form: str) -> None:
    found = tracker("status", "--agreement", "moon-2020", "--format", form)
    assert (found.code, found.out) == (2, "")
    assert (
        found.err == "Error: agreement: “moon-2020” is not on record; on record: trilateral-2020\n"
    )
