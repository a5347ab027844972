import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.formats.agenda_csv import AGENDA_COLUMNS
from tracker.formats.notes_csv import NOTES_COLUMNS
from tracker.formats.spreadsheet import Columns, as_csv, of_head, of_row, text_of, unguarded
from tracker.formats.status_csv import STATUS_COLUMNS

COLUMNS: Columns = {"who": of_head("who"), "words": of_row("words")}
DOCUMENT = {"who": "us"}
DOCS = Path(__file__).parents[2] / "docs" / "csv.md"


def written(words: object, *, raw: bool = False) -> str:
    """The one cell of words, as a program reads it."""
    text = as_csv(COLUMNS, DOCUMENT, [{"words": words}], raw=raw)
    return next(csv.DictReader(io.StringIO(text, newline="")))["words"]


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"]
)
def test_no_cell_starts_a_formula(start: str) -> None:
    assert written(f"{start}1+1") == f"'{start}1+1"
    assert written(f"{start}1+1", raw=True) == f"{start}1+1"


def test_a_number_below_nothing_is_a_number_and_words_come_back() -> None:
    assert written(-517) == "-517"
    for words in ("-517", "'-517", "-517\n", "-5+1", "'", "''-1"):
        assert unguarded(written(words)) == words


def test_values_as_text() -> None:
    assert [text_of(one) for one in (None, True, False, 3, "a", ["a", "b"], (1, None))] == [
        "",
        "true",
        "false",
        "3",
        "a",
        "a; b",
        "1; ",
    ]


def test_headings_come_first_and_lines_end_with_a_line_feed() -> None:
    assert as_csv(COLUMNS, DOCUMENT, [{"words": 'say "no", twice'}]) == (
        'who,words\nus,"say ""no"", twice"\n'
    )


def test_a_mark_for_spreadsheets_that_need_it() -> None:
    assert as_csv(COLUMNS, DOCUMENT, [], mark=True) == "\ufeffwho,words\n"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_words_come_back_as_they_were(words: str) -> None:
    assert written(words, raw=True) == words
    assert written(words).removeprefix("'") == words.removeprefix("'")


@pytest.mark.parametrize("columns", [STATUS_COLUMNS, AGENDA_COLUMNS, NOTES_COLUMNS])
def test_every_column_is_explained(columns: Columns) -> None:
    explained = DOCS.read_text(encoding="utf-8")
    assert [name for name in columns if f"| `{name}` |" not in explained] == []
