"""The rows of a spreadsheet: every cell as somebody would have typed it."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from tracker.core.words.choice import offer

LARGEST_UNPACKED = 500_000_000
"""Bytes that a packed file may have unpacked; a small one can be made to hold any number."""


def xlsx_rows(path: Path, sheet: str | None) -> Iterator[list[str]]:
    """The rows; ValueError says why they cannot be read."""
    refuse_bomb(path)
    try:
        book = CalamineWorkbook.from_path(str(path))
        name = sheet_of(book.sheet_names, sheet)
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, OSError) as error:
        told = f"is no spreadsheet that can be read ({error})"
        raise ValueError(f"{told}; save it anew as .xlsx or as CSV") from None
    for row in rows:
        yield [text_of(cell) for cell in row]


def refuse_bomb(path: Path) -> None:
    """Refuses a packed file that would be far larger unpacked."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as packed:
        size = sum(entry.file_size for entry in packed.infolist())
    if size > LARGEST_UNPACKED:
        raise ValueError(f"has {size:,} bytes unpacked; at most {LARGEST_UNPACKED:,} are read")


def sheet_of(names: list[str], wanted: str | None) -> str:
    """The name of the page to be read."""
    if not names:
        raise ValueError("has no page; add one with the notes")
    if wanted is not None and wanted not in names:
        raise ValueError(f"“{wanted}” is no page of it; {offer(wanted, names)}")
    return names[0] if wanted is None else wanted


def text_of(cell: object) -> str:
    """A cell as text: days as YYYY-MM-DD, whole numbers without a point."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
