"""What a note would change, in words, before it is saved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from tracker.core.asked.asking import Asking
from tracker.core.log.draft import Draft
from tracker.formats.change_text import change_in_words, validity_in_words
from tracker.services import record
from tracker.services.library import Holding
from tracker.services.record import Made, Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The changes that would show on one day."""

    on: date
    lines: tuple[str, ...]


def effects_of(
    holding: Holding, draft: Draft, asking: Asking, *, made: Made
) -> tuple[Effects, ...]:
    """What would change on the day on which it happened, and on the day asked about."""
    now = replace(asking, known_by=None)
    days = dict.fromkeys((draft.occurred_on, asking.day(holding.law.tz)))
    found = (
        (day, record.preview(holding, draft, replace(now, as_of=day), made=made)) for day in days
    )
    return tuple(Effects(on=day, lines=tuple(lines_of(one))) for day, one in found)


def lines_of(preview: Preview) -> Iterator[str]:
    """A sentence for each change."""
    for change in preview.changes:
        yield change_in_words(change.before, change.after)
    line = validity_in_words(preview.before.validity, preview.after.validity)
    if line is not None:
        yield line
