"""Keys that hold texts: words, codes, languages, addresses."""

import re
from collections.abc import Callable
from dataclasses import replace

from tracker.core.words.fault import BadValueError
from tracker.core.words.text import readable
from tracker.formats.seed.kinds import Kind, misfit, never

LONGEST_CODE = 64
A_TEXT = 'a text in quotes, like "Kalbajar District"'


def read_text(value: object, field: str) -> str:
    """A text that every database can keep; it may be empty."""
    if not isinstance(value, str):
        raise misfit(value, field, A_TEXT)
    return readable(value, field=field)


def read_words(value: object, field: str) -> str:
    """A text with something in it."""
    text = read_text(value, field)
    if not text.strip():
        raise BadValueError(field, text, "is empty; write some words")
    return text


TEXT = Kind(read_text, "", A_TEXT)
WORDS = Kind(read_words, "", A_TEXT)


def legible(value: object) -> bool:
    """Whether a value is a name that can be shown in one line, be it a right one or not."""
    return isinstance(value, str) and value.isprintable() and 0 < len(value) <= LONGEST_CODE


def written(
    pattern: str,
    like: str,
    *,
    longest: int = LONGEST_CODE,
    keeps: Callable[[object], bool] = never,
) -> Kind[str]:
    """A text of a pattern."""
    compiled = re.compile(pattern, re.ASCII)

    def read(value: object, field: str) -> str:
        if not isinstance(value, str):
            raise misfit(value, field, like)
        if len(value) > longest or not compiled.fullmatch(value):
            raise BadValueError(field, value, f"does not fit; write {like}")
        return value

    return Kind(read, "", like, keeps, pattern=pattern)


CODE = written(
    r"[a-z0-9][a-z0-9_.-]*",
    f'at most {LONGEST_CODE} of the characters a–z, 0–9, "-", "_" and ".", like "6.1"',
    keeps=legible,
)
NAME = written(
    r"[A-Za-z0-9][A-Za-z0-9_.-]*",
    f'at most {LONGEST_CODE} of the characters A–Z, a–z, 0–9, "-", "_" and ".", like "RU-PKC"',
    keeps=legible,
)
"""A code in which capitals are allowed too: of actors, clauses, notes and events."""
REFERENCE = replace(WORDS, like='a code in quotes, like "6.1"')
"""What another table calls itself. Whether there is one is judged with the whole seed."""
LANGUAGE = written(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", 'a language code, like "ru"')
ADDRESS = written(r"https?://[!-~]+", 'an address, like "https://example.org/text"', longest=2000)
