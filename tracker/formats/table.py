"""Tables for a terminal: as wide as it is, or unbroken lines where nobody looks (a pipe)."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

GAP = "  "
NARROWEST = 8
"""Cells a paragraph may be squeezed to."""
UNBROKEN = 12
"""Words of so many cells, like days, are never broken to squeeze a column."""
BOLD, NORMAL = "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Style:
    """Where it is shown: `width` in cells (None: lines as long as they are), and bold or plain."""

    width: int | None = None
    bold: bool = False

    def strong(self, text: str) -> str:
        """The text in bold, where it may be."""
        return f"{BOLD}{text}{NORMAL}" if self.bold and text else text


PLAIN = Style()


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], style: Style = PLAIN) -> str:
    """The rows under their headings; each line ends with a line feed."""
    shown = [[printable(cell) for cell in row] for row in rows]
    columns = [*zip(headings, *shown, strict=True)]
    widths = [max(map(cells, column)) for column in columns]
    fitting = fit(widths, [*map(narrowest, columns)], style.width)
    if fitting is None:
        return "".join(block(headings, row, style) for row in shown)
    lines = [*laid_out(headings, fitting, style.strong)]
    for row in shown:
        lines += laid_out(row, fitting)
    return "".join(f"{line}\n" for line in lines)


def fit(widths: Sequence[int], narrow: Sequence[int], width: int | None) -> list[int] | None:
    """The columns' widths, the widest squeezed first; None where they cannot fit."""
    fitting = [*widths]
    room = None if width is None else width - len(GAP) * (len(widths) - 1)
    while room is not None and sum(fitting) > room:
        wide = [number for number, least in enumerate(narrow) if fitting[number] > least]
        if not wide:
            return None
        fitting[max(wide, key=fitting.__getitem__)] -= 1
    return fitting


def narrowest(column: Sequence[str]) -> int:
    """Cells a column may be squeezed to; where all are too wide, a row becomes a block."""
    words = (cells(word) for cell in column for word in cell.split())
    return min(max(words, default=0), UNBROKEN)


def as_it_is(text: str) -> str:
    """The text itself."""
    return text


def laid_out(
    row: Sequence[str], widths: Sequence[int], strong: Callable[[str], str] = as_it_is
) -> Iterator[str]:
    """The lines of one row."""
    columns = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, columns))):
        parts = [column[number] if number < len(column) else "" for column in columns]
        padded = [padded_to(part, width) for part, width in zip(parts, widths, strict=True)]
        yield strong(GAP.join(padded).rstrip())


def block(headings: Sequence[str], row: Sequence[str], style: Style) -> str:
    """One row as lines of "heading: value", with an empty line after it."""
    lines: list[str] = []
    for heading, cell in zip(headings, row, strict=True):
        if cell:
            lines += wrapped(f"{heading}: {cell}", style.width or 0)
    return "".join(f"{line}\n" for line in (*lines, ""))


def paragraph(text: str, style: Style = PLAIN, indent: str = "") -> str:
    """The text in lines that fit, each after the indent; line breaks in it stay."""
    room = None if style.width is None else max(style.width - len(indent), NARROWEST)
    lines: list[str] = []
    for line in text.splitlines():
        shown = printable(line)
        lines += wrapped(shown, room) if room is not None else [shown]
    return "".join(f"{indent}{line}".rstrip() + "\n" for line in lines)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most so many cells; a longer word is broken."""
    if cells(text) <= width:
        return [text]
    lines, line = [], ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        while cells(joined) > width:
            if line:
                lines.append(line)
                joined = word
            else:
                head = broken(joined, width)
                lines.append(head)
                joined = joined[len(head) :]
            line = ""
        line = joined
    return [*lines, line] if line or not lines else lines


def broken(word: str, width: int) -> str:
    """As much of a word as fits; at least one letter."""
    end = 1
    while end < len(word) and cells(word[: end + 1]) <= width:
        end += 1
    return word[:end]


def padded_to(text: str, width: int) -> str:
    """The text with blanks after it."""
    return text + " " * (width - cells(text))


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(cell_width(letter) for letter in text)


def cell_width(letter: str) -> int:
    """Two for wide letters, none for marks that join the letter before them, else one."""
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def printable(text: str) -> str:
    """The text in one line, without what would move the cursor or turn the line around."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in " ".join(text.split()) if unicodedata.category(c) not in ("Cc", "Cf"))
