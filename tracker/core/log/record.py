"""The record as somebody could read it: which notes are visible, and what corrections made of them.

A note is visible if it was reported on or before `known_by` and entered at or before `revision`.
A visible correction replaces (or withdraws) the note it is about for every as-of; the corrected
note keeps its own day, actor and place in the order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from tracker.core.days.day import day_start
from tracker.core.law.actor import APART
from tracker.core.law.agreement import Agreement
from tracker.core.log.correction import corrections_by_note, final_correction, replaces_nothing
from tracker.core.log.effect import (
    ACTS,
    Answer,
    Correction,
    DateClaim,
    Effect,
    Notice,
    Position,
    TriggerEffect,
    Verb,
)
from tracker.core.log.note import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A visible note with the effect it has after corrections."""

    note: Note
    effect: Effect | None
    corrected_by: int | None
    """The number of the correction that gave it its effect."""
    at: datetime
    """The instant (UTC) from which it acts; a note without a time acts from its day's start."""
    party: str
    """The party its actor speaks for; the actor itself where it speaks for nobody else."""
    obligations: frozenset[str]

    @property
    def number(self) -> int:
        """The note's number in the log."""
        return self.note.number


@dataclass(frozen=True)
class Record:
    """The visible notes of one agreement, ordered and indexed by what they touch."""

    entries: tuple[Entry, ...]
    by_obligation: dict[str, tuple[Entry, ...]] = field(repr=False)
    """All entries that name the obligation."""
    positions: dict[str, tuple[Entry, ...]] = field(repr=False)
    claims: dict[str, tuple[Entry, ...]] = field(repr=False)
    """Entries in which an actor says what a date is, by obligation."""
    acts: dict[str, tuple[Entry, ...]] = field(repr=False)
    """Acts and notices, by obligation."""
    acts_on_all: tuple[Entry, ...] = field(repr=False)
    """Acts on the agreement as a whole, which concern every obligation."""
    whole: tuple[Entry, ...] = field(repr=False)
    triggers: tuple[Entry, ...] = field(repr=False)
    answers: dict[int, tuple[Entry, ...]] = field(repr=False)
    """Answers by the number of the note they are about."""
    withdrawn: dict[int, int] = field(repr=False)
    """Withdrawn notes and the correction that withdrew each."""

    @cached_property
    def anywhere(self) -> tuple[Entry, ...]:
        """What may concern any obligation: entries that name none, events, those about another."""
        return tuple(
            entry
            for entry in self.entries
            if not entry.obligations
            or entry.note.about is not None
            or isinstance(entry.effect, TriggerEffect)
        )

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What has been worked out from the record, and holds as long as it does."""
        return {}


def party_of(agreement: Agreement, actor_code: str) -> str:
    """The party an actor speaks for: an organ's party, else the actor itself."""
    seen = {actor_code}
    actor = agreement.actor_by_code.get(actor_code)
    while actor and actor.organ_of and actor.organ_of not in seen:
        seen.add(actor.organ_of)
        actor = agreement.actor_by_code.get(actor.organ_of)
    return actor.code if actor else actor_code


def is_signatory(agreement: Agreement, party: str) -> bool:
    """Whether the party signed the text."""
    actor = agreement.actor_by_code.get(party)
    return actor is not None and actor.signatory


def is_apart(agreement: Agreement, actor_code: str) -> bool:
    """Whether the actor's assessments are shown apart and never counted."""
    actor = agreement.actor_by_code.get(actor_code)
    return actor is not None and actor.kind in APART


def visible(
    notes: Iterable[Note], *, known_by: date | None, revision: int | None
) -> tuple[Note, ...]:
    """The notes that could be read: reported by `known_by`, entered by `revision` (None: all)."""
    return tuple(
        note
        for note in notes
        if (known_by is None or note.reported_on <= known_by)
        and (revision is None or note.number <= revision)
    )


def read_record(
    agreement: Agreement, notes: Sequence[Note], *, known_by: date | None, revision: int | None
) -> Record:
    """The record visible under the two limits, with corrections applied."""
    seen = visible(notes, known_by=known_by, revision=revision)
    corrections = corrections_by_note(seen)
    entries, withdrawn = [], {}
    for note in sorted(seen, key=order):
        if isinstance(note.effect, Correction):
            continue
        last = final_correction(note.number, corrections)
        if last is not None and replaces_nothing(last):
            withdrawn[note.number] = last.number
            continue
        entries.append(entry_of(agreement, note, last))
    return indexed(tuple(entries), withdrawn)


def order(note: Note) -> tuple[date, date, int]:
    """Ties are ordered by the day it happened, the day it was reported, the revision."""
    return (note.occurred_on, note.reported_on, note.number)


def entry_of(agreement: Agreement, note: Note, correction: Note | None) -> Entry:
    """The note as it acts, with the effect its correction gave it."""
    effect = note.effect
    if correction is not None and isinstance(correction.effect, Correction):
        effect = correction.effect.by
    return Entry(
        note=note,
        effect=effect,
        corrected_by=correction.number if correction else None,
        at=acts_at(note, agreement.tz),
        party=party_of(agreement, note.actor),
        obligations=frozenset(note.obligations),
    )


def acts_at(note: Note, zone: ZoneInfo) -> datetime:
    """The instant from which a note acts: its own, or the start of the (last) day it tells of."""
    return note.occurred_at or day_start(note.occurred_on, zone)


def indexed(entries: tuple[Entry, ...], withdrawn: dict[int, int]) -> Record:
    """The entries, found by obligation, by the note they answer, and those on the whole."""
    answers: dict[int, list[Entry]] = {}
    for entry in entries:
        if isinstance(entry.effect, Answer) and entry.note.about is not None:
            answers.setdefault(entry.note.about, []).append(entry)
    return Record(
        entries=entries,
        by_obligation=by_code(entries),
        positions=by_code(e for e in entries if isinstance(e.effect, Position)),
        claims=by_code(e for e in entries if isinstance(e.effect, DateClaim)),
        acts=by_code(e for e in entries if isinstance(e.effect, (*ACTS, Notice))),
        acts_on_all=tuple(
            e for e in entries if isinstance(e.effect, ACTS) and e.note.whole and not e.obligations
        ),
        whole=tuple(entry for entry in entries if entry.note.whole),
        triggers=tuple(entry for entry in entries if isinstance(entry.effect, TriggerEffect)),
        answers={number: tuple(found) for number, found in answers.items()},
        withdrawn=withdrawn,
    )


def by_code(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The entries by the obligations they name, in order."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for code in entry.note.obligations:
            found.setdefault(code, []).append(entry)
    return {code: tuple(named) for code, named in found.items()}


def answers_to(record: Record, number: int, *, at: datetime) -> dict[str, Verb]:
    """Each party's latest answer to a note at that instant, but for those it took back."""
    latest: dict[str, Verb] = {}
    for entry in record.answers.get(number, ()):
        stands = entry.at <= at and not taken_back(record, entry, at=at)
        if stands and isinstance(entry.effect, Answer):
            latest[entry.party] = entry.effect.verb
    return latest


def thread(record: Record, number: int) -> Iterator[Entry]:
    """The answers to a note, and the answers to those."""
    for entry in record.answers.get(number, ()):
        yield entry
        yield from thread(record, entry.number)


def taken_back(record: Record, entry: Entry, *, at: datetime) -> bool:
    """Whether the party withdrew or suspended what it said or did, by an answer to its own note."""
    if entry.note.number not in record.answers:
        return False
    own = answers_to(record, entry.number, at=at).get(entry.party)
    return own in (Verb.WITHDRAWS, Verb.SUSPENDS)
