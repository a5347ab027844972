"""The names under which files know notes: a note's own key, else one made of its number."""

import re

from tracker.core.log.note import Note

LONGEST_NAME = 64
NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_.-]{{0,{LONGEST_NAME - 1}}}", re.ASCII)
"""What the key of a note and the name of an event may be, in whatever way they come in."""
LIKE = f"at most {LONGEST_NAME} of the characters A–Z, a–z, 0–9, -, _ and ., like E16-AM"


def is_name(text: str) -> bool:
    """Whether a text may be a key or the name of an event."""
    return NAME.fullmatch(text) is not None


def file_key(note: Note) -> str:
    """The key that files give the note."""
    return note.key if note.key and is_name(note.key) else made_key(note.number)


def made_key(number: int) -> str:
    """The key in files of a note that has none; the same for ever, because numbers never change."""
    return f"note-{number}"
