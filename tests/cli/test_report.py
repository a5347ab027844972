"""`tracker report`: every form, to standard output and to files."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.command import Run, in_process
from tests.web.site import text_of

NOVEMBER = ("--as-of", "2020-11-16")
DATES = ("--from", "2020-11-09", "--to", "2030-12-31")
PAGES = {"status": "report", "agenda": "dates", "reminders": "reminders"}
COMMANDS = {"status": ("status",), "agenda": ("agenda", *DATES)}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_and_markdown_state_their_circumstances(
    reader: Callable[..., Run], name: str
) -> None:
    for form in ("table", "md", "markdown"):
        said = reader("report", *COMMANDS[name], *NOVEMBER, "--format", form).out
        assert "16 November 2020" in said
        assert "revision 132" in said
        assert "text version 1" in said.replace("\\", "")
        assert "&rev=132&version=1" in said


@pytest.mark.parametrize("name", COMMANDS)
def test_csv_json_and_spreadsheet_have_the_same_rows(
    tracker: Callable[..., Run], name: str, tmp_path: Path
) -> None:
    asked = ("report", *COMMANDS[name], *NOVEMBER, "--format")
    document = json.loads(tracker(*asked, "json").out)
    rows = list(csv.DictReader(io.StringIO(tracker(*asked, "csv", "--raw").out)))
    file = tmp_path / "report.xlsx"
    assert tracker(*asked, "xlsx", "--output", str(file)).err == f"Wrote {file}\n"
    table = CalamineWorkbook.from_path(file).get_sheet_by_name("Table").to_python()
    key = "items" if name == "status" else "entries"
    assert len(document[key]) == len(rows) == len(table) - 1
    assert table[0] == list(rows[0])
    assert rows[0]["address"] == document["address"]
    assert rows[0]["program"] == document["program"]


def test_it_goes_to_a_file_as_it_goes_to_the_screen(
    tracker: Callable[..., Run], tmp_path: Path
) -> None:
    file = tmp_path / "report.txt"
    shown = tracker("report", "status", *NOVEMBER).out
    assert tracker("report", "status", *NOVEMBER, "--output", str(file)).out == ""
    assert file.read_text(encoding="utf-8") == shown
    assert "6.1 Return Kalbajar District to Azerbaijan (Armenia)" in shown


def test_it_fails_where_something_is_overdue_and_somebody_wants_to_know(
    tracker: Callable[..., Run],
) -> None:
    late = ("--as-of", "2020-12-05", "--known-by", "2020-11-20")
    for words in COMMANDS.values():
        overdue = tracker("report", *words, *late, "--fail-on-overdue")
        assert (overdue.code, "6.2" in overdue.err) == (3, True)
        assert tracker("report", *words, *late).code == 0
        assert tracker("report", *words, *NOVEMBER, "--fail-on-overdue").code == 0


def test_html_is_one_file_that_leads_to_the_tracker(loaded_sqlite_url: str) -> None:
    run = in_process(loaded_sqlite_url, PUBLIC_URL="https://tracker.example.org")
    for words in (*COMMANDS.values(), ("reminders",)):
        html = run("report", *words, *NOVEMBER, "--format", "html").out
        assert "<style>" in html
        assert '<style media="print">' in html
        assert "<link rel=" not in html.replace('<link rel="alternate"', "")
        assert 'href="/' not in html
        assert "https://tracker.example.org/trilateral-2020/obligations/6.1?as_of=2020" in html


@pytest.mark.parametrize("name", [*COMMANDS, "reminders"])
def test_html_states_its_circumstances(loaded_sqlite_url: str, name: str) -> None:
    run = in_process(loaded_sqlite_url, PORT="8123")
    said = run("report", *COMMANDS.get(name, (name,)), *NOVEMBER, "--format", "html").out
    page = text_of(said)
    assert re.search(r"Made on .*, \d\d:\d\d \(UTC\) by tracker \d", page)
    assert "from version 1 of the text of trilateral-2020" in page
    assert "Each question of interpretation is read by its default" in page
    assert "132 notes" in page
    assert f"http://127.0.0.1:8123/trilateral-2020/{PAGES[name]}?as_of=2020-11-16&known_by=" in page
    assert "localhost" not in said


def test_a_version_that_is_not_there_is_refused(tracker: Callable[..., Run]) -> None:
    refused = tracker("report", "status", "--version", "7")
    assert refused.code == 2
    assert "has versions 1 to 1" in refused.err
    assert "--version: “x” is no version of a text" in tracker("status", "--version", "x").err
    assert tracker("status", "--version", "1").code == 0
