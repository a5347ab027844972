"""The law of the step function: looking a day up is the same as asking for that day."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.laws import EFFECT, OBLIGATIONS, asked, law, note, says
from tracker.core.answer.evaluation import evaluate
from tracker.core.answer.history import history, leans_on, look_up
from tracker.core.asked.asking import instant_of
from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import (
    Answer,
    Correction,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Resumption,
    Standing,
    Suspension,
    TriggerEffect,
    Value,
    Verb,
    values_for,
)
from tracker.core.log.note import Note

UNTIL = datetime(2023, 6, 1, tzinfo=UTC)
days = st.dates(date(2020, 12, 25), date(2023, 5, 1))
standings = st.sampled_from(Standing)


@st.composite
def effects(draw: st.DrawFn, obligation: Obligation) -> Effect:
    kinds: list[st.SearchStrategy[Effect]] = [
        st.builds(Position, value=st.sampled_from(values_for(obligation)),
                  performed_on=st.none() | days),
        st.builds(Extension, new_last_day=days, standing=standings,
                  only_if=st.sampled_from([None, "visit"]),
                  trigger=st.sampled_from([None, "visit"])),
        st.builds(End, label=st.just("terminated"), in_law=st.booleans(), standing=standings),
        st.builds(Suspension, standing=standings),
        st.builds(Resumption, standing=standings),
        st.builds(Answer, verb=st.sampled_from(Verb)),
        st.builds(Correction, by=st.none() | st.builds(Position, value=st.just(Value.PERFORMED))),
        st.builds(TriggerEffect, trigger=st.just("visit"), standing=standings),
    ]  # fmt: skip
    if obligation.code in ("4", "15"):
        kinds.append(st.builds(Notice))
    return draw(st.one_of(kinds))


@st.composite
def logs(draw: st.DrawFn) -> tuple[Note, ...]:
    found = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        obligation = draw(st.sampled_from(OBLIGATIONS))
        effect: Effect | None = draw(effects(obligation))
        about = draw(st.integers(1, number - 1)) if number > 1 else None
        if about is None and isinstance(effect, Answer | Correction):
            effect = None
        found.append(
            note(
                number,
                draw(st.sampled_from(["A", "A-ORG", "B", "C", "COURT", "NGO"])),
                draw(days).isoformat(),
                effect,
                obligations=(obligation.code,),
                about=about if isinstance(effect, Answer | Correction) else None,
                whole=draw(st.booleans()),
                concerning=draw(st.sampled_from([None, *obligation.obligors])),
            )
        )
    return tuple(found)


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


def test_what_leans_on_what() -> None:
    agreement = law()
    found = {
        code: {one.code for one in leans_on(agreement, agreement.by_code[code])} for code in "1345"
    }
    assert found == {"1": {"1"}, "3": {"3", "4"}, "4": {"3", "4"}, "5": {"1", "5"}}


def test_the_last_step_reaches_past_the_end() -> None:
    agreement = law()
    steps = history(agreement, asked(agreement, (), "2021-05-01").record, "8", until=UNTIL)
    assert look_up(steps, UNTIL + timedelta(days=9000)) == steps[-1].answer
