"""Laws of the answer: what it never depends on, and what always goes with it."""

from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.core.drawn import UNTIL, days, logs
from tests.core.laws import OBLIGATIONS, asked, law, note
from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.evaluation import answer_for
from tracker.core.answer.history import history
from tracker.core.asked.asking import instant_of
from tracker.core.days.derivation import replay
from tracker.core.log.effect import Correction, End, Position, Standing, Value, values_for
from tracker.core.log.note import Note

LAW = law()
codes = st.sampled_from([one.code for one in OBLIGATIONS])
AS_TEXT = ("reasons", "claims", "due_steps", "original_due_steps", "stands")
FACTS = [one.name for one in fields(ObligationAnswer) if one.name not in AS_TEXT]


def answers(notes: tuple[Note, ...], day: date, **limits: object) -> list[ObligationAnswer]:
    """The answers for all obligations on a day."""
    case = asked(LAW, notes, day.isoformat(), **limits)
    return [answer_for(case, one) for one in LAW.obligations]


def facts(notes: tuple[Note, ...], day: date) -> list[object]:
    """All that the answers say, without the numbers of notes that they name."""
    found: list[object] = []
    for answer in answers(notes, day):
        stands = sorted(
            (s.party, s.bearer, s.value, s.since, str(s.performed_on), s.counted)
            for s in answer.stands
        )
        found.append((*(getattr(answer, name) for name in FACTS), stands))
    return found


@st.composite
def reported(draw: st.DrawFn) -> tuple[Note, ...]:
    """A log whose notes were reported some days after what they tell of."""
    delays = st.integers(0, 200).map(lambda number: timedelta(days=number))
    return tuple(replace(n, reported_on=n.occurred_on + draw(delays)) for n in draw(logs()))


@settings(max_examples=40)
@given(reported(), days, days)
def test_notes_that_could_not_be_known_change_nothing(
    notes: tuple[Note, ...], day: date, known_by: date
) -> None:
    known = tuple(one for one in notes if one.reported_on <= known_by)
    assert answers(notes, day, known_by=known_by) == answers(known, day)


@settings(max_examples=40)
@given(logs(), days, st.integers(0, 9))
def test_notes_entered_after_a_revision_change_nothing(
    notes: tuple[Note, ...], day: date, revision: int
) -> None:
    assert answers(notes, day, revision=revision) == answers(notes[:revision], day)


@settings(max_examples=40)
@given(logs(), days)
def test_notes_that_have_not_happened_yet_change_nothing(
    notes: tuple[Note, ...], day: date
) -> None:
    corrected = {one.about for one in notes if isinstance(one.effect, Correction)}
    past = (
        one
        for one in notes
        if one.occurred_on <= day or one.number in corrected or isinstance(one.effect, Correction)
    )
    assert answers(notes, day) == answers(tuple(past), day)


@settings(max_examples=40)
@given(logs(), days, days, codes)
def test_a_plain_note_changes_no_answer(
    notes: tuple[Note, ...], day: date, on: date, code: str
) -> None:
    plain = note(len(notes) + 1, "B", on.isoformat(), obligations=(code,), whole=True)
    assert answers((*notes, plain), day) == answers(notes, day)


@settings(max_examples=40)
@given(logs(), days, st.randoms(use_true_random=False))
def test_the_order_of_entry_of_notes_of_different_days_changes_nothing(
    notes: tuple[Note, ...], day: date, chance: object
) -> None:
    assume(len({one.occurred_on for one in notes}) == len(notes))
    assume(not any(isinstance(one.effect, Correction) for one in notes))
    numbers = [*range(1, len(notes) + 1)]
    chance.shuffle(numbers)  # type: ignore[attr-defined]
    new = dict(zip(range(1, len(notes) + 1), numbers, strict=True))
    entered = (
        replace(one, number=new[one.number], about=new[one.about] if one.about else None)
        for one in notes
    )
    assert facts(tuple(sorted(entered, key=lambda one: one.number)), day) == facts(notes, day)


@settings(max_examples=40)
@given(logs(), days, st.data())
def test_a_correction_says_what_the_note_would_have_said(
    notes: tuple[Note, ...], day: date, data: st.DataObject
) -> None:
    stated = [one for one in notes if isinstance(one.effect, Position)]
    assume(stated)
    assume(not any(isinstance(one.effect, Correction) for one in notes))
    wrong = data.draw(st.sampled_from(stated))
    fitting = values_for(LAW.by_code[wrong.obligations[0]])
    right = Position(value=data.draw(st.sampled_from(fitting)))
    effect = Correction(by=right)
    correction = note(len(notes) + 1, "B", "2023-05-01", effect, about=wrong.number)
    meant = tuple(replace(one, effect=right) if one is wrong else one for one in notes)
    assert facts((*notes, correction), day) == facts(meant, day)


@settings(max_examples=40)
@given(logs(), days)
def test_every_answer_has_reasons_that_are_sentences_and_dates_that_can_be_replayed(
    notes: tuple[Note, ...], day: date
) -> None:
    for answer in answers(notes, day):
        assert answer.reasons
        for reason in answer.reasons:
            assert reason.text.endswith((".", ".”"))
            assert "  " not in reason.text
            assert "None" not in reason.text
        assert replay(answer.due_steps) == answer.due_on
        assert replay(answer.original_due_steps) == answer.original_due_on
        assert (answer.word_before is None) is (answer.word != "ended")
        assert answer.conditional is (
            answer.due_on is not None and answer.word == "not_yet_in_effect"
        )


@settings(max_examples=40)
@given(logs(), codes)
def test_a_word_changes_only_where_a_reason_does(notes: tuple[Note, ...], code: str) -> None:
    record = asked(LAW, notes, "2023-05-01").record
    for one, two in pairwise(step.answer for step in history(LAW, record, code, until=UNTIL)):
        assert one.word == two.word or one.reasons != two.reasons


@settings(max_examples=40)
@given(logs(), codes, days)
def test_the_word_before_an_end_is_the_word_that_stood_before_it(
    notes: tuple[Note, ...], code: str, day: date
) -> None:
    end = End(label="terminated", in_law=True, standing=Standing.ACCEPTED)
    ended = note(len(notes) + 1, "B", day.isoformat(), end, obligations=(code,))
    record = asked(LAW, (*notes, ended), "2023-05-01").record
    for one, two in pairwise(step.answer for step in history(LAW, record, code, until=UNTIL)):
        before = one.word_before if one.word == "ended" else one.word
        assert two.word_before == (before if two.word == "ended" else None)


@settings(max_examples=40)
@given(logs(), codes, days)
def test_what_is_said_elsewhere_changes_nothing(
    notes: tuple[Note, ...], code: str, day: date
) -> None:
    said = Position(value=Value.NOT_PERFORMED)
    elsewhere = note(len(notes) + 1, "B", "2021-01-05", said, obligations=("8",))
    assume(code != "8")
    one, two = (asked(LAW, log, day.isoformat()) for log in (notes, (*notes, elsewhere)))
    assert answer_for(one, LAW.by_code[code]) == answer_for(two, LAW.by_code[code])
    assert one.at == instant_of(day, LAW.tz)
