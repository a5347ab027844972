"""The reasons for an answer, as sentences that name rule, notes, actors and reading."""

from collections.abc import Iterator
from datetime import datetime

from tracker.core.answer.answer import Reason
from tracker.core.answer.condition import Met, starts_at
from tracker.core.answer.grounds import Grounds
from tracker.core.answer.reasons_of_extensions import extension_reasons
from tracker.core.answer.reasons_of_positions import dispute_reasons, position_reasons
from tracker.core.answer.reasons_of_term import end_reasons, term_reasons
from tracker.core.dates.point import Bounds, Point
from tracker.core.dates.trigger import title_of
from tracker.core.days.day import long_day, long_instant
from tracker.core.days.every import how_often
from tracker.core.law.rule import Fixed, Recurring, Relative, Rule, Undated
from tracker.core.log.effect import Value
from tracker.core.standing.case import Case


def reasons_for(case: Case, grounds: Grounds) -> tuple[Reason, ...]:
    """All reasons, in the order in which the word is decided: when first, then what is said."""
    return (
        *start_reasons(case, grounds),
        *condition_reasons(case, grounds),
        *date_reasons(case, grounds),
        *extension_reasons(case, grounds),
        *passed_reasons(grounds),
        *term_reasons(case, grounds),
        *end_reasons(case, grounds),
        *position_reasons(case, grounds),
        *dispute_reasons(case, grounds),
    )


def start_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """Before the start: when the agreement takes effect, and when it applies itself if later."""
    effect = case.agreement.effective_at
    if effect > case.at:
        yield Reason(code="not_begun", text=f"The agreement takes effect at {when(case, effect)}.")
    own = starts_at(case, grounds.obligation)
    if own is not None and own > max(effect, case.at):
        yield Reason(code="not_begun", text=f"It applies from {when(case, own)}.")


def when(case: Case, at: datetime) -> str:
    """The instant in the agreement's zone, in UTC and in the other zones it prints."""
    agreement = case.agreement
    zones = dict.fromkeys((agreement.zone, "UTC", *agreement.also_zones))
    return ", ".join(long_instant(at, zone) for zone in zones)


def condition_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """What it waits for and how that stands."""
    said = {
        Met.YES: "which is on record",
        Met.NO: "which is not on record",
        Met.CLAIMED: "which is claimed and neither accepted nor denied",
        Met.CONTESTED: "which is contested",
    }
    for waiting in grounds.waiting:
        if waiting.met is Met.YES and waiting.what.kind == "date":
            continue
        what = waited_for(case, waiting.what.kind, waiting.what.of)
        words = f" (“{waiting.what.words}”)" if waiting.what.words else ""
        waits = "waited" if waiting.met is Met.YES else "waits"
        text = f"It {waits}{words} for {what}, {said[waiting.met]}."
        yield Reason(code=f"condition_{waiting.met}", text=text)


def waited_for(case: Case, kind: str, of: str) -> str:
    """What a condition names, in words."""
    if kind == "trigger":
        return f"the event “{title_of(case, of)}”"
    other = case.agreement.by_code.get(of)
    title = f" ({other.title})" if other else ""
    return f"{WAITED_FOR[kind]} {of}{title}"


WAITED_FOR = {"performed": "performance of", "notice": "notice under", "date": "the date of"}


def date_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """The rule's own date, or that the text gives none."""
    rule = grounds.obligation.rule
    if isinstance(rule, Undated):
        why = f": {rule.reason.rstrip('. ')}" if rule.reason else ""
        yield Reason(code="undated", text=f"The text gives no date{why}.")
    elif grounds.due is not None and isinstance(rule, Fixed | Relative):
        kind = "The text names the day" if isinstance(rule, Fixed) else "Counted as the text says"
        exclusive = " (read as exclusive)" if rule.exclusive else ""
        last = long_day(grounds.due.original_on)
        yield Reason(code="rule", text=f"{kind}: the last day is {last}{exclusive}.")
    elif isinstance(rule, Recurring):
        yield Reason(code="recurs", text=f"By the text it recurs {how_often(rule.rrule)}.")
    if grounds.runs_out is not None:
        yield Reason(code="runs_out", text=f"{runs_out_words(case, grounds.runs_out, rule)}.")
    if grounds.due is not None and grounds.due.bounds is not None:
        yield Reason(code="time_unknown", text=bounds_words(case, grounds.due.bounds))
    if not grounds.of_record:
        text = "Not in the text of record: it exists only in the text read here."
        yield Reason(code="not_of_record", text=text)


def runs_out_words(case: Case, point: Point, rule: Rule) -> str:
    """That and when a prohibition ends or a notice takes effect, or that it has."""
    over = point.at is not None and point.at <= case.at
    words = {True: ("ends", "ended"), False: ("takes effect", "took effect")}
    prohibited = isinstance(rule, Relative)
    what = "The prohibition" if prohibited else "The notice"
    return f"{what} {words[prohibited][over]} on {long_day(point.day)}"


def passed_reasons(grounds: Grounds) -> Iterator[Reason]:
    """That the last day has passed while not all who spoke say that it was done.

    Only of what is to be done once and had not ended before.
    """
    done = {stand.value for stand in grounds.stands} == {Value.PERFORMED}
    owed = grounds.obligation.once and grounds.of_record and grounds.ended is None and not done
    if grounds.due is not None and grounds.past and owed:
        text = f"The last day, {long_day(grounds.due.on)}, has passed."
        yield Reason(code="passed", text=text)


def bounds_words(case: Case, bounds: Bounds) -> str:
    """Between which instants the last moment lies, where the time of day is unknown."""
    earliest, latest = (long_instant(at, case.agreement.zone) for at in bounds)
    return f"Time of day unknown: the last moment lies between {earliest} and {latest}."
