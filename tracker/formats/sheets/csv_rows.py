"""CSV as people's programs write it: with commas or semicolons, in the usual encodings."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from tracker.core.words.fault import shown

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""How a file says in which encoding it is, longer marks before shorter ones."""
DELIMITERS = (",", ";", "\t")
SEPARATOR = re.compile(r"sep=([,;\t])", re.IGNORECASE)
"""A line before the headings by which some spreadsheets are told what parts the cells."""
LONGEST_CELL = 1_000_000
SAMPLE = 100_000
OTHERS = "--encoding windows-1251"


def csv_rows(path: Path, encoding: str | None) -> Iterator[list[str]]:
    """The rows; ValueError says why they cannot be read."""
    with path.open("rb") as raw:
        start = raw.read(SAMPLE)
    found = encoding_of(start, encoding)
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(encoding=found, newline="") as text:
            yield from rows_in(text)
    except UnicodeError as error:
        unmarked = "it has no mark at its start, which utf-16-le and utf-16-be do without"
        place = where(path, found) if isinstance(error, UnicodeDecodeError) else unmarked
        told = f"is not {found.upper()}: {place}"
        mend = "save it as CSV in UTF-8, or say in which encoding it is"
        raise ValueError(f"{told}; {mend}, like {OTHERS}") from None


def where(path: Path, encoding: str) -> str:
    """The first line that is not in the encoding, and the byte in it."""
    if encoding.startswith(("utf-16", "utf-32")):
        return "it breaks off, or has a byte too many, in the middle of a letter"
    with path.open("rb") as raw:
        number, line = next(pair for pair in enumerate(raw, 1) if bad_at(pair[1], encoding) >= 0)
    return f"line {number} holds the byte 0x{line[bad_at(line, encoding)]:02x}"


def bad_at(line: bytes, encoding: str) -> int:
    """The place of the first byte that cannot be read; -1 where all can."""
    try:
        line.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return -1


def encoding_of(start: bytes, given: str | None) -> str:
    """The encoding: that of the mark at the start, else the one given, else UTF-8."""
    marked = next((name for mark, name in MARKS if start.startswith(mark)), None)
    if marked is None and given is None and b"\0" in start:
        told = "holds NUL bytes, as UTF-16 without a mark and spreadsheets do"
        raise ValueError(f"{told}; save it as CSV in UTF-8, or name an .xlsx file")
    if marked is None and given is not None:
        return known_encoding(given)
    return marked or "utf-8"


def known_encoding(given: str) -> str:
    """The encoding's own name; ValueError where there is none, or one that is not for texts."""
    try:
        name = codecs.lookup(given).name
        io.TextIOWrapper(io.BytesIO(), encoding=name)
    except (LookupError, ValueError):
        told = f"{shown(given)} is no encoding that is known; write utf-8 or windows-1251"
        raise ValueError(told) from None
    return name


def rows_in(text: IO[str]) -> Iterator[list[str]]:
    """The rows of a text, split where its line of headings is split, or as its first line says."""
    first = text.readline(SAMPLE)
    said = SEPARATOR.fullmatch(first.rstrip("\r\n"))
    if said is None:
        text.seek(0)
    reader = csv.reader(text, delimiter=said[1] if said else delimiter_of(first), strict=True)
    try:
        yield from reader
    except csv.Error as error:
        told = f"cannot be read near line {reader.line_num}: {error}"
        raise ValueError(f"{told}; look at the quotes there") from None


def delimiter_of(headings: str) -> str:
    """What parts the headings: whichever of the usual ones stands there most often."""
    return max(DELIMITERS, key=headings.count)
