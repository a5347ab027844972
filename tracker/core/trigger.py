"""Events of the text that rules wait for: whether one is on record, and on which day it was."""

from collections.abc import Iterator

from tracker.core.acts import Act, state_of
from tracker.core.case import Case
from tracker.core.effect import TriggerEffect
from tracker.core.obligation import Obligation
from tracker.core.point import Point, named_point


def trigger_acts(case: Case, obligation: Obligation, code: str) -> Iterator[Act]:
    """The trigger notes of that code that stand at the instant, in order, with their state.

    Whether one binds depends on the obligation that waits, because its sides must have accepted.
    """
    for entry in case.record.triggers:
        effect = entry.effect
        if entry.at <= case.at and isinstance(effect, TriggerEffect) and effect.trigger == code:
            act = state_of(case, obligation, entry)
            if act is not None:
                yield act


def triggered(case: Case, obligation: Obligation, code: str) -> Act | None:
    """The first trigger note of that code that binds at the instant."""
    return next((act for act in trigger_acts(case, obligation, code) if act.binds), None)


def trigger_point(case: Case, obligation: Obligation, code: str) -> Point | None:
    """The day of a named event, once an accepted trigger note is on record."""
    act = triggered(case, obligation, code)
    if act is None:
        return None
    note = act.entry.note
    return named_point(note.occurred_on, title_of(case, code), note.occurred_at, note=note.number)


def title_of(case: Case, code: str) -> str:
    """What the text calls the event; its code where the law does not know it."""
    return next((one.title for one in case.agreement.triggers if one.code == code), code)
