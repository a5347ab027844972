"""The log: the notes that could be read as asked, and that somebody wants to see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.core.asked.asking import Asking
from tracker.core.law.agreement import Agreement
from tracker.core.log.correction import corrections_by_note, final_correction
from tracker.core.log.effect import NAMES, name_of_effect
from tracker.core.log.note import Note
from tracker.core.log.record import acts_at, visible
from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.formats.head_json import Head
from tracker.services.answers import head_for
from tracker.services.library import Holding, Library

KINDS = ("plain", *(name.replace(" ", "_") for name in NAMES.values()))
"""What notes can be filtered by."""
Logged = tuple[Note, int | None]
"""A note, and the number of the correction that counts for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which notes are wanted; each condition that is given must hold."""

    clauses: Sequence[str] = ()
    """About one of them, or about one of their obligations."""
    obligations: Sequence[str] = ()
    actors: Sequence[str] = ()
    effects: Sequence[str] = ()
    """Words of KINDS."""
    since: date | None = None
    """Happened on it or later."""
    until: date | None = None
    """Happened on it or earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogAnswer:
    """The notes that could be read and are wanted, in the order of the log."""

    head: Head
    logged: tuple[Logged, ...]


def log(library: Library, holding: Holding, asking: Asking, wanted: Filter) -> LogAnswer:
    """The notes visible as asked that act by the day asked about; UnknownError for a bad filter."""
    check(wanted, holding.law)
    seen = visible(holding.notes, known_by=asking.known_by, revision=asking.revision)
    corrections = corrections_by_note(seen)
    at = asking.instant(holding.law.tz)
    logged = []
    for note in seen:
        if acts_at(note, holding.law.tz) <= at and fits(note, wanted, holding.law):
            last = final_correction(note.number, corrections)
            logged.append((note, last.number if last else None))
    return LogAnswer(head=head_for(library, holding, asking), logged=tuple(logged))


def check(wanted: Filter, law: Agreement) -> None:
    """Refuses names that the text does not have, so that no typing error finds an empty log."""
    for field, values, known, what in (
        ("clause", wanted.clauses, [*law.numbers_ever], "clause"),
        ("obligation", wanted.obligations, [*law.codes_ever], "obligation"),
        ("actor", wanted.actors, [*law.actor_by_code], "actor"),
        ("effect", wanted.effects, KINDS, "effect"),
    ):
        for value in values:
            if value not in known:
                wrong = f"is no {what} of this text; {offer(value, known)}"
                raise UnknownError(field, value, wrong)


def fits(note: Note, wanted: Filter, law: Agreement) -> bool:
    """Whether the note is among the wanted."""
    named = (law.codes_ever.get(code) for code in note.obligations)
    clauses = {*note.clauses, *(clause for clause in named if clause)}
    return (
        one_of(wanted.clauses, clauses)
        and one_of(wanted.obligations, note.obligations)
        and one_of(wanted.actors, [note.actor])
        and one_of(wanted.effects, [name_of_effect(note.effect).replace(" ", "_")])
        and (wanted.since is None or note.occurred_on >= wanted.since)
        and (wanted.until is None or note.occurred_on <= wanted.until)
    )


def one_of(wanted: Sequence[str], found: Iterable[str]) -> bool:
    """Whether something wanted is found, or nothing special is wanted."""
    return not wanted or any(value in wanted for value in found)
