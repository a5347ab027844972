"""The open questions: every option of each, side by side, with who says that it is so."""

from tests.core.laws import TODAY
from tests.core.questions import questioned
from tests.core.script import script
from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import differences
from tracker.core.asked.outcome import in_words
from tracker.core.asked.readings import QuestionRead, questions_read
from tracker.core.days.day import parse_day
from tracker.core.law.question import DisputedReading
from tracker.core.law.reading import Readings
from tracker.core.law.variant import Difference as TextDifference

ABOUT_ONE = DisputedReading(code="d", clause="1", matter="?", kind="ambiguity", obligations=("1",))
TEXTS = TextDifference(code="t", clauses=("1",), issue="by", wordings=(), question="last_day")
LAW = questioned(disputed_readings=(ABOUT_ONE,), differences=(TEXTS,))


def read(
    as_of: str, *lines: str, code: str | None = None, readings: Readings = ()
) -> dict[str, QuestionRead]:
    """The questions as they stand on a day, by code."""
    notes, day = script(*lines), parse_day(as_of, field="as-of")
    asking = Asking(as_of=day, today=TODAY, readings=readings)
    differing = differences(LAW, notes, asking)
    found = questions_read(LAW, notes, asking, differing, code)
    return {one.question.code: one for one in found}


def outcomes(one: QuestionRead) -> dict[str, list[str]]:
    """By option, what it makes of each obligation."""
    return {
        way.option.code: [f"{out.code}: {in_words(out.found)}" for out in way.outcomes]
        for way in one.options
    }


def test_all_options_of_a_question_stand_side_by_side() -> None:
    (one,) = read("2021-04-01", "A 2021-03-31 performed", code="1").values()
    assert outcomes(one) == {
        "inclusive": ["1: reported performed, last day 31 March 2021"],
        "exclusive": ["1: reported performed late, last day 30 March 2021"],
    }
    assert [(w.default, w.chosen, w.outcomes[0].differs) for w in one.options] == [
        (True, True, False),
        (False, False, True),
    ]


def test_what_is_asked_is_what_the_others_differ_from() -> None:
    (one,) = read("2021-04-01", code="1", readings=(("last_day", "exclusive"),)).values()
    assert [(w.default, w.chosen, w.outcomes[0].differs) for w in one.options] == [
        (True, False, True),
        (False, True, False),
    ]


def test_without_an_obligation_every_question_is_there() -> None:
    found = read("2021-03-01")
    assert {code: one.codes for code, one in found.items()} == {
        "last_day": ("1", "12"),
        "start": ("3", "4", "6"),
        "notice": ("4",),
        "parties": (),
        "text": ("20",),
    }


def test_only_what_changes_an_obligation_is_compared_for_it() -> None:
    found = read("2021-03-01", code="4")
    assert {code: one.codes for code, one in found.items()} == {"start": ("4",), "notice": ("4",)}
    assert read("2021-03-01", code="2") == {}


def test_an_obligation_may_be_in_one_text_only() -> None:
    (one,) = read("2021-03-01", code="20").values()
    draft = "20: open, no date set, last day 31 March 2021, next date 31 March 2021"
    assert outcomes(one) == {"record": ["20: it would not exist"], "draft": [draft]}


def test_a_day_that_was_moved_is_told_beside_the_one_it_was_moved_from() -> None:
    (one,) = read("2021-03-01", "A 2021-02-01 extends 2021-04-10 accepted", code="1").values()
    moved, following = "1: pending, last day 10 April 2021", "next date 10 April 2021"
    assert [told for (told,) in outcomes(one).values()] == [
        f"{moved}, original last day 31 March 2021, {following}",
        f"{moved}, original last day 30 March 2021, {following}",
    ]


def test_who_says_that_the_date_is_the_one_an_option_gives_is_named() -> None:
    claim = "B 2021-02-01 dates 2021-03-30"
    (one,) = read("2021-03-01", claim, code="1").values()
    claimed = [[note.number for note in way.outcomes[0].claimed_in] for way in one.options]
    assert claimed == [[], [1]]
    (before,) = read("2021-01-31", claim, code="1").values()
    assert [way.outcomes[0].claimed_in for way in before.options] == [(), ()]


def test_what_is_argued_and_where_the_texts_differ_stands_with_the_question() -> None:
    found = read("2021-03-01")
    assert found["last_day"].disputed == (ABOUT_ONE,)
    assert found["last_day"].texts == (TEXTS,)
    assert (found["notice"].disputed, found["notice"].texts) == ((), ())
