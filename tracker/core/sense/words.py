"""The words of a note: that there are some, not too many, and that they can be read."""

from collections.abc import Iterator

from tracker.core.log.draft import Draft
from tracker.core.log.note import LONGEST_TEXT
from tracker.core.words.fault import BadValueError, Fault, shown
from tracker.core.words.text import readable, within


def word_faults(draft: Draft) -> Iterator[Fault]:
    """Whether the text is there and fits, and every word that somebody typed can be kept."""
    by = getattr(draft.effect, "by", None)
    yield from text_faults("text", draft.text)
    for place, words in (
        ("confirmation", draft.confirmation),
        ("event", draft.event),
        ("key", draft.key),
        ("effect.reason", getattr(draft.effect, "reason", None)),
        ("effect.quote", getattr(draft.effect, "quote", None)),
        ("effect.by.reason", getattr(by, "reason", None)),
        ("effect.by.quote", getattr(by, "quote", None)),
    ):
        yield from text_faults(place, words) if words else ()


def text_faults(place: str, words: str) -> Iterator[Fault]:
    """The first fault of one text."""
    try:
        within(readable(words, field=place), LONGEST_TEXT, field=place)
    except BadValueError as error:
        yield Fault(place, f"{shown(error.value)} {error.wanted}")
