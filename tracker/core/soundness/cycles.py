"""Circles: obligations that wait for one another, so that none could ever be worked out."""

from collections.abc import Iterable, Iterator
from graphlib import TopologicalSorter

from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.law.question import Change, ChangeKind
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Recurring,
    Relative,
    Rule,
    Term,
    UntilNotice,
    Window,
)
from tracker.core.soundness.questions import changed_anchor
from tracker.core.words.fault import BadValueError, Fault

Waits = dict[str, dict[str, str]]
"""What each obligation waits for, and the path of the key that makes it wait."""

LONGEST_CHAIN = 50
"""Working out a date goes down the whole chain; no text is anywhere near as long."""
MOST_SHOWN = 8


def cycle_faults(agreement: Agreement) -> Iterator[Fault]:
    """One fault for each circle, on the obligation that closes it; else for each chain too long.

    Every option of every question counts at once, so that no choice of readings makes a circle.
    """
    waits = waits_in(agreement)
    met = False
    for circle, path in circles(waits):
        met = True
        shortened = circle if len(circle) <= MOST_SHOWN else [*circle[:MOST_SHOWN], "…"]
        told = " → ".join((*shortened, circle[0]))
        text = f"waits for itself ({told}); take one of these ties out"
        yield Fault(f"obligation {circle[-1]}: {path}", text)
    if not met:
        yield from chain_faults(waits)


def chain_faults(waits: Waits) -> Iterator[Fault]:
    """A fault on each obligation at which a chain becomes too long."""
    links: dict[str, int] = {}
    for code in TopologicalSorter(waits).static_order():
        links[code] = 1 + max((links[to] for to in waits[code]), default=0)
        if links[code] == LONGEST_CHAIN + 1:
            path = waits[code][max(waits[code], key=links.__getitem__)]
            told = f"waits for a chain of more than {LONGEST_CHAIN} obligations; count from earlier"
            yield Fault(f"obligation {code}: {path}", told)


def waits_in(agreement: Agreement) -> Waits:
    """The whole web: rules, starts, conditions, windows and the anchors that options put in."""
    waits: Waits = {one.code: dict(waits_of(one)) for one in agreement.obligations}
    for question in agreement.questions:
        for option in question.options:
            for change in option.changes:
                add_change(waits, agreement, change)
    return {
        code: {to: path for to, path in ties.items() if to in waits} for code, ties in waits.items()
    }


def add_change(waits: Waits, agreement: Agreement, change: Change) -> None:
    """Adds what an option's anchor makes obligations wait for."""
    if change.kind is not ChangeKind.ANCHOR:
        return
    try:
        to = waited_for(changed_anchor(change))
    except BadValueError:
        return
    for one in agreement.obligations:
        concerned = not change.obligations or one.code in change.obligations
        if to is not None and concerned and isinstance(one.rule, Relative | Term | UntilNotice):
            waits[one.code].setdefault(to, "date.anchor")


def waits_of(obligation: Obligation) -> Iterator[tuple[str, str]]:
    """The obligations that one waits for, each with the path of the key."""
    for at, condition in enumerate(obligation.conditions, start=1):
        if condition.kind == "performed":
            yield condition.of, f"condition[{at}].of"
    for path, rule in (("starts", obligation.starts), ("date", obligation.rule)):
        for key, anchor in anchors_of(rule):
            to = waited_for(anchor)
            if to is not None:
                yield to, f"{path}.{key}"
    if isinstance(obligation.rule, Window):
        yield obligation.rule.of, "date.of"


def anchors_of(rule: Rule | None) -> Iterator[tuple[str, Anchor]]:
    """The anchors of a rule with the keys that hold them."""
    if isinstance(rule, Relative | Term | UntilNotice):
        yield "anchor", rule.anchor
    elif isinstance(rule, Recurring):
        yield "start", rule.start
        if rule.end is not None:
            yield "end", rule.end


def waited_for(anchor: Anchor) -> str | None:
    """The obligation that an anchor waits for, if it waits for one."""
    return anchor.ref if anchor.kind in (AnchorKind.DATE, AnchorKind.NOTICE) else None


def circles(waits: Waits) -> Iterator[tuple[list[str], str]]:
    """Each circle as it is met on a walk in the law's order, with the path that closes it.

    The walk keeps its own stack, because chains may be thousands long.
    """
    done = set[str]()
    for start in waits:
        way: dict[str, Iterator[str]] = {} if start in done else {start: iter(waits[start])}
        while way:
            at = next(reversed(way))
            to = next(way[at], None)
            if to is None:
                del way[at]
                done.add(at)
            elif to in way:
                yield from_first(way, to), waits[at][to]
            elif to not in done:
                way[to] = iter(waits[to])


def from_first(way: Iterable[str], first: str) -> list[str]:
    """The part of a way that begins with `first`."""
    codes = list(way)
    return codes[codes.index(first) :]
