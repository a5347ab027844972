"""Which obligations may have a date in a window of days: found without asking each of them.

Most dates of a large law follow from the law alone. They are put in order once a law; beside those
in the window, only obligations whose dates hang on the record are asked.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core.dates.cycle import term_under
from tracker.core.dates.reckoning import due_of, first_day, point_by_rule, stands_in_law
from tracker.core.dates.running_out import runs_out
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Recurring
from tracker.core.standing.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The obligations of a law by the only day each has; places count in the text's order."""

    days: tuple[date, ...]
    """Ascending."""
    dated: tuple[int, ...]
    """The place of the obligation whose day stands at the same index."""
    others: tuple[int, ...]
    """The places of those whose dates hang on the record, or are several."""
    place_of: dict[str, int]


def candidates(case: Case, *, since: date, until: date) -> Iterator[Obligation]:
    """The obligations that may have a date from `since` to `until` (inclusive), as in the text."""
    order = order_of(case)
    asked = to_ask(case, order)
    inside = order.dated[bisect_left(order.days, since) : bisect_right(order.days, until)]
    for place in sorted(asked.union(inside)):
        one = case.agreement.obligations[place]
        if place not in asked or not lies_elsewhere(case, one, since=since, until=until):
            yield one


def to_ask(case: Case, order: Order) -> set[int]:
    """The places of those whose dates the law alone does not give, or an act may have moved."""
    if case.record.acts_on_all:
        return {*range(len(case.agreement.obligations))}
    acted_on = (order.place_of[code] for code in case.record.acts if code in order.place_of)
    return {*order.others, *acted_on}


def order_of(case: Case) -> Order:
    """The order of the case's law, kept with it."""
    kept = case.agreement.kept
    if "order" not in kept:
        kept["order"] = put_in_order(case)
    order: Order = kept["order"]
    return order


def put_in_order(case: Case) -> Order:
    """The obligations with the one day that the law alone gives them, and the others."""
    law = case.agreement
    dated: list[tuple[date, int]] = []
    others = []
    for place, one in enumerate(law.obligations):
        alone = stands_in_law(one.rule) and not first_day(one.rule)
        point = point_by_rule(case, one) if alone else None
        if point is None:
            others.append(place)
        else:
            dated.append((point.day, place))
    dated.sort()
    return Order(
        days=tuple(day for day, _ in dated),
        dated=tuple(place for _, place in dated),
        others=tuple(others),
        place_of={one.code: place for place, one in enumerate(law.obligations)},
    )


def lies_elsewhere(case: Case, obligation: Obligation, *, since: date, until: date) -> bool:
    """Whether it has a last day alone, outside these days: then nothing else need be worked out."""
    if term_under(case, obligation) is not None or isinstance(obligation.rule, Recurring):
        return False
    due = due_of(case, obligation)
    if due is None or runs_out(case, obligation) is not None:
        return False
    return not any(since <= on <= until for on in (due.on, due.original_on))
