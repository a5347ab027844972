"""The tutorial is followed to the letter, by file and by page, and gives the same answers."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.cli.command import Run, in_process
from tests.databases import connected, fill
from tests.web.browsing import Sheet
from tests.web.site import engine_of, site
from tracker.web.editor.labels import field_words

Tracker = Callable[..., Run]
TUTORIAL = (Path(__file__).parents[1] / "docs" / "tutorial.md").read_text(encoding="utf-8")
FILE = re.search(r"```toml\n(.*?)```", TUTORIAL, re.DOTALL)
PAGES = re.findall(r"### \d+\. .*?: `(/\S+)`\n(.*?)(?=\n##)", TUTORIAL, re.DOTALL)
ROW = re.compile(r"^\| (?!field|---)(.*?) \| (.*?) \|$", re.MULTILINE)
DATES = re.findall(r"^\| (\d{4}-\d{2}-\d{2}) \|", TUTORIAL, re.MULTILINE)
COMMANDS = re.findall(r"\$ tracker (note add .*?)(?=\n(?:\$|```))", TUTORIAL, re.DOTALL)
MANY = ("Who bears it",)


def arguments(command: str) -> list[str]:
    """The words of a command as the shell splits them."""
    joined = command.replace("\\\n", " ")
    return [quoted or word for quoted, word in re.findall(r'"([^"]*)"|(\S+)', joined)]


@pytest.fixture
def by_file(migrated_url: str, tmp_path: Path) -> Tracker:
    """Give the command on a database into which the tutorial's file was loaded."""
    assert FILE is not None
    path = tmp_path / "river.toml"
    path.write_text(FILE[1], encoding="utf-8")
    tracker = in_process(migrated_url)
    assert tracker("check", str(path)).code == 0
    assert tracker("load", str(path), "--dry-run").code == 0
    assert tracker("load", str(path)).out == ("Loaded river: version 1 of the text, no new note.\n")
    return tracker


@pytest.fixture
def by_page(sqlite_url: str) -> Iterator[Tracker]:
    """Give the command on a database in which the tutorial's forms were filled in."""
    fill(sqlite_url)
    with site(sqlite_url) as app:
        for address, rows in PAGES:
            fill_in(app.test_client(), address, ROW.findall(rows))
        engine_of(app).dispose()
    yield in_process(sqlite_url)
    with connected(sqlite_url) as engine:
        engine.dispose()


def fill_in(client: FlaskClient, address: str, rows: list[tuple[str, str]]) -> None:
    """Fill in one form as the tutorial says, look at it and save it."""
    sheet = Sheet(client, address).put("why", "As the tutorial has it.")
    for words, value in rows:
        if words not in named(sheet):
            sheet.send("rows")
        name = named(sheet)[words]
        sheet.put(name, value.split(", ") if words in MANY else chosen(sheet.page, name, value))
    saved = sheet.save()
    assert saved.status_code == 303, (address, saved.text)


def chosen(page: str, name: str, words: str) -> str:
    """What a browser sends for what somebody sees: the option with those words, or the words."""
    listed = re.search(rf'<select id="{name}".*?</select>', page, re.DOTALL)
    if listed is None:
        return words
    options = re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)<', listed[0])
    return {unescape(label): unescape(value) for value, label in options}[words]


def named(sheet: Sheet) -> dict[str, str]:
    """The names of the form's fields by the words that the page has for them."""
    names = re.findall(r' name="([\w-]+)"', sheet.page)
    return {field_words(name): name for name in names}


def test_the_tutorial_has_a_file_eleven_forms_and_two_notes() -> None:
    assert FILE is not None
    assert (len(PAGES), len(COMMANDS), len(DATES)) == (11, 2, 7)


def test_both_ways_make_the_same_text_and_the_same_answers(
    by_file: Tracker, by_page: Tracker
) -> None:
    assert by_page("export", "river").out == by_file("export", "river").out
    for day in ("2021-05-04", "2021-05-21", "2022-03-05", "2026-01-01"):
        asked = ("status", "--agreement", "river", "--as-of", day, "--format", "json")
        assert by_page(*asked).json["items"] == by_file(*asked).json["items"]


def test_the_dates_are_those_that_the_tutorial_prints(by_file: Tracker) -> None:
    run = by_file("next", "river", "--from", "2021-05-01", "--to", "2022-12-31", "--format", "json")
    assert [entry["on"] for entry in run.json["entries"]] == DATES


def test_what_happens_then_moves_the_dates_as_it_says(by_file: Tracker, by_page: Tracker) -> None:
    for tracker in (by_file, by_page):
        for command in COMMANDS:
            run = tracker(*arguments(command))
            assert run.code == 0, run.err
        asked = tracker("status", "--agreement", "river", "--format", "json").json
        due = {item["code"]: item["due_on"] for item in asked["items"]}
        assert (due["2.1"], due["5.1"]) == ("2021-06-09", "2021-06-18")
