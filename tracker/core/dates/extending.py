"""Extensions: which of them act, and what each makes of a date."""

from tracker.core.dates.hours import counted_in_hours, moved_to
from tracker.core.dates.point import Point, counted, first_after
from tracker.core.dates.trigger import triggered
from tracker.core.days.derivation import Op, step
from tracker.core.days.period import Period
from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import Extension
from tracker.core.standing.acts import Act, acts_on
from tracker.core.standing.case import Case


def extensions(case: Case, obligation: Obligation) -> tuple[Act, ...]:
    """The extensions of the obligation's own date that act, in the order in which they came.

    One that depends on an event acts from the day on which that event is on record.
    """
    return tuple(
        act
        for act in acts_on(case, obligation)
        if act.binds
        and isinstance(act.entry.effect, Extension)
        and act.entry.effect.trigger is None
        and depends_on_nothing_more(case, obligation, act.entry.effect)
    )


def depends_on_nothing_more(case: Case, obligation: Obligation, effect: Extension) -> bool:
    """Whether the event an extension depends on, if any, is on record."""
    return effect.only_if is None or triggered(case, obligation, effect.only_if) is not None


def moved_by_extension(case: Case, point: Point, act: Act, *, through: bool = False) -> Point:
    """The date as an extension leaves it: the day or instant it names, or a period further on.

    A day that it names is a last day; with `through` the date is the first day after that.
    """
    effect = act.entry.effect
    assert isinstance(effect, Extension)
    who = case.agreement.name_of(act.entry.note.actor)
    why = f"Extended ({effect.form}, announced by {who})"
    number = act.entry.number
    if effect.new_last_day is not None:
        day = effect.new_last_day
        named = step(Op.EXTEND, day, number, day=day, why=why, words="the last day moves to")
        last = Point(day, None, (*point.steps, named))
        return first_after(last) if through else last
    if effect.new_last_at is not None:
        words = "the last moment moves to"
        return moved_to(case, point, effect.new_last_at, note=number, why=why, words=words)
    period = effect.period or Period()
    if period.has_time:
        return counted_in_hours(case, point, period, before=False, note=number, why=why)
    return counted(point, period, note=number, why=why)
