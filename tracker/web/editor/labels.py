"""What the fields of the forms are called, where their key is not word enough."""

import re
from collections.abc import Mapping

from tracker.formats.seed.meanings import MEANINGS, RULE

LABELS: Mapping[str, str] = {
    "agreement_of": "Needs the agreement of",
    "also_zones": "Other zones",
    "at": "Instant",
    "code": "Code",
    "date": "When",
    "defined_party": "It is one of the Parties",
    "effective_at": "Takes effect at",
    "formal_name": "Full name",
    "not_before": "It is the first lawful day, not the last",
    "obligors": "Who bears it",
    "obligors_note": "What has to be said about that",
    "of": "Which one",
    "on": "Day",
    "only_under": "Only under one reading",
    "organ_of": "Speaks for",
    "quote": "Words it rests on",
    "quote_text": "In which text",
    "signatory": "It signed",
    "starts": "Takes effect",
    "to": "Which one",
    "url": "Address",
    "archived_url": "Archived copy",
    "would_change": "What it would change",
    "exclusive": "That day is already too late",
    "complete": "The copy has all of it",
    "confirmed": "Somebody has read it in a copy",
}
WORDS: Mapping[str, str] = {
    "undated": "no date: the text gives none",
    "fixed": "on a fixed day, or at an instant",
    "after": "a length of time after something",
    "before": "a length of time before something",
    "recurring": "again and again",
    "term": "a term, which may be renewed",
    "until_notice": "without end until notice",
    "window": "a power of notice over a term",
    "duty": "duty: it must be done",
    "prohibition": "prohibition: it must not be done",
    "permission": "permission: it may be done",
    "power": "power: to give notice, to decide",
    "competence": "competence: whose task it is",
    "once": "to be performed once",
    "continuing": "continuing",
    "tacit": "tacit: it is renewed unless notice is given",
    "express": "express: it is renewed only by agreement",
    "none": "none: it ends",
}
"""What words of closed lists mean, where they are not words that everybody knows."""


def label_of(key: str) -> str:
    """What the field of a key is called."""
    return LABELS.get(key, key.replace("_", " ").capitalize())


def hint_of(path: str, key: str) -> str:
    """What to write; `path` is the table as headers name it, empty for date rules."""
    return (MEANINGS[path] if path else RULE).get(key, "")


def word_label(word: str) -> str:
    """What a word of a closed list is called."""
    return WORDS.get(word, word.replace("_", " "))


def key_words(path: str) -> str:
    """A key of a text in words: quantity[1].amount → Quantity 1, amount."""
    return joined(re.findall(r"\w+", path))


def field_words(name: str) -> str:
    """A field of a form in words; places in lists are counted from 0 in its name."""
    return joined([str(int(s) + 1) if s.isdecimal() else s for s in name.split("-")])


def joined(steps: list[str]) -> str:
    """The steps of a path as words: a number belongs to the word before it."""
    words = ", ".join(step if step.isdecimal() else label_of(step) for step in steps)
    found = re.sub(r", (\d+)", r" \1", words)
    first, *rest = found.split(", ")
    return ", ".join([first, *(f"{one[:1].lower()}{one[1:]}" for one in rest)])
