"""Spreadsheets: every cell is text, read back with another library."""

import io
import sys
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from tracker.formats.spreadsheet import Columns, of_row
from tracker.formats.xlsx import LONGEST_CELL, XlsxMissingError, as_xlsx

COLUMNS: Columns = {"code": of_row("code"), "title": of_row("title")}
ABOUT = [("As of", "16 November 2020"), ("Address", "https://example.org/?a=b")]
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
EVIL = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "https://x.org", "<b>")


def made(*titles: str) -> bytes:
    """A spreadsheet with these titles."""
    rows = [{"code": str(number), "title": title} for number, title in enumerate(titles)]
    return as_xlsx(COLUMNS, {}, rows, ABOUT, generated_at=AT)


def test_it_holds_the_rows_and_what_was_asked() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made("Return", "Stay")))
    assert book.sheet_names == ["Table", "About"]
    table = book.get_sheet_by_name("Table").to_python()
    assert table == [["code", "title"], ["0", "Return"], ["1", "Stay"]]
    about = book.get_sheet_by_name("About").to_python()
    assert about == [["What", "Which"], *map(list, ABOUT)]


def test_no_cell_is_a_formula_or_a_link() -> None:
    content = made(*EVIL)
    with ZipFile(io.BytesIO(content)) as book:
        sheets = [book.read(name) for name in book.namelist() if "worksheets/sheet" in name]
        assert not any("hyperlink" in name.lower() for name in book.namelist())
    assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)
    found = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Table")
    assert [row[1] for row in found.to_python()[1:]][:4] == [*EVIL[:4]]


def test_a_cell_that_is_too_long_is_cut() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made("x" * (LONGEST_CELL + 1))))
    cell = str(book.get_sheet_by_name("Table").to_python()[1][1])
    assert len(cell) == LONGEST_CELL
    assert cell.endswith("…")


def test_the_same_rows_make_the_same_bytes() -> None:
    assert made("Return") == made("Return")


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(XlsxMissingError, match="extra “xlsx”"):
        made("Return")
