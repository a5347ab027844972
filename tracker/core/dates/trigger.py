"""Events of the text that rules wait for: whether one is on record, and on which day it was."""

from collections.abc import Iterator

from tracker.core.dates.hours import counted_in_hours, moved_to
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
        point = moved_point(case, point, moved)
    return point


def moves_of(case: Case, obligation: Obligation, code: str) -> Iterator[Act]:
    """The extensions on an obligation that act and move the event it waits for."""
    for act in acts_on(case, obligation):
        effect = act.entry.effect
        if act.binds and isinstance(effect, Extension) and effect.trigger == code:
            yield act


def moved_point(case: Case, point: Point, act: Act) -> Point:
    """The event as an extension leaves it: on the day or at the instant it names, or later on."""
    effect, number = act.entry.effect, act.entry.number
    assert isinstance(effect, Extension)
    why = f"The event is moved ({effect.form})"
    if effect.new_last_day is not None:
        day = effect.new_last_day
        one = step(Op.EXTEND, day, number, day=day, why=why, words="the day moves to")
        return Point(day, None, (*point.steps, one))
    if effect.new_last_at is not None:
        words = "its moment is now"
        return moved_to(case, point, effect.new_last_at, note=number, why=why, words=words)
    period = effect.period or Period()
    if period.has_time:
        return counted_in_hours(case, point, period, before=False, note=number, why=why)
    return counted(point, period, note=number, why=why)


def title_of(case: Case, code: str) -> str:
    """What the text calls the event; its code where the law does not know it."""
    return next((one.title for one in case.agreement.triggers if one.code == code), code)
