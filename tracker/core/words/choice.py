"""What somebody may choose from, said in the sentence that refuses what is not among it."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from tracker.core.words.fault import Fault, shown

MOST_LISTED = 24
"""A longer list would bury the sentence."""
MOST_COMPARED = 200
"""With more names, ten thousand wrong ones would take minutes to compare."""
LONGEST_COMPARED = 60


def offer(value: str, known: Collection[str]) -> str:
    """What would be right instead: the whole list where it is short, else what looks alike."""
    known = [one for one in known if one]
    if not known:
        return "none is known here"
    if len(known) <= MOST_LISTED:
        return f"write {in_words(known)}"
    compared = known if len(known) <= MOST_COMPARED else ()
    near = get_close_matches(value[:LONGEST_COMPARED], compared)
    return f"did you mean {in_words(near)}?" if near else f"it is none of the {len(known):,} known"


def in_words(words: Iterable[str]) -> str:
    """The words as a list: a, b or c."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def unknown(place: str, value: str, what: str, known: Collection[str]) -> Iterator[Fault]:
    """A fault where the value is not among the known ones; `what` says what it should be."""
    if value not in known:
        yield Fault(place, f"{shown(value)} is not {what}; {offer(value, known)}")


def unknown_among(
    place: str, values: Iterable[str], what: str, known: Collection[str]
) -> Iterator[Fault]:
    """The faults of a list of names: each that is not known, and each that stands there twice."""
    seen = set()
    for value in values:
        yield from unknown(place, value, what, known)
        if value in seen:
            yield Fault(place, f"{shown(value)} stands there twice; name it once")
        seen.add(value)
