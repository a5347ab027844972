"""`tracker report reminders`: what is past its last day, due and coming, in every form."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.command import Run
from tracker import __version__

Tracker = Callable[..., Run]
ASKED = ("report", "reminders", "--as-of", "2023-11-12", "--known-by", "2022-01-01")


def test_the_table_states_what_it_is_and_lists_what_there_is(reader: Tracker) -> None:
    out = reader(*ASKED, "--to", "2026-01-01").out
    for told in (
        "What is past its last day, due and coming, up to 1 January 2026",
        "Agreement: Trilateral statement of 9/10 November 2020 (trilateral-2020), text version 1",
        "As of: 12 November 2023",
        "Known by: reported by 1 January 2022",
        "Readings: each question by its default",
        "Record: revision ",
        "Generated at: 09:30 on 23 November 2026 (UTC) by tracker ",
        "Last day passed",
        "2023-11-10  two days ago",
        "2025-05-10  in 545 days",
    ):
        assert told in out
    assert "Due on the day itself\nNone.\n" in out


def test_the_document_states_it_as_well(reader: Tracker) -> None:
    document = reader(*ASKED, "--to", "2026-01-01", "--format", "json").json
    assert (document["program"], document["as_of"]) == (f"tracker {__version__}", "2023-11-12")
    assert (document["known_by"], document["to"]) == ("2022-01-01", "2026-01-01")
    assert document["generated_at"] == "2026-11-23T09:30:00Z"
    assert document["readings"]["last_day"] == "inclusive"
    parts = [(one["part"], one["code"], one["days"]) for one in document["reminders"]]
    assert parts == [("missed", "6.5", -2), ("coming", "4.4", 545), ("coming", "4.3", 729)]
    assert document["reminders"][0]["derivation"][0]["op"] == "quote"


def test_it_is_the_day_itself(reader: Tracker) -> None:
    day = reader("report", "reminders", "--as-of", "2025-05-10", "--format", "json").json
    (due,) = [one for one in day["reminders"] if one["part"] == "due"]
    assert due["headline"] == (
        "The notice window of point 4 (4.4) closes on 10 May 2025, today, on paper."
    )
    assert due["why_on_paper"] == "On paper: the term of 4.3 ended in fact on 12 June 2024."


def test_csv_has_a_row_a_date(reader: Tracker) -> None:
    rows = [*csv.DictReader(io.StringIO(reader(*ASKED, "--format", "csv").out))]
    assert [(row["part"], row["code"], row["past_due"]) for row in rows] == [
        ("missed", "6.5", "true")
    ]
    assert rows[0]["known_by"] == "2022-01-01"
    assert rows[0]["program"].startswith("tracker ")


def test_markdown_can_be_pasted(reader: Tracker) -> None:
    out = reader(*ASKED, "--format", "md").out
    assert out.startswith("# What is past its last day, due and coming, up to 12 November 2024\n")
    line = "- **The last day for point 6 (6.5) was 10 November 2023, two days ago, past due.**\n"
    assert line in out
    assert "## Coming\n\nNone.\n" in out


def test_a_spreadsheet(reader: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "reminders.xlsx"
    run = reader(*ASKED, "--format", "xlsx", "--output", str(file))
    assert (run.code, run.err) == (0, f"Wrote {file}\n")
    assert file.read_bytes().startswith(b"PK")


def test_a_script_can_fail_on_overdue(reader: Tracker) -> None:
    run = reader(*ASKED, "--fail-on-overdue", "--format", "json")
    assert run.code == 3
    assert run.err == "Past due, and nobody asserts performance: 6.5.\n"
    assert json.loads(run.out)["reminders"]
    disputed = reader("report", "reminders", "--as-of", "2023-11-12", "--fail-on-overdue")
    assert disputed.code == 0
    assert "past due is disputed" not in disputed.err


def test_the_page_as_a_file(reader: Tracker) -> None:
    out = reader(*ASKED, "--format", "html").out
    assert "The last day for point 6 (6.5) was 10 November 2023" in out
    assert "<style" in out


def test_a_window_that_ends_before_it_begins_is_refused(reader: Tracker) -> None:
    run = reader(*ASKED, "--to", "2023-11-11")
    assert (run.code, run.out) == (2, "")
    assert "--to: “2023-11-11” comes before the first day" in run.err
