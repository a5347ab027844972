"""The law of the step function: looking a day up is the same as asking for that day."""

from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.drawn import UNTIL, days, logs
from tests.core.laws import BY_EFFECT, EFFECT, OBLIGATIONS, asked, duty, law, note, says
from tests.core.script import script
from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.evaluation import evaluate
from tracker.core.answer.history import Interval, history
from tracker.core.asked.asking import instant_of
from tracker.core.days.period import Period
from tracker.core.law.obligation import Performance
from tracker.core.law.rule import Term
from tracker.core.log.effect import Extension, Standing
from tracker.core.log.note import Note


def look_up(steps: tuple[Interval, ...], at: datetime) -> ObligationAnswer:
    """The answer that the steps hold at an instant."""
    starts = [step.start for step in steps[1:] if step.start is not None]
    return steps[bisect_right(starts, at)].answer


@settings(max_examples=150, deadline=None)
@given(logs(), st.sampled_from([one.code for one in OBLIGATIONS]), st.lists(days, min_size=1))
def test_a_day_is_a_look_up(notes: tuple[Note, ...], code: str, asked_days: list[date]) -> None:
    agreement = law()
    record = asked(agreement, notes, "2023-05-01").record
    steps = history(agreement, record, code, until=UNTIL)
    for day in asked_days:
        at = instant_of(day, agreement.tz)
        direct = evaluate(asked(agreement, notes, day.isoformat()), agreement.by_code[code])
        assert look_up(steps, at) == direct


@settings(max_examples=50, deadline=None)
@given(logs(), st.sampled_from([one.code for one in OBLIGATIONS]))
def test_steps_are_half_open_and_neighbours_differ(notes: tuple[Note, ...], code: str) -> None:
    agreement = law()
    steps = history(agreement, asked(agreement, notes, "2023-05-01").record, code, until=UNTIL)
    assert steps[0].start is None
    assert steps[-1].end is None
    for one, two in pairwise(steps):
        assert one.end == two.start
        assert one.answer != two.answer


def test_an_extension_makes_a_step_and_the_day_after_the_due_day_another() -> None:
    agreement = law()
    move = Extension(new_last_day=date(2021, 4, 10), standing=Standing.ACCEPTED)
    notes = (note(1, "B", "2021-03-20", move),)
    steps = history(agreement, asked(agreement, notes, "2021-05-01").record, "1", until=UNTIL)
    assert [(step.start, str(step.answer.word), step.answer.due_on) for step in steps] == [
        (None, "not_yet_in_effect", date(2021, 3, 31)),
        (EFFECT, "pending", date(2021, 3, 31)),
        (datetime(2021, 3, 19, 21, tzinfo=UTC), "pending", date(2021, 4, 10)),
        (datetime(2021, 4, 10, 21, tzinfo=UTC), "overdue", date(2021, 4, 10)),
    ]


def test_what_an_obligation_waits_for_makes_steps_of_its_own() -> None:
    agreement = law()
    notes = (says(1, "A", "2021-02-01", "performed"), says(2, "B", "2021-02-03", "not_performed"))
    steps = history(agreement, asked(agreement, notes, "2021-05-01").record, "5", until=UNTIL)
    assert [str(step.answer.word) for step in steps] == [
        "not_yet_in_effect", "not_yet_in_effect", "open", "contested",
    ]  # fmt: skip


def test_a_term_that_ends_with_its_last_day_makes_a_step_at_that_day_s_end() -> None:
    year = Term(anchor=BY_EFFECT, first=Period(months=12), boundary_at_end=True)
    agreement = law(duty("20", performance=Performance.CONTINUING, rule=year))
    steps = history(agreement, asked(agreement, (), "2021-05-01").record, "20", until=UNTIL)
    assert [(step.start, str(step.answer.word)) for step in steps] == [
        (None, "not_yet_in_effect"),
        (EFFECT, "not_assessed"),
        (datetime(2022, 1, 1, 21, tzinfo=UTC), "ended"),
    ]


WHAT_MAKES_A_STEP = [
    ("an event that is accepted elsewhere", "7",
     ("A 2021-02-01 triggers visit on=8", "B 2021-02-03 accepts #1 on=8"), ["open", "pending"]),
    ("an end of the whole agreement", "8", ("B 2021-02-03 ends accepted on=all",), ["ended"]),
    ("a denial that names nothing", "8",
     ("A 2021-02-01 ends accepted", "B 2021-02-03 denies #1 on=all"), ["ended", "contested"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "code", "lines", "words"), WHAT_MAKES_A_STEP)
def test_what_is_said_without_naming_it_makes_steps_too(
    why: str, code: str, lines: tuple[str, ...], words: list[str]
) -> None:
    agreement = law()
    record = asked(agreement, script(*lines, on=code), "2021-02-10").record
    until = datetime(2021, 2, 10, tzinfo=UTC)
    found = [str(step.answer.word) for step in history(agreement, record, code, until=until)]
    assert found[-len(words) :] == words, why


def test_what_comes_after_the_last_instant_asked_for_hides_no_step() -> None:
    agreement = law()
    notes = script("B 2021-02-01 suspends accepted", "B 2021-06-01 resumes accepted")
    record = asked(agreement, notes, "2021-07-01").record
    steps = history(agreement, record, "1", until=datetime(2021, 2, 10, tzinfo=UTC))
    assert [str(step.answer.word) for step in steps] == [
        "not_yet_in_effect", "pending", "suspended",
    ]  # fmt: skip


def test_a_break_at_the_last_instant_asked_for_is_still_a_step() -> None:
    agreement, passes = law(), datetime(2021, 3, 31, 21, tzinfo=UTC)
    steps = history(agreement, asked(agreement, (), "2021-05-01").record, "1", until=passes)
    assert look_up(steps, passes).word == "overdue"


def test_the_last_step_reaches_past_the_end() -> None:
    agreement = law()
    steps = history(agreement, asked(agreement, (), "2021-05-01").record, "8", until=UNTIL)
    assert look_up(steps, UNTIL + timedelta(days=9000)) == steps[-1].answer
