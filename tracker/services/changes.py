"""What each note changed when it was entered, newest first: the log as news."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core.asked.asking import Asking
from tracker.core.asked.change import changes
from tracker.core.asked.overview import Overview, overview
from tracker.core.days.day import day_of
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.services.library import Holding, Library

MOST = 30
"""How many notes back the news reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A note, and in sentences what it changed on the day on which it was entered."""

    note: Note
    sentences: tuple[str, ...]


def news(library: Library, holding: Holding) -> tuple[News, ...]:
    """The newest notes, the last one first; remembered until there is another."""
    return library.answer(holding, ("news",), lambda: tuple(found(holding)))


def found(holding: Holding) -> Iterator[News]:
    """The answer after each note is held against the one before it, both of the same day."""
    kept: dict[tuple[int, date], Overview] = {}

    def answered(revision: int, day: date) -> Overview:
        if (revision, day) not in kept:
            asking = Asking(as_of=day, today=day, revision=revision)
            kept[revision, day] = overview(holding.law, holding.notes, asking)
        return kept[revision, day]

    for note in reversed(holding.notes[-MOST:]):
        day = day_of(note.recorded_at, holding.law.tz)
        before, after = answered(note.number - 1, day), answered(note.number, day)
        told = (f"{name}: {text}" for name, text in lines(holding.law, before, after))
        yield News(note=note, sentences=tuple(told))


def lines(law: Agreement, before: Overview, after: Overview) -> Iterator[tuple[str, str]]:
    """What differs, each with the obligation (or the agreement) that it is about."""
    for change in changes(before, after):
        for sentence in change.sentences:
            yield change.code or law.short_title, sentence
