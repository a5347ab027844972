"""Which notes can change the answer for an obligation: found once for a log, asked for many."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tracker.core.log.effect import Correction, Effect, Extension, Position, TriggerEffect
from tracker.core.log.note import Note

Reach = frozenset[str] | None
"""Obligations by code; None is all of them: an event of the text, or an act on the whole of it."""


@dataclass(frozen=True, slots=True)
class Touches:
    """The notes of a log by the obligations whose answer they can change, in the log's order."""

    by_code: dict[str, list[Note]] = field(default_factory=dict)
    on_all: list[Note] = field(default_factory=list)

    def newest(self, codes: Iterable[str]) -> Note | None:
        """The newest note that can change one of them."""
        ends = [self.by_code[code][-1] for code in codes if code in self.by_code]
        return max((*ends, *self.on_all[-1:]), key=number_of, default=None)

    def on(self, codes: Iterable[str]) -> tuple[Note, ...]:
        """All notes that can change one of them."""
        found = [note for code in codes for note in self.by_code.get(code, ())]
        each = {note.number: note for note in (*found, *self.on_all)}
        return tuple(each[number] for number in sorted(each))


def number_of(note: Note) -> int:
    """The note's place in the log."""
    return note.number


def touches_of(notes: Iterable[Note]) -> Touches:
    """What each note of a log can change; what answers or corrects a note can change the same."""
    found = Touches()
    reach: dict[int, Reach] = {}
    for note in notes:
        codes = joined(own_reach(note), reach.get(note.about or 0, frozenset()))
        reach[note.number] = codes
        if codes is None:
            found.on_all.append(note)
        for code in codes or ():
            found.by_code.setdefault(code, []).append(note)
    return found


def own_reach(note: Note) -> Reach:
    """The obligations that a note names; everything, where what it does reaches further."""
    effect: Effect | None = note.effect.by if isinstance(note.effect, Correction) else note.effect
    happened = isinstance(effect, TriggerEffect)
    moves_event = isinstance(effect, Extension) and effect.trigger is not None
    on_whole = note.whole and effect is not None and not isinstance(effect, Position)
    return None if happened or moves_event or on_whole else frozenset(note.obligations)


def joined(one: Reach, two: Reach) -> Reach:
    """Both together."""
    return None if one is None or two is None else one | two
