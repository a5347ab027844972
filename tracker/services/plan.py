"""What a new text, or a file with notes, would change: known before anything is saved."""

from dataclasses import dataclass

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import Item, Overview, overview
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.formats.change_text import parts_of
from tracker.formats.seed.compare import PartChange, changes_between

Notes = tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The text before and after, and what anybody would see of the difference."""

    before: Agreement | None
    """None where the agreement is new."""
    after: Agreement
    parts: tuple[PartChange, ...]
    new_notes: int
    answer: Overview
    """Where everything would stand."""
    moved: tuple[tuple[Item, Item], ...]
    """The obligations that would be answered otherwise: before and after."""

    @property
    def added(self) -> tuple[Item, ...]:
        """The obligations that are new, with their answers."""
        known = self.before.by_code if self.before else {}
        return tuple(item for item in self.answer.items if item.obligation.code not in known)


def planned(
    before: tuple[Agreement, Notes] | None, after: tuple[Agreement, Notes], asking: Asking
) -> Plan:
    """The difference between what is on record and what would be, as asked of both."""
    law, notes = after
    answer = overview(law, notes, asking)
    if before is None:
        return Plan(before=None, after=law, parts=(), new_notes=len(notes), answer=answer, moved=())
    old_law, old_notes = before
    old = {item.obligation.code: item for item in overview(old_law, old_notes, asking).items}
    pairs = ((old[i.obligation.code], i) for i in answer.items if i.obligation.code in old)
    return Plan(
        before=old_law,
        after=law,
        parts=changes_between(old_law, law),
        new_notes=len(notes) - len(old_notes),
        answer=answer,
        moved=tuple(pair for pair in pairs if any(parts_of(*pair))),
    )
