"""Rows of CSV and spreadsheets, in the shapes in which people's programs write them."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from tracker.formats.sheets import rows as sheet_rows
from tracker.formats.sheets import xlsx_rows
from tracker.formats.sheets.rows import SheetError, rows_of

TEXT = 'actor;text\nAM;"two\nlines"\n\nAZ;Ağdam\n'


def file_with(folder: Path, content: str | bytes, name: str = "notes.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def cells(path: Path, **how: str) -> list[list[str]]:
    return [row.cells for row in rows_of(path, **how)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_in_the_usual_shapes(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = file_with(tmp_path, TEXT.replace(";", delimiter).encode(encoding))
    rows = list(rows_of(path))
    assert [row.cells for row in rows] == [
        ["actor", "text"], ["AM", "two\nlines"], ["AZ", "Ağdam"],
    ]  # fmt: skip
    assert [row.number for row in rows] == [1, 2, 4]


def test_another_encoding_has_to_be_said(tmp_path: Path) -> None:
    path = file_with(tmp_path, "actor,text\nRU,Заявление\n".encode("cp1251"))
    with pytest.raises(SheetError) as refused:
        cells(path)
    assert str(refused.value) == (
        "notes.csv: is not UTF-8: line 2 holds the byte 0xc7; save it as CSV in UTF-8, or say in"
        " which encoding it is, like --encoding windows-1251"
    )
    assert cells(path, encoding="windows-1251")[1] == ["RU", "Заявление"]
    for name in ("moon", "rot13", "hex", "x\0"):
        with pytest.raises(SheetError, match="is no encoding that is known; write utf-8 or"):
            cells(path, encoding=name)
    with pytest.raises(SheetError, match="is not UTF-16: it has no mark at its start"):
        cells(path, encoding="utf-16")


def test_an_encoding_without_a_mark_may_be_said(tmp_path: Path) -> None:
    assert cells(file_with(tmp_path, TEXT.encode("utf-16-le")), encoding="utf-16-le")[2] == [
        "AZ", "Ağdam",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["sep=;\r\n", "SEP=;\n"])
def test_a_line_that_says_what_parts_the_cells_is_no_row(tmp_path: Path, line: str) -> None:
    found = cells(file_with(tmp_path, line + "actor;a,b,c\nAM;said, twice\n"))
    assert found == [["actor", "a,b,c"], ["AM", "said, twice"]]


def test_what_the_file_says_goes_before_what_somebody_says(tmp_path: Path) -> None:
    assert cells(file_with(tmp_path, TEXT.encode("utf-16")), encoding="cp1251")[2][1] == "Ağdam"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (TEXT.encode("utf-16-le"), "holds NUL bytes, as UTF-16 without a mark"),
        (b'a,b\n"open', "cannot be read near line 2"),
        (b'a,b\n"x"y,1\n', "cannot be read near line"),
        (b"a,b\n" + b"x" * 1_000_001, "field larger than field limit"),
        ("a,b\n1,2".encode("utf-16")[:-1], "it breaks off, or has a byte too many"),
    ],
)
def test_what_is_no_csv_is_refused_in_words(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(SheetError, match=said):
        cells(file_with(tmp_path, content))


def test_what_is_no_file_or_too_large_a_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SheetError, match="is no file that can be read"):
        cells(tmp_path)
    monkeypatch.setattr(sheet_rows, "LARGEST", 10)
    with pytest.raises(SheetError, match="has 45 bytes; at most 10 are read"):
        cells(file_with(tmp_path, "x" * 45))


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    with Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        for name, lines in sheets.items():
            sheet = book.add_worksheet(name)
            for number, line in enumerate(lines):
                sheet.write_row(number, 0, line)
    return path


def test_cells_of_a_spreadsheet_as_somebody_would_type_them(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "n.xlsx",
        Notes=[
            ["day", "time", "code", "number", "truth", "words"],
            [date(2020, 11, 15), datetime(2020, 11, 15, 12, 30), 6.1, 12, True, "=1+1 is no sum"],  # noqa: DTZ001
        ],
        Other=[["x"]],
    )
    assert cells(path)[1][:5] == ["2020-11-15", "2020-11-15T12:30:00", "6.1", "12", "true"]
    assert cells(path, sheet="Other") == [["x"]]
    with pytest.raises(SheetError, match="“Third” is no page of it; write Notes or Other"):
        cells(path, sheet="Third")


def test_what_is_no_spreadsheet_is_refused_in_words(tmp_path: Path) -> None:
    for content in (b"no zip", empty_zip()):
        with pytest.raises(SheetError, match="is no spreadsheet that can be read"):
            cells(file_with(tmp_path, content, "n.xlsx"))
    with pytest.raises(ValueError, match="has no page"):
        xlsx_rows.sheet_of([], None)


def empty_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w"):
        pass
    return out.getvalue()


def test_a_spreadsheet_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "n.xlsx", Notes=[["x" * 1000]])
    monkeypatch.setattr(xlsx_rows, "LARGEST_UNPACKED", 100)
    with pytest.raises(SheetError, match="bytes unpacked; at most 100 are read"):
        cells(path)
