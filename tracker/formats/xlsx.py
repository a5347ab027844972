"""Tables as spreadsheets (extra `xlsx`): every cell is text, so none can be a formula or a link."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from tracker.core.words.fault import TrackerError
from tracker.formats.spreadsheet import Columns, text_of
from tracker.formats.written import Document

LONGEST_CELL = 32_767
"""Characters that a cell can hold; what is longer is cut, with an ellipsis."""
WIDTH = 24


class XlsxMissingError(TrackerError):
    """The library that writes spreadsheets is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Spreadsheets need a library that is not installed; install the tracker with its extra"
            " “xlsx”, or ask for CSV"
        )


def as_xlsx(
    columns: Columns,
    document: Document,
    rows: Iterable[Document],
    about: Iterable[tuple[str, str]],
    *,
    generated_at: datetime,
) -> bytes:
    """A sheet with the rows and one with what was asked; XlsxMissingError without the library."""
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 (an extra, and slow to import)
    except ModuleNotFoundError:
        raise XlsxMissingError from None
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        # Else the moment of writing would be read from the clock here.
        book.set_properties({"created": generated_at.astimezone(UTC).replace(tzinfo=None)})
        bold = book.add_format({"bold": True})
        table = [[text_of(cell(document, row)) for cell in columns.values()] for row in rows]
        put(book.add_worksheet("Table"), [[*columns], *table], bold)
        put(book.add_worksheet("About"), [["What", "Which"], *map(list, about)], bold)
    return out.getvalue()


def put(sheet: Any, lines: Iterable[list[str]], bold: Any) -> None:  # noqa: ANN401 (untyped)
    """Write the lines, the first one as headings that stay when the others are scrolled."""
    for number, line in enumerate(lines):
        for place, text in enumerate(line):
            sheet.write_string(number, place, cut(text), None if number else bold)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 40, WIDTH)


def cut(text: str) -> str:
    """The text as far as a cell can hold it."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
