"""The reasons for an answer, as sentences that name rule, notes, actors and reading."""

from collections.abc import Iterator

from tracker.core.answer import Reason
from tracker.core.case import Case
from tracker.core.condition import Met
from tracker.core.day import long_day, long_instant
from tracker.core.effect import Extension
from tracker.core.grounds import Grounds
from tracker.core.phrases import actor, day_of, why_accepted
from tracker.core.point import Bounds
from tracker.core.reasons_of_positions import dispute_reasons, position_reasons
from tracker.core.reasons_of_term import end_reasons, term_reasons
from tracker.core.rule import Fixed, Relative, Undated
from tracker.core.trigger import title_of


def reasons_for(case: Case, grounds: Grounds) -> tuple[Reason, ...]:
    """All reasons, in the order in which the word is decided: when first, then what is said."""
    return (
        *start_reasons(case, grounds),
        *condition_reasons(case, grounds),
        *date_reasons(case, grounds),
        *extension_reasons(case, grounds),
        *term_reasons(case, grounds),
        *end_reasons(case, grounds),
        *position_reasons(case, grounds),
        *dispute_reasons(case, grounds),
    )


def start_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """Before the start: when the agreement takes effect, in its zone and in UTC."""
    if grounds.begun:
        return
    agreement = case.agreement
    at = agreement.effective_at
    zones = (agreement.zone, "UTC", *agreement.also_zones)
    when = " = ".join(long_instant(at, zone) for zone in zones)
    yield Reason(code="not_begun", text=f"The agreement takes effect at {when}.")


def condition_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """What it waits for and how that stands."""
    said = {
        Met.NO: "which is not on record",
        Met.CLAIMED: "which is claimed and neither accepted nor denied",
        Met.CONTESTED: "which is contested",
    }
    for waiting in grounds.waiting:
        if waiting.met is Met.YES:
            continue
        what = waited_for(case, waiting.what.kind, waiting.what.of)
        words = f" (“{waiting.what.words}”)" if waiting.what.words else ""
        text = f"It waits for {what}{words}, {said[waiting.met]}."
        yield Reason(code=f"condition_{waiting.met}", text=text)


def waited_for(case: Case, kind: str, of: str) -> str:
    """What a condition names, in words."""
    if kind == "performed":
        other = case.agreement.by_code.get(of)
        return f"performance of {of} ({other.title})" if other else f"performance of {of}"
    if kind == "notice":
        return f"notice under {of}"
    return f"the event “{title_of(case, of)}”"


def date_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """The rule's own date, or that the text gives none."""
    rule = grounds.obligation.rule
    if isinstance(rule, Undated):
        why = f": {rule.reason.rstrip('. ')}" if rule.reason else ""
        yield Reason(code="undated", text=f"The text gives no date{why}.")
    elif grounds.due is not None and isinstance(rule, Fixed | Relative):
        kind = "The text names the day" if isinstance(rule, Fixed) else "Counted by the text"
        exclusive = " (read as exclusive)" if rule.exclusive else ""
        last = long_day(grounds.due.original_on)
        yield Reason(code="rule", text=f"{kind}: the last day is {last}{exclusive}.")
    if grounds.runs_out is not None:
        what = "The prohibition ends" if isinstance(rule, Relative) else "The notice takes effect"
        text = f"{what} on {long_day(grounds.runs_out.day)}."
        yield Reason(code="runs_out", text=text)
    if grounds.due is not None and grounds.due.bounds is not None:
        yield Reason(code="time_unknown", text=bounds_words(case, grounds.due.bounds))
    if not grounds.of_record:
        text = "Not in the text of record: it exists only in the text read here."
        yield Reason(code="not_of_record", text=text)


def bounds_words(case: Case, bounds: Bounds) -> str:
    """Between which instants the last moment lies, where the time of day is unknown."""
    earliest, latest = (long_instant(at, case.agreement.zone) for at in bounds)
    return f"Time of day unknown: the last moment lies between {earliest} and {latest}."


def extension_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """Each extension that acts: who announced it, its form, why it counts as accepted."""
    for act in grounds.due.moved_by if grounds.due else ():
        effect = act.entry.effect
        assert isinstance(effect, Extension)
        moved = f"to {long_day(effect.new_last_day)}" if effect.new_last_day else ""
        moved = moved or f"by {effect.period.in_words() if effect.period else ''}"
        yield Reason(
            code="extension",
            text=f"Extended {moved}: announced by {actor(case, act)} on {day_of(act)}, "
            f"{effect.form}; {why_accepted(case, act, effect)}.",
            notes=(act.entry.number,),
        )
