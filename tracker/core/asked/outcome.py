"""What one way of reading makes of an obligation: in data, in words, and who says that it is so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core.asked.comparison import Difference
from tracker.core.days.day import long_day
from tracker.core.log.note import Note
from tracker.core.standing.case import Case
from tracker.core.words.vocabulary import STATUSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one option makes of one obligation."""

    code: str
    found: Difference
    """The word and the dates; where the option changes nothing, those of the answer as asked."""
    differs: bool
    claimed_in: tuple[Note, ...]
    """Notes in which an actor says that the date is one that this option gives."""


def claimed(case: Case, code: str, found: Difference) -> Iterator[Note]:
    """The notes on an obligation in which an actor says that the date is one of those found."""
    days = set(days_of(found).values())
    for entry, claim in case.date_claims(code):
        if claim.day in days:
            yield entry.note


def days_of(found: Difference) -> dict[str, date]:
    """The days that an option gives, each with what it is; one that is none is left out."""
    window = found.window
    original = found.original_due_on if found.original_due_on != found.due_on else None
    days = {
        "last day": found.due_on,
        "original last day": original,
        "last day for notice": window.closes_on if window else None,
        "end of the running term": window.term_ends_on if window else None,
        "next date": found.next_on,
    }
    return {what: day for what, day in days.items() if day is not None}


def in_words(found: Difference) -> str:
    """What an option makes of an obligation: reported performed late, last day 19 November 2020."""
    if found.word is None:
        return "it would not exist"
    named = "".join(f", {what} {long_day(day)}" for what, day in days_of(found).items())
    return f"{STATUSES[found.word].label.lower()}{named}"
