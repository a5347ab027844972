"""One file of a seed: bytes, then text, then TOML, each step refused in words."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tracker.core.words.fault import TrackerError
from tracker.formats.seed.lines import Lines
from tracker.formats.seed.unreadable import in_words

DEEPEST = 50
"""Levels of tables and lists; the format itself has four."""
LONGEST_PATH = re.compile(
    rf"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{DEEPEST}}}""", re.ASCII
)
"""Names joined by dots; tomllib takes minutes over some ten thousand of them."""
TOO_DEEP = f"is nested deeper than {DEEPEST} levels; a seed needs four"


class UnreadableError(TrackerError):
    """A file of which nothing can be read, with the reason in words."""


@dataclass(frozen=True)
class Document:
    """A file that was read: its name, its text and what the text says."""

    name: str
    text: str = field(default="", repr=False)
    root: dict[str, Any] = field(default_factory=dict, repr=False)

    @cached_property
    def lines(self) -> Lines:
        """Where its keys stand; looked for only once a fault is to be told."""
        return Lines(self.text)


def parse_document(name: str, content: bytes) -> Document:
    """The file's content, or UnreadableError: not UTF-8, not TOML, or nested too deep."""
    text = decoded(content)
    if LONGEST_PATH.search(text):
        raise UnreadableError(TOO_DEEP)
    try:
        root = tomllib.loads(text)
    except RecursionError:
        raise UnreadableError(TOO_DEEP) from None
    except ValueError as error:
        raise UnreadableError(in_words(str(error), text)) from None
    if depth(root) > DEEPEST:
        raise UnreadableError(TOO_DEEP)
    return Document(name=name, text=text, root=root)


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8 (with a byte order mark or without)."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        told = f"is not UTF-8: line {line} holds the byte 0x{content[error.start]:02x}"
        raise UnreadableError(f"{told}; save the file as UTF-8") from None


def depth(value: object) -> int:
    """How many tables and lists lie in one another, counted level by level without recursion."""
    levels, level = 0, [value]
    while level and levels <= DEEPEST:
        inner: list[object] = []
        for one in level:
            inner.extend(
                one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
            )
        levels, level = levels + any(isinstance(one, dict | list) for one in level), inner
    return levels
