"""Working out dates from rules: fixed days, periods from anchors, extensions that move them.

Every result carries its derivation, and is worked out by the same steps that the derivation shows.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tracker.core.acts import Act, extensions, state_of
from tracker.core.case import Case
from tracker.core.day import day_end, day_of, zone_of
from tracker.core.derivation import Derivation, Op, Step, step
from tracker.core.effect import Extension, TriggerEffect
from tracker.core.obligation import Obligation
from tracker.core.period import Period, add_to_instant
from tracker.core.point import Point, before_it, counted, named_point, words_of
from tracker.core.rule import Anchor, AnchorKind, Fixed, Relative, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The last lawful day of an obligation at the instant of the case."""

    on: date
    """Inclusive: the day itself is in time; late starts the day after."""
    at: datetime | None
    """The last lawful instant, where the text names one."""
    steps: Derivation
    original_on: date
    original_steps: Derivation
    moved_by: tuple[Act, ...] = ()
    """The extensions that act, in order."""

    def past(self, case: Case) -> bool:
        """Whether the last day (or instant) lies before the instant of the case."""
        end = self.at if self.at is not None else day_end(self.on, case.agreement.tz)
        return case.at > end if self.at is not None else case.at >= end


def due_of(case: Case, obligation: Obligation) -> Due | None:
    """The obligation's last day with the extensions that act; None where it has no date (yet)."""
    key = ("due", obligation.code)
    if key not in case.kept:
        case.kept[key] = worked_out(case, obligation)
    due: Due | None = case.kept[key]
    return due


def worked_out(case: Case, obligation: Obligation) -> Due | None:
    """The date by the rule, moved by each extension in turn."""
    point = point_of(case, obligation, obligation.rule)
    if point is None:
        return None
    moved_by = extensions(case, obligation)
    moved = point
    for act in moved_by:
        moved = moved_by_extension(case, moved, act)
    return Due(
        on=moved.day,
        at=moved.at,
        steps=moved.steps,
        original_on=point.day,
        original_steps=point.steps,
        moved_by=moved_by,
    )


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
    return counted(point, effect.period or Period(), note=number, why=why)


def point_of(case: Case, obligation: Obligation, rule: Rule | None) -> Point | None:
    """Where a fixed or a relative rule arrives; None for rules without a single date."""
    if isinstance(rule, Fixed):
        return fixed_point(case, obligation, rule)
    if isinstance(rule, Relative):
        return relative_point(case, obligation, rule)
    return None


def fixed_point(case: Case, obligation: Obligation, rule: Fixed) -> Point | None:
    """The day or the instant that the text names."""
    steps = words_of(obligation)
    also = " ".join(case.agreement.also_zones)
    if rule.at is not None:
        zone = rule.zone or case.agreement.zone
        on = day_of(rule.at, zone_of(zone))
        at = step(Op.INSTANT, rule.at, at=rule.at.isoformat(), zone=zone, also=also)
        return Point(on, rule.at, (*steps, at, step(Op.ZONE, on, zone=zone)))
    if rule.on is None:
        return None
    counting = "it is itself the last day (inclusive)" if not rule.exclusive else "not included"
    named = step(Op.DAY, rule.on, day=rule.on, counting=counting)
    return before_it(Point(rule.on, None, (*steps, named)), rule.exclusive)


def relative_point(case: Case, obligation: Obligation, rule: Relative) -> Point | None:
    """A period after or before an anchor; None while the anchor is not on record."""
    anchor = anchor_point(case, obligation, rule.anchor)
    if anchor is None:
        return None
    point = Point(anchor.day, anchor.at, (*words_of(obligation), *anchor.steps))
    if rule.period.has_time:
        return counted_in_hours(case, point, rule)
    point = counted(point, rule.period, before=rule.before)
    if rule.from_day_one:
        day = point.day - timedelta(days=1)
        point = Point(day, None, (*point.steps, step(Op.DAY_ONE, day)))
    return before_it(point, rule.exclusive)


def counted_in_hours(case: Case, point: Point, rule: Relative) -> Point | None:
    """The point moved by hours of elapsed time; None where the anchor's time of day is unknown."""
    if point.at is None:
        return None
    at = add_to_instant(point.at, rule.period * (-1 if rule.before else 1))
    op = Op.SUBTRACT_TIME if rule.before else Op.ADD_TIME
    zone = case.agreement.zone
    also = " ".join(case.agreement.also_zones)
    on = day_of(at, case.agreement.tz)
    steps = (
        step(Op.INSTANT, point.at, at=point.at.isoformat(), zone=zone, also=also),
        step(op, at, start=point.at.isoformat(), period=rule.period),
        step(Op.ZONE, on, zone=zone),
    )
    return Point(on, at, (*point.steps, *steps))


def anchor_point(case: Case, obligation: Obligation, anchor: Anchor) -> Point | None:
    """The day a rule counts from; None while it is not on record."""
    agreement = case.agreement
    if anchor.kind is AnchorKind.SIGNATURE:
        return named_point(agreement.signed_on, "the signature")
    if anchor.kind is AnchorKind.EFFECT:
        return named_point(agreement.effective_on, "the day of effect", agreement.effective_at)
    if anchor.kind is AnchorKind.DAY and anchor.day is not None:
        return named_point(anchor.day, anchor.ref or "a named day")
    if anchor.kind is AnchorKind.TRIGGER:
        return trigger_point(case, obligation, anchor.ref)
    return other_date(case, anchor)


def trigger_point(case: Case, obligation: Obligation, code: str) -> Point | None:
    """The day of a named event, once an accepted trigger note is on record."""
    entry = triggered(case, obligation, code)
    if entry is None:
        return None
    note = entry.entry.note
    title = next((t.title for t in case.agreement.triggers if t.code == code), code)
    one: Step = step(Op.ANCHOR, note.occurred_on, note.number, day=note.occurred_on, name=title)
    return Point(note.occurred_on, note.occurred_at, (one,))


def triggered(case: Case, obligation: Obligation, code: str) -> Act | None:
    """The first trigger note of that code that binds at the instant."""
    for entry in case.record.triggers:
        effect = entry.effect
        if entry.at <= case.at and isinstance(effect, TriggerEffect) and effect.trigger == code:
            act = state_of(case, obligation, entry)
            if act is not None and act.binds:
                return act
    return None


def other_date(case: Case, anchor: Anchor) -> Point | None:
    """The computed date of another obligation, with its steps."""
    other = case.agreement.by_code.get(anchor.ref)
    due = due_of(case, other) if other else None
    if other is None or due is None:
        return None
    name = f"the date of {other.code}"
    return Point(due.on, due.at, (*due.steps, step(Op.ANCHOR, due.on, day=due.on, name=name)))
