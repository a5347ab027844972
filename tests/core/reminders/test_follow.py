"""Rules: what they cover, and what is refused."""

import pytest

from tests.core.laws import law
from tracker.core.days.period import Period
from tracker.core.law.agreement import Clause
from tracker.core.reminders.follow import KINDS, Follow, follow_faults

LAW = law(clauses=(Clause(number="1", title="One"), Clause(number="2", title="Two")))


def follow(**given: object) -> Follow:
    return Follow(**{"agreement": "small", **given})  # type: ignore[arg-type]


def test_a_new_follower_follows_everything() -> None:
    everything = follow()
    assert not [*follow_faults(everything, LAW)]
    assert everything.covers(LAW, "1")
    assert everything.covers(LAW, None)
    assert all(everything.wants(kind) for kind in KINDS)


def test_a_clause_or_an_obligation_is_followed_alone() -> None:
    for one in (follow(clause="1"), follow(obligation="1")):
        assert not [*follow_faults(one, LAW)]
        assert one.covers(LAW, "1")
        assert not one.covers(LAW, "2")
        assert not one.covers(LAW, None)


def test_who_follows_last_days_follows_them_where_they_are_moved() -> None:
    assert follow(kinds=("deadline",)).wants("extended_deadline")
    assert not follow(kinds=("occurrence",)).wants("extended_deadline")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"clause": "1", "obligation": "1"}, "obligation: stands beside a clause"),
        ({"clause": "99"}, "clause: “99” is not a clause of this text; write 1 or 2"),
        ({"obligation": "99"}, "obligation: “99” is not an obligation of this text; write 1, 2"),
        ({"kinds": ("birthday",)}, "kind: “birthday” is not a kind of date that can be followed"),
        ({"kinds": ()}, "lead: leaves nothing to tell"),
        ({"leads": (Period(minutes=90),)}, "lead: “PT1H30M” counts hours"),
        ({"leads": (Period(),)}, "lead: “P0D” is no time at all"),
        ({"leads": (Period(months=9999),)}, "lead: “P833Y3M” is longer than 100 years"),
        ({"leads": (Period(days=7), Period(days=7))}, "lead: stands there twice"),
        ({"leads": (), "on_the_day": False, "while_past_due": False}, "lead: leaves nothing"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_a_sentence(
    given: dict[str, object], sentence: str
) -> None:
    assert str(next(follow_faults(follow(**given), LAW))).startswith(sentence)
