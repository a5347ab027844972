"""What an extension makes of a date."""

from tracker.core.acts import Act
from tracker.core.case import Case
from tracker.core.derivation import Op, step
from tracker.core.effect import Extension
from tracker.core.hours import counted_in_hours
from tracker.core.period import Period
from tracker.core.point import Point, counted


def moved_by_extension(case: Case, point: Point, act: Act) -> Point:
    """The date as an extension leaves it: the day it names, or a period after the day before it."""
    effect = act.entry.effect
    assert isinstance(effect, Extension)
    who = case.agreement.name_of(act.entry.note.actor)
    why = f"Extended ({effect.form}, announced by {who})"
    number = act.entry.number
    if effect.new_last_day is not None:
        last = step(Op.EXTEND, effect.new_last_day, number, day=effect.new_last_day, why=why)
        return Point(effect.new_last_day, None, (*point.steps, last))
    period = effect.period or Period()
    if period.has_time:
        return counted_in_hours(case, point, period, before=False)
    return counted(point, period, note=number, why=why)
