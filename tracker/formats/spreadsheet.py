"""CSV that a spreadsheet shows and does not run, or as it is for machines; see docs/csv.md."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tracker.formats.written import Document

Cell = Callable[[Document, Document], Any]
"""A cell's value from the whole document and the row's own part of it."""
Columns = Mapping[str, Cell]
"""The columns of a table by their heading, in order."""
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula, also in its full-width form."""
NUMBER = re.compile("-[0-9]+")
"""Runs nothing, though it starts like what does: so many days ago."""
MARK = "\ufeff"
"""Tells spreadsheets that the letters are UTF-8; other programs trip over it."""


def as_csv(
    columns: Columns,
    document: Document,
    rows: Iterable[Document],
    *,
    raw: bool = False,
    mark: bool = False,
) -> str:
    """The rows as CSV with one line of headings; lines end with a line feed.

    A cell that a spreadsheet could run gets an apostrophe before it, unless `raw`. `mark` puts the
    byte order mark before everything that some spreadsheets need to read UTF-8.
    """
    safe = plain if raw else harmless
    lines = [line_of(columns)]
    lines += [
        line_of(safe(text_of(cell(document, row))) for cell in columns.values()) for row in rows
    ]
    return (MARK if mark else "") + "".join(lines)


def line_of(cells: Iterable[str]) -> str:
    """One line; a cell that could be taken for two stands in quotes (RFC 4180, section 2).

    The standard library's writer leaves a carriage return bare where lines end with a line feed.
    """
    return ",".join(map(quoted, cells)) + "\n"


def quoted(cell: str) -> str:
    """The cell in quotes, where it needs them."""
    bare = not any(letter in cell for letter in ',"\r\n')
    return cell if bare else '"' + cell.replace('"', '""') + '"'


def text_of(value: object) -> str:
    """A cell's text: nothing for None, true and false in small letters, lists with semicolons."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "; ".join(text_of(one) for one in value)
    return str(value)


def plain(text: str) -> str:
    """The text as it is."""
    return text


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet could take it for a formula.

    One that has apostrophes there already gets one more, so that `unguarded` finds its way back.
    """
    if NUMBER.fullmatch(text) or not text.lstrip("'").startswith(RISKY):
        return text
    return f"'{text}"


def unguarded(text: str) -> str:
    """The text that `harmless` was given."""
    guarded = text.startswith("'") and text.lstrip("'").startswith(RISKY)
    return text[1:] if guarded else text


def of_row(name: str) -> Cell:
    """The row's value of that name."""
    return lambda _, row: row[name]


def of_head(name: str) -> Cell:
    """The document's value of that name, the same in every row."""
    return lambda document, _: document[name]


def head_columns() -> Columns:
    """What was asked, and the validity line's word, repeated in every row."""
    asked = ("agreement", "as_of", "known_by", "revision", "projected")
    return {
        **{name: of_head(name) for name in asked},
        "readings": lambda document, _: [f"{q}={o}" for q, o in document["readings"].items()],
        "validity": lambda document, _: document["validity"]["marker"],
    }
