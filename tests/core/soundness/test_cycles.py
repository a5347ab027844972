"""Obligations that wait for one another, and chains that are too long to be meant."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.truce import LAW
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Condition, Obligation
from tracker.core.law.question import Change, ChangeKind
from tracker.core.law.rule import Anchor, AnchorKind, Recurring, Relative, Term, Undated, Window
from tracker.core.soundness.cycles import LONGEST_CHAIN, circles, cycle_faults

DUTY = LAW.by_code["1.1"]
WEEK = Period(days=7)


def law(*obligations: Obligation, changes: tuple[Change, ...] = ()) -> Agreement:
    """A law of these obligations, with an option that makes these changes."""
    question = LAW.questions[0]
    record, draft = question.options
    question = replace(question, options=(record, replace(draft, changes=changes)))
    return replace(LAW, obligations=obligations, questions=(question,))


def after(code: str, other: str, *, kind: AnchorKind = AnchorKind.DATE) -> Obligation:
    """An obligation a week after the date of another."""
    anchor = Anchor(kind=kind, ref=other)
    return replace(DUTY, code=code, rule=Relative(anchor=anchor, period=WEEK))


def told(agreement: Agreement) -> list[str]:
    """The faults as lines."""
    return [str(fault) for fault in cycle_faults(agreement)]


def waits(code: str, path: str, way: str) -> str:
    """The sentence about one circle."""
    return f"obligation {code}: {path}: waits for itself ({way}); take one of these ties out"


TERM = Term(anchor=Anchor(kind=AnchorKind.NOTICE, ref="b"), first=WEEK)
A_AFTER_B = Anchor(kind=AnchorKind.DATE, ref="b")


@pytest.mark.parametrize(
    ("agreement", "lines"),
    [
        (law(after("a", "a")), [waits("a", "date.anchor", "a → a")]),
        (law(after("a", "b"), after("b", "a")), [waits("b", "date.anchor", "a → b → a")]),
        (
            law(after("a", "b"), after("b", "c"), after("c", "b")),
            [waits("c", "date.anchor", "b → c → b")],
        ),
        (
            law(
                after("a", "b"),
                replace(DUTY, code="b", conditions=(Condition(kind="performed", of="a"),)),
            ),
            [waits("b", "condition[1].of", "a → b → a")],
        ),
        (
            law(
                replace(DUTY, code="a", rule=TERM),
                replace(DUTY, code="b", rule=Window(of="a")),
            ),
            [waits("b", "date.of", "a → b → a")],
        ),
        (
            law(
                after("b", "a"),
                replace(DUTY, code="a", starts=Relative(anchor=A_AFTER_B, period=WEEK)),
            ),
            [waits("a", "starts.anchor", "b → a → b")],
        ),
        (
            law(
                after("b", "a"),
                replace(
                    DUTY,
                    code="a",
                    rule=Recurring(
                        rrule="FREQ=DAILY", start=Anchor(kind=AnchorKind.EFFECT), end=A_AFTER_B
                    ),
                ),
            ),
            [waits("a", "date.end", "b → a → b")],
        ),
        (
            law(
                after("a", "b"),
                after("b", "t", kind=AnchorKind.TRIGGER),
                changes=(Change(kind=ChangeKind.ANCHOR, value="date:a", obligations=("b",)),),
            ),
            [waits("b", "date.anchor", "a → b → a")],
        ),
        (
            law(
                after("a", "t", kind=AnchorKind.TRIGGER),
                replace(DUTY, code="b", rule=Undated()),
                changes=(Change(kind=ChangeKind.ANCHOR, value="date:a"),),
            ),
            [waits("a", "date.anchor", "a → a")],
        ),
        (law(after("a", "elsewhere")), []),
        (
            law(after("a", "b"), changes=(Change(kind=ChangeKind.ANCHOR, value="dawn"),)),
            [],
        ),
        (
            law(after("a", "b"), changes=(Change(kind=ChangeKind.ANCHOR, value="effect"),)),
            [],
        ),
        (law(after("a", "c"), after("b", "c"), replace(DUTY, code="c")), []),
    ],
    ids=str,
)
def test_circles_are_told_and_nothing_else(agreement: Agreement, lines: list[str]) -> None:
    assert told(agreement) == lines


def chain(codes: Iterable[int]) -> Agreement:
    """A law in which each obligation waits for the one before it."""
    return law(*(after(f"x{code}", f"x{code - 1}") for code in codes))


def test_a_long_circle_is_told_in_few_words() -> None:
    first = after("x0", "x999")
    (line,) = told(replace(LAW, obligations=(first, *chain(range(1, 1000)).obligations)))
    assert line == waits(
        "x1", "date.anchor", "x0 → x999 → x998 → x997 → x996 → x995 → x994 → x993 → … → x0"
    )


def test_a_chain_may_not_be_longer_than_can_be_worked_out() -> None:
    assert told(chain(range(LONGEST_CHAIN))) == []
    assert told(chain(range(10_000))) == [
        (
            f"obligation x{LONGEST_CHAIN}: date.anchor: "
            f"waits for a chain of more than {LONGEST_CHAIN} obligations; count from earlier"
        )
    ]


codes = st.sampled_from("abcdef")


@given(st.dictionaries(codes, st.sets(codes)))
def test_a_circle_is_found_exactly_where_no_order_is_left(ties: dict[str, set[str]]) -> None:
    web = {code: dict.fromkeys(ties.get(code, ()), "date.anchor") for code in "abcdef"}
    found = [way for way, _ in circles(web)]
    for way in found:
        assert all(to in web[code] for code, to in zip(way, (*way[1:], way[0]), strict=True))
    assert bool(found) is not can_be_ordered({code: set(web[code]) for code in web})


def can_be_ordered(waiting: dict[str, set[str]]) -> bool:
    """Whether one after the other can be done once nothing is waited for any more."""
    while ready := {code for code, ties in waiting.items() if not ties}:
        waiting = {code: ties - ready for code, ties in waiting.items() if code not in ready}
    return not waiting
