"""What one message tells of one agreement, and the sentences in which it does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tracker.core.asked.change import Change
from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.brief import brief
from tracker.core.reminders.headline import headline, what_of
from tracker.core.reminders.outlook import Line, Part
from tracker.core.reminders.stretch import DateKey
from tracker.core.words.vocabulary import DATE_KINDS
from tracker.formats.head_json import Head

HEADINGS = {
    Part.MISSED: "Last day passed",
    Part.DUE: "Today",
    Part.COMING: "Coming",
    Part.OVER: "Over, moved or settled since it was to be told",
}
"""The parts of a message in their order."""
GONE = "No date any more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """One agreement's part of a message."""

    head: Head
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]
    since: datetime
    """From when on the changes are told, UTC."""
    gone: tuple[DateKey, ...] = ()
    """Dates that were to be told of and are none any more."""

    @property
    def law(self) -> Agreement:
        """The text."""
        return self.head.agreement

    @property
    def today(self) -> date:
        """The day it is told, in the agreement's zone."""
        return self.head.asking.day(self.law.tz)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.lines or self.changes or self.gone)

    def of(self, part: Part) -> tuple[Line, ...]:
        """The lines of one part."""
        return tuple(line for line in self.lines if line.part is part)


def title_of(bulletin: Bulletin, line: Line) -> str:
    """What happens on a date and when, in a sentence."""
    return headline(bulletin.law, line.entry, bulletin.today)


def details(line: Line) -> Iterator[str]:
    """What belongs to a date: what it is, where it stands, how it came about, why it is told."""
    yield f"{line.entry.label}."
    if line.item is not None:
        yield f"Status: {line.item.label}."
    if line.entry.conditional:
        yield "Conditional: what the text waits for is not on record."
    if line.paper:
        yield line.paper
    steps = brief(line.entry.derivation)
    if steps:
        yield f"Why this day: {steps}"
    for why in line.whys:
        yield f"Why you are told: {why}"


def gone_words(bulletin: Bulletin, key: DateKey) -> str:
    """That a date which was to be told of is none any more."""
    code, kind, on = key
    what, label = what_of(bulletin.law, code), DATE_KINDS[kind].label.lower()
    return f"{long_day(on)} is not a date of {what} any more ({label})."
