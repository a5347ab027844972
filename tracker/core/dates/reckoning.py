"""Working out dates from rules: fixed days, periods from anchors, extensions that move them.

Every result carries its derivation, and is worked out by the same steps that the derivation shows.
Anchors may be the dates of other obligations, so an extension early in a chain moves all after it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tracker.core.dates.extending import extensions, moved_by_extension
from tracker.core.dates.hours import LAST_INSTANT, counted_in_hours
from tracker.core.dates.notice import notice_point
from tracker.core.dates.point import (
    Bounds,
    Point,
    before_it,
    counted,
    first_after,
    from_day_one,
    named_point,
    words_of,
)
from tracker.core.dates.trigger import trigger_point
from tracker.core.days.day import day_end, day_of, zone_of
from tracker.core.days.derivation import Derivation, Op, step
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Anchor, AnchorKind, Fixed, Relative, Rule
from tracker.core.standing.acts import Act
from tracker.core.standing.case import Case
from tracker.core.standing.performed import actual_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The last lawful day of an obligation at the instant of the case."""

    on: date
    """Inclusive: the day itself is in time; late starts the day after."""
    at: datetime | None
    """The last lawful instant, where the text names one."""
    bounds: Bounds | None
    """Between which instants it lies, where hours count from a day whose time is unknown."""
    steps: Derivation
    original_on: date
    original_steps: Derivation
    moved_by: tuple[Act, ...] = ()
    """The extensions that act, in order."""

    def passes_at(self, zone: ZoneInfo) -> datetime:
        """The first instant at which the last lawful day (or instant) has certainly passed."""
        last = self.bounds[1] if self.bounds is not None else self.at
        return day_end(self.on, zone) if last is None else last + LAST_INSTANT


def due_of(case: Case, obligation: Obligation) -> Due | None:
    """The obligation's last day with the extensions that act; None where it has no date (yet)."""
    key = ("due", obligation.code)
    if key not in case.kept:
        case.kept[key] = worked_out(case, obligation)
    due: Due | None = case.kept[key]
    return due


def worked_out(case: Case, obligation: Obligation) -> Due | None:
    """The date by the rule, moved by each extension in turn; a first lawful day is no last day."""
    point = None if first_day(obligation.rule) else point_by_rule(case, obligation)
    if point is None:
        return None
    moved_by = extensions(case, obligation)
    moved = point
    for act in moved_by:
        moved = moved_by_extension(case, moved, act)
    return Due(
        on=moved.day,
        at=moved.at,
        bounds=moved.bounds,
        steps=moved.steps,
        original_on=point.day,
        original_steps=point.steps,
        moved_by=moved_by,
    )


def first_day(rule: Rule) -> bool:
    """Whether the rule names the first lawful day: a prohibition that ends."""
    return isinstance(rule, Relative) and rule.not_before


def point_by_rule(case: Case, obligation: Obligation) -> Point | None:
    """Where the obligation's own rule arrives; kept with the law where nothing on record moves it.

    A large law is then counted once, whatever is asked of it and whatever is added to the log.
    """
    if not stands_in_law(obligation.rule):
        return point_of(case, obligation, obligation.rule)
    key = ("point", obligation.code)
    kept = case.agreement.kept
    if key not in kept:
        kept[key] = point_of(case, obligation, obligation.rule)
    point: Point | None = kept[key]
    return point


def stands_in_law(rule: Rule) -> bool:
    """Whether the law alone says where a rule arrives: it waits for nothing on record."""
    return isinstance(rule, Fixed) or (
        isinstance(rule, Relative) and rule.anchor.kind in ANCHORS_IN_LAW
    )


ANCHORS_IN_LAW = (AnchorKind.SIGNATURE, AnchorKind.EFFECT, AnchorKind.DAY)


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
    inclusive = "read as inclusive, it is itself the last day"
    counting = "read as exclusive" if rule.exclusive else inclusive
    named = step(Op.DAY, rule.on, day=rule.on, counting=counting)
    return before_it(Point(rule.on, None, (*steps, named)), rule.exclusive)


def relative_point(case: Case, obligation: Obligation, rule: Relative) -> Point | None:
    """A period after or before an anchor; None while the anchor is not on record."""
    anchor = anchor_point(case, obligation, rule.anchor)
    if anchor is None:
        return None
    point = Point(anchor.day, anchor.at, (*words_of(obligation), *anchor.steps))
    if rule.period.has_time:
        return counted_in_hours(case, point, rule.period, before=rule.before)
    last_day = rule.month_end == "last_day"
    point = counted(point, rule.period, before=rule.before, last_day=last_day)
    if rule.from_day_one:
        point = from_day_one(point, before=rule.before)
    if rule.not_before and rule.boundary_at_end:
        return first_after(point)
    return before_it(point, rule.exclusive)


def anchor_point(case: Case, obligation: Obligation, anchor: Anchor) -> Point | None:
    """The day a rule counts from; None while it is not on record."""
    agreement = case.agreement
    if anchor.kind is AnchorKind.SIGNATURE:
        return named_point(agreement.signed_on, "the signature")
    if anchor.kind is AnchorKind.EFFECT:
        return named_point(agreement.effective_on, "the day of effect", agreement.effective_at)
    if anchor.kind is AnchorKind.DAY:
        return named_point(anchor.day, anchor.ref or "a named day") if anchor.day else None
    if anchor.kind is AnchorKind.TRIGGER:
        return trigger_point(case, obligation, anchor.ref)
    return point_under(case, anchor)


def point_under(case: Case, anchor: Anchor) -> Point | None:
    """The day that another obligation gives: notice under it, or its date."""
    other = case.agreement.by_code.get(anchor.ref)
    if other is None:
        return None
    if anchor.kind is AnchorKind.NOTICE:
        return notice_point(case, other)
    return other_date(case, other, actual=anchor.actual)


def other_date(case: Case, other: Obligation, *, actual: bool) -> Point | None:
    """The date of another obligation with its steps: the actual day if asked for, else computed."""
    done = actual_day(case, other) if actual else None
    if done is not None:
        day, note = done
        name = f"the day on which {other.code} is reported performed (actual, not planned)"
        return named_point(day, name, note=note)
    due = due_of(case, other)
    if due is None:
        return None
    planned = " (planned; no undisputed performance on record)" if actual else ""
    name = f"the date of {other.code}{planned}"
    return Point(due.on, due.at, (*due.steps, step(Op.ANCHOR, due.on, day=due.on, name=name)))
