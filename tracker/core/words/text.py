"""Words that people write: what a text may hold, wherever it comes in."""

import unicodedata

from tracker.core.words.fault import BadValueError

LAYOUT = frozenset("\n\t")
"""The two control characters that a text may hold."""


def readable(text: str, *, field: str) -> str:
    """The text itself where it can be kept and shown on every database and page.

    BadValueError for NUL and other control characters (line breaks and tabs excepted) and for half
    of a surrogate pair, which is no character.
    """
    bad = unreadable(text)
    if bad is not None:
        wanted = f"holds the character U+{ord(bad):04X}, which no text can hold; take it out"
        raise BadValueError(field, text, wanted)
    return text


def unreadable(text: str) -> str | None:
    """The first character that a text may not hold, or None."""
    if text.isprintable():
        return None
    return next(
        (c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in LAYOUT), None
    )


def within(text: str, longest: int, *, field: str) -> str:
    """The text itself where it has some words and at most `longest` characters."""
    if not text.strip():
        raise BadValueError(field, text, "is empty; write some words")
    if len(text) > longest:
        wanted = f"has {len(text):,} characters; write at most {longest:,}"
        raise BadValueError(field, text, wanted)
    return text
