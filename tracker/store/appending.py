"""Turns drafts into notes, one after the other, as the log's order and its keys demand."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from tracker.core.log.draft import Draft, draft_of, note_of
from tracker.core.log.note import Note
from tracker.core.words.fault import Fault, shown


@dataclass(slots=True, kw_only=True)
class Appending:
    """The end of a log to which drafts are appended."""

    length: int
    numbers: dict[str, int]
    """The notes by key, on record or appended."""
    keyed: dict[str, Note]
    """Those of them whose key a draft may use again."""
    recorded_at: datetime
    recorded_by: str
    notes: list[Note] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def append(self, draft: Draft, place: str) -> None:
        """Append the draft; nothing if it is on record, a fault if its key is for another note."""
        about = self.number_of(draft.about)
        if draft.about is not None and about is None:
            wanted = f"{shown(draft.about)} is not an earlier note; name one that is on record"
            self.faults.append(Fault(f"{place}about", wanted))
        if draft.key is None or draft.key not in self.numbers:
            self.add(draft, about)
        elif not same(draft, about, self.keyed[draft.key]):
            wanted = (
                f"{shown(draft.key)} is note {self.numbers[draft.key]} on record, with other"
                " content; notes never change: correct it by a new note with a key of its own"
            )
            self.faults.append(Fault(f"{place}key", wanted))

    def number_of(self, about: int | str | None) -> int | None:
        """The number of the earlier note that is meant; None where there is none."""
        if isinstance(about, str):
            return self.numbers.get(about)
        return about if about is not None and 1 <= about <= self.length else None

    def add(self, draft: Draft, about: int | None) -> None:
        """Give the draft the next number."""
        self.length += 1
        at, by = self.recorded_at, self.recorded_by
        note = note_of(draft, number=self.length, about=about, recorded_at=at, recorded_by=by)
        self.notes.append(note)
        if draft.key is not None:
            self.numbers[draft.key] = self.length
            self.keyed[draft.key] = note


def same(draft: Draft, about: int | None, note: Note) -> bool:
    """Whether the note says what the draft does, which is about the note of that number."""
    return note.about == about and draft_of(note, about=draft.about) == replace(draft, key=note.key)
