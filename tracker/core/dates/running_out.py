"""Where something that goes on runs out: a prohibition that ends, or an obligation denounced."""

from tracker.core.dates.boundary import ending
from tracker.core.dates.cycle import power_over
from tracker.core.dates.extending import extensions, moved_by_extension
from tracker.core.dates.notice import notice_point
from tracker.core.dates.point import Point, counted, words_of
from tracker.core.dates.reckoning import anchor_point, first_day, point_of
from tracker.core.days.derivation import Op, step
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Relative, UntilNotice
from tracker.core.standing.case import Case


def runs_out(case: Case, obligation: Obligation) -> Point | None:
    """The point from which a prohibition, or what was denounced, no longer holds.

    None where nothing runs out: no such rule, or no notice on record.
    """
    key = ("runs out", obligation.code)
    if key not in case.kept:
        case.kept[key] = worked_out(case, obligation)
    point: Point | None = case.kept[key]
    return point


def worked_out(case: Case, obligation: Obligation) -> Point | None:
    """The point by the rule, as the extensions that act leave it, with its instant."""
    rule = obligation.rule
    point = None
    if isinstance(rule, UntilNotice):
        point = denounced(case, obligation, rule)
    elif isinstance(rule, Relative) and first_day(rule):
        point = point_of(case, obligation, rule)
    if point is None:
        return None
    at_end = isinstance(rule, UntilNotice) and rule.boundary_at_end
    for act in extensions(case, obligation):
        point = moved_by_extension(case, point, act, through=not at_end)
    return ending(case, point, at_end=at_end)[0]


def denounced(case: Case, obligation: Obligation, rule: UntilNotice) -> Point | None:
    """The day a denunciation takes effect: a period after the first notice by a holder.

    Not before the earliest day that the text allows; None without a notice.
    """
    power = power_over(case, obligation)
    given = notice_point(case, power, rule.notice_counts) if power else None
    if given is None:
        return None
    point = counted(Point(given.day, None, (*words_of(obligation), *given.steps)), rule.period)
    start = anchor_point(case, obligation, rule.anchor) if rule.earliest else None
    if start is None or rule.earliest is None:
        return point
    floor = counted(start, rule.earliest)
    if floor.day <= point.day:
        return point
    why = f"The text allows no day earlier than {rule.earliest.in_words()} after the start"
    held = step(Op.EXTEND, floor.day, day=floor.day, why=why, words="the day moves to")
    return Point(floor.day, None, (*point.steps, held))
