"""The rows of a file, be it CSV or a spreadsheet, one after the other as texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.core.words.fault import TrackerError
from tracker.formats.sheets.csv_rows import csv_rows

LARGEST = 200_000_000
"""Bytes of a file that is read."""
SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


class SheetError(TrackerError):
    """A file of which no row can be read, with the reason in words."""

    def __init__(self, path: Path, told: str) -> None:
        super().__init__(f"{path.name or path}: {told}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as spreadsheets show it, the headings' being 1, and its cells."""

    number: int
    cells: list[str]

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


def rows_of(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> Iterator[Row]:
    """The rows in their order, headings first and empty ones left out; SheetError.

    A CSV file is read as it goes, a spreadsheet as a whole. `encoding` is that of a CSV file where
    it does not say so itself; `sheet` is the name of a spreadsheet's page, else the first is read.
    """
    refuse(path)
    try:
        found = spreadsheet(path, sheet) if is_spreadsheet(path) else csv_rows(path, encoding)
        for number, cells in enumerate(found, start=1):
            row = Row(number, cells)
            if not row.empty:
                yield row
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise SheetError(path, told) from None


def refuse(path: Path) -> None:
    """Refuses what is no file, or too large a one."""
    if not path.is_file():
        raise SheetError(path, "is no file that can be read; name a .csv or .xlsx file")
    size = path.stat().st_size
    if size > LARGEST:
        raise SheetError(path, f"has {size:,} bytes; at most {LARGEST:,} are read")


def is_spreadsheet(path: Path) -> bool:
    """Whether a library has to read it."""
    return path.suffix.lower() in SPREADSHEETS


def spreadsheet(path: Path, sheet: str | None) -> Iterator[list[str]]:
    """The rows of a spreadsheet, whose library is loaded only for it."""
    from tracker.formats.sheets.xlsx_rows import xlsx_rows  # noqa: PLC0415 (few imports need it)

    return xlsx_rows(path, sheet)
