"""Texts as a calendar may hold them: nothing in them can start a property of its own.

The library escapes line feeds, commas and the like. What it leaves is what some readers take for
the end of a line though RFC 5545 does not: other line separators and control characters.
"""

import re

UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tab and line feed, and halves of characters."""


def plain(text: str) -> str:
    """The text with line feeds for every kind of line break and blanks for control characters."""
    return UNWRITABLE.sub(" ", "\n".join(text.splitlines()))


def in_line(text: str) -> str:
    """The same in one line, for what has room for no more."""
    return plain(text).replace("\n", " ")
