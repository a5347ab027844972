"""Notes as lists show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.core.log.effect import Effect
from tracker.core.log.record import Entry
from tracker.formats.effect_words import Told, effect_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """A note with everything that its entry in a list says."""

    note: Told
    actor: str
    effect: str
    corrected_by: int | None
    withdrawn: bool
    sources: tuple[Source, ...]


def note_line(
    law: Agreement, note: Told, effect: Effect | None, corrected_by: int | None, *, gone: bool
) -> NoteLine:
    """The entry of a note; `gone` where its correction withdrew it."""
    known = {source.code: source for source in law.sources}
    return NoteLine(
        note=note,
        actor=law.name_of(note.actor),
        effect=effect_in_words(law, note, effect),
        corrected_by=corrected_by,
        withdrawn=gone,
        sources=tuple(known[code] for code in note.sources if code in known),
    )


def entry_lines(law: Agreement, entries: Iterable[Entry]) -> tuple[NoteLine, ...]:
    """The entries of a record, each with the effect that corrections gave it."""
    return tuple(
        note_line(law, entry.note, entry.effect, entry.corrected_by, gone=False)
        for entry in entries
    )
