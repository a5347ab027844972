"""Reasons that come from extensions: what each moves, who announced it, why it counts or waits."""

from collections.abc import Iterator

from tracker.core.answer.answer import Reason
from tracker.core.answer.grounds import Grounds
from tracker.core.answer.phrases import actor, day_of, why_accepted
from tracker.core.dates.extending import depends_on_nothing_more
from tracker.core.dates.trigger import title_of
from tracker.core.days.day import long_day, long_instant
from tracker.core.log.effect import Extension
from tracker.core.standing.acts import Act, acts_on
from tracker.core.standing.case import Case


def extension_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """Each extension that is accepted, and whether it still depends on an event."""
    obligation = grounds.obligation
    for act in acts_on(case, obligation):
        effect = act.entry.effect
        if not act.binds or not isinstance(effect, Extension):
            continue
        acts = depends_on_nothing_more(case, obligation, effect)
        yield Reason(
            code="extension" if acts else "extension_waits",
            text=f"{moved(case, effect)}{'' if acts else waiting(case, effect)}: "
            f"{announced(case, act, effect)}.",
            notes=(act.entry.number,),
        )


def moved(case: Case, effect: Extension) -> str:
    """What is moved, and to when or by how much."""
    what = "Extended"
    if effect.trigger is not None:
        what = f"The event “{title_of(case, effect.trigger)}” is moved"
    if effect.new_last_day is not None:
        return f"{what} to {long_day(effect.new_last_day)}"
    if effect.new_last_at is not None:
        return f"{what} to {long_instant(effect.new_last_at, case.agreement.zone)}"
    return f"{what} by {effect.period.in_words() if effect.period else 'no time'}"


def waiting(case: Case, effect: Extension) -> str:
    """The event without which an extension does not act."""
    event = title_of(case, effect.only_if or "")
    return f" only if the event “{event}” happens, which is not on record"


def announced(case: Case, act: Act, effect: Extension) -> str:
    """Who announced it, when and how, and why it counts as accepted."""
    who = f"announced by {actor(case, act)} on {day_of(act)}, {effect.form}"
    return f"{who}; {why_accepted(case, act, effect)}"
