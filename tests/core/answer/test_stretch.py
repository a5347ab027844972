"""The law of stretches: what was worked out for one day is right for every day it serves."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.drawn import days, logs
from tests.core.laws import OBLIGATIONS, asked, law, says
from tracker.core.agenda.agenda import first_open, next_entry
from tracker.core.answer import stretch
from tracker.core.answer.evaluation import answer_for, answer_while, evaluate
from tracker.core.answer.stretch import FOREVER, Stretches
from tracker.core.log.note import Note

ONE, TWO, THREE, FOUR = (datetime(2021, month, 1, tzinfo=UTC) for month in (1, 2, 3, 4))


@settings(max_examples=100, deadline=None)
@given(logs(), st.sampled_from([one.code for one in OBLIGATIONS]), st.lists(days, min_size=2))
def test_every_day_is_answered_as_if_it_were_the_first(
    notes: tuple[Note, ...], code: str, asked_days: list[date]
) -> None:
    agreement = law()
    obligation = agreement.by_code[code]
    due_on = evaluate(asked(agreement, notes, "2023-05-01"), obligation).due_on
    for day in [*asked_days, *(due_on + timedelta(days=n) for n in (-1, 0, 1, 2) if due_on)]:
        case = asked(agreement, notes, day.isoformat())
        alone = asked(law(), notes, day.isoformat())
        assert answer_for(case, obligation) == evaluate(alone, obligation), day
        assert next_entry(case, obligation) == first_open(alone, obligation), day


def test_an_answer_holds_from_the_effect_until_the_due_day_begins() -> None:
    agreement = law()
    case = asked(agreement, (), "2021-03-05")
    found = answer_while(case, agreement.by_code["1"])
    effect, due_day = agreement.effective_at, datetime(2021, 3, 30, 21, tzinfo=UTC)
    assert (found.start, found.end) == (effect, due_day)
    for day in ("2021-03-29", "2021-01-01"):
        assert answer_while(asked(agreement, (), day), agreement.by_code["1"]) is found
    for day in ("2021-03-31", "2020-12-31"):
        assert answer_while(asked(agreement, (), day), agreement.by_code["1"]) is not found


def test_a_note_of_before_the_effect_begins_a_stretch() -> None:
    agreement, notes = law(), (says(1, "A", "2020-12-28", "performed", obligations=("8",)),)
    found = answer_while(asked(agreement, notes, "2020-12-29"), agreement.by_code["8"])
    assert found.start == datetime(2020, 12, 27, 21, tzinfo=UTC)


def test_a_cycle_of_a_term_begins_a_stretch() -> None:
    agreement = law()
    found = answer_while(asked(agreement, (), "2022-06-01"), agreement.by_code["3"])
    assert found.start == datetime(2021, 12, 31, 21, tzinfo=UTC)


def test_an_answer_of_the_very_instant_of_a_break_holds_from_it_on_and_not_before() -> None:
    agreement = law()
    case, one = asked(agreement, (), "2021-03-31"), agreement.by_code["1"]
    passed = replace(case, at=datetime(2021, 3, 31, 21, tzinfo=UTC), kept={})
    assert [answer_for(each, one).word for each in (passed, case)] == ["overdue", "pending"]


def test_stretches_are_held_in_their_order_whichever_is_found_first() -> None:
    held: Stretches[str] = Stretches()
    later, earlier = held.add(THREE, FOUR, "later"), held.add(ONE, TWO, "earlier")
    assert (held.at(ONE), held.at(TWO), held.at(THREE)) == (earlier, None, later)


def test_what_never_changes_again_holds_for_ever() -> None:
    agreement = law()
    found = answer_while(asked(agreement, (), "2021-03-05"), agreement.by_code["8"])
    assert (found.start, found.end) == (agreement.effective_at, FOREVER)


def test_a_stretch_is_half_open_and_the_earlier_start_is_kept() -> None:
    held: Stretches[str] = Stretches()
    held.add(TWO, THREE, "later")
    assert held.at(ONE) is None
    assert held.at(THREE) is None
    first = held.add(ONE, THREE, "earlier")
    assert held.at(TWO) is held.at(ONE) is first
    last = held.add(THREE, FOUR, "after")
    assert (held.at(TWO), held.at(THREE), held.at(FOUR)) == (first, last, None)


def test_only_so_many_are_held_the_earliest_going_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretch, "MOST", 2)
    held: Stretches[str] = Stretches()
    for start, end in ((ONE, TWO), (TWO, THREE), (THREE, FOUR)):
        held.add(start, end, "")
    assert [one.start for one in held.held] == [TWO, THREE]
    held.add(ONE, TWO, "")
    assert [one.start for one in held.held] == [ONE, THREE]
