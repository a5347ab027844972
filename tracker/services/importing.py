"""Notes from a spreadsheet: judged row by row, all of them added or none."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from tracker.core.log.draft import Draft
from tracker.core.log.keys import made_key
from tracker.core.log.note import Note
from tracker.core.sense import faults_of
from tracker.core.sense.reach import reach_faults
from tracker.core.words.fault import Fault, NotAcceptedError, shown
from tracker.formats.sheets import ColumnMap, Row, draft_in, names_in
from tracker.services.library import Holding
from tracker.store.log_end import LogEnd

FIELDS = {
    "source_codes": "sources",
    "unnamed": "concerning",
    "effect_carries": "effect",
}
"""The field that a column fills, where it is not called alike."""
COMPARED = frozenset(
    "actor text obligations clauses whole concerning occurred_on occurred_from occurred_at"
    " occurred_zone reported_on effect event confirmed confirmation sources".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of an import."""

    new: int
    there: int
    """Rows that were on record already."""

    def __str__(self) -> str:
        """In words."""
        there = f"; {self.there:,} on record already" if self.there else ""
        return f"{self.new:,} new {'note' if self.new == 1 else 'notes'}{there}"


@dataclass
class Import:
    """An import under way; memory grows with what rows refer to, not with the rows."""

    holding: Holding
    columns: ColumnMap
    end: LogEnd
    today: date
    ahead: "Ahead"
    raw: bool = False
    faults: list[Fault] = field(default_factory=list)
    new: int = 0
    there: int = 0
    seen: dict[str, int] = field(default_factory=dict)
    """The rows of keys and numbers."""
    final: dict[str, int] = field(default_factory=dict)
    """The numbers in the log of what rows are about."""
    noted: dict[int | str, Note | Draft] = field(default_factory=dict)
    known: dict[str, Note] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know the notes on record by number, and by the keys they go by."""
        for note in self.holding.notes:
            self.noted[note.number] = note
            self.known[made_key(note.number)] = note
        self.known |= {note.key: note for note in self.holding.notes if note.key}

    def take(self, row: Row) -> None:
        """Judge one row, and append its note unless it is on record or something is wrong."""
        cells = self.columns.cells(row.cells)
        try:
            self.columns.refuse_beyond(row.cells)
            self.refuse_other(cells.get("agreement", ""))
            found = draft_in(cells, raw=self.raw)
            self.once(row, found.draft.key, found.number)
            draft = replace(found.draft, about=self.number_of(found.about))
            there = self.on_record(draft, found.number)
            if there is None:
                self.append(draft, found.number)
            else:
                self.there += 1
                self.keep(there, there.number, found.number)
        except NotAcceptedError as error:
            told = {fault.place for fault in error.faults}
            # Names are judged even where the rest cannot be, so that all is told at once.
            names = reach_faults(names_in(cells), self.holding.law)
            more = (fault for fault in names if fault.place not in told)
            self.faults += [at(row, fault) for fault in (*error.faults, *more)]

    def refuse_other(self, code: str) -> None:
        """Refuses a row that says it belongs to another agreement."""
        own = self.holding.law.code
        if code.strip() not in ("", own):
            told = f"{shown(code)} is another agreement; import it there, or leave the column out"
            raise NotAcceptedError((Fault("agreement", told),))

    def once(self, row: Row, key: str | None, number: int | None) -> None:
        """Refuses a key or a number that an earlier row of the file has."""
        names = [("key", key), ("number", None if number is None else str(number))]
        for column, name in names:
            if name is not None:
                first = self.seen.setdefault(f"{column} {name}", row.number)
                if first != row.number:
                    told = f"{shown(name)} is that of row {first} too; give each row its own"
                    raise NotAcceptedError((Fault(column, told),))

    def number_of(self, about: str | None) -> int | None:
        """The number in the log of the note that a row is about."""
        if about is None:
            return None
        if about in self.final:
            return self.final[about]
        note = self.known.get(made_key(int(about)) if about.isdecimal() else about)
        # A number that a row of the file has means that row, and it has not come yet.
        if note is None or about in self.ahead.numbers:
            told = f"{shown(about)} is no note on record and no earlier row; name one that is"
            raise NotAcceptedError((Fault("about", told),))
        return note.number

    def on_record(self, draft: Draft, number: int | None) -> Note | None:
        """The note on record that says what the row does; a fault where it says something else."""
        note = self.known.get(draft.key) if draft.key else None
        if note is None and number is not None and draft.key is None:
            note = self.known.get(made_key(number))
            # A note that a file once gave a key is not known by its number alone.
            note = None if note is not None and note.key else note
        if note is None:
            return None
        given = {FIELDS.get(name, name) for name in self.columns.places} & COMPARED
        other = [name for name in sorted(given) if getattr(draft, name) != getattr(note, name)]
        other += ["about"] if "about" in self.columns.places and draft.about != note.about else []
        if other:
            told = (
                f"is note {note.number} on record, which has another {', '.join(other)}; notes"
                " never change: correct it by a note of its own, or, if these are other notes,"
                " leave the columns number and key out"
            )
            raise NotAcceptedError((Fault("key" if draft.key else "number", told),))
        return note

    def append(self, draft: Draft, number: int | None) -> None:
        """Append a note that is new, if it makes sense."""
        law, noted = self.holding.law, self.noted
        found = faults_of(draft, agreement=law, notes=noted, today=self.today)
        if found:
            raise NotAcceptedError(found)
        self.keep(draft, self.end.append(draft), number)
        self.new += 1

    def keep(self, note: Note | Draft, own: int, number: int | None) -> None:
        """Remember a note that later rows are about, by its key and by its number in the file."""
        for name in (note.key, None if number is None else str(number)):
            if name is not None and name in self.ahead.wanted:
                self.final[name] = own
                self.noted[own] = note


def at(row: Row, fault: Fault) -> Fault:
    """The fault with its row."""
    return Fault(f"row {row.number}, {fault.place}", fault.message)


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is read of all rows before the first is taken, so that most can be forgotten."""

    wanted: frozenset[str]
    """What rows are about: numbers and keys of notes that have to be remembered."""
    numbers: frozenset[str]
    """The numbers that rows have in the file."""


def look_ahead(columns: ColumnMap, rows: Iterable[Row]) -> Ahead:
    """What the rows are about, and their numbers."""
    if "about" not in columns.places:
        return Ahead(frozenset(), frozenset())
    wanted, numbers = set[str](), set[str]()
    for row in rows:
        cells = columns.cells(row.cells)
        wanted.add(cells["about"].strip())
        numbers.add(cells.get("number", "").strip())
    return Ahead(frozenset(wanted - {""}), frozenset(numbers & wanted))


def run(work: Import, rows: Iterator[Row], told: Callable[[int], None]) -> Imported:
    """Take all rows; NotAcceptedError holds every fault, and nothing may be kept then.

    `told` is called with the number of rows that were taken, now and then.
    """
    for count, row in enumerate(rows, start=1):
        work.take(row)
        if count % PACE == 0:
            told(count)
    if work.faults:
        raise NotAcceptedError(tuple(work.faults))
    work.end.flush()
    return Imported(new=work.new, there=work.there)


PACE = 1000
"""Rows after which somebody is told how far it is."""
