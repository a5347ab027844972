"""Events of the text that rules wait for: whether one is on record, and on which day it was."""

from collections.abc import Iterator

from tracker.core.dates.point import Point, counted, named_point
from tracker.core.days.derivation import Op, step
from tracker.core.days.period import Period
from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import Extension, TriggerEffect
from tracker.core.standing.acts import Act, acts_on, state_of
from tracker.core.standing.case import Case


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
    point = named_point(note.occurred_on, title_of(case, code), note.occurred_at, note=note.number)
    for moved in moves_of(case, obligation, code):
        point = moved_point(point, moved)
    return point


def moves_of(case: Case, obligation: Obligation, code: str) -> Iterator[Act]:
    """The extensions on an obligation that act and move the event it waits for."""
    for act in acts_on(case, obligation):
        effect = act.entry.effect
        if act.binds and isinstance(effect, Extension) and effect.trigger == code:
            yield act


def moved_point(point: Point, act: Act) -> Point:
    """The event's day as an extension leaves it: the day it names, or a period further on."""
    effect = act.entry.effect
    assert isinstance(effect, Extension)
    why = f"The event is moved ({effect.form})"
    if effect.new_last_day is None:
        return counted(point, effect.period or Period(), note=act.entry.number, why=why)
    day = effect.new_last_day
    one = step(Op.EXTEND, day, act.entry.number, day=day, why=why, words="the day moves to")
    return Point(day, None, (*point.steps, one))


def title_of(case: Case, code: str) -> str:
    """What the text calls the event; its code where the law does not know it."""
    return next((one.title for one in case.agreement.triggers if one.code == code), code)
