"""What other readings would change: one option of one question at a time."""

from dataclasses import fields

import pytest

from tests.core.laws import TODAY, asked
from tests.core.questions import QUESTIONS, questioned
from tests.core.script import script
from tracker.core.agenda.agenda import next_entry
from tracker.core.answer.evaluation import answer_for
from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import Difference, differences, leans
from tracker.core.days.day import parse_day
from tracker.core.law.reading import Readings

LAW = questioned()


def asking(as_of: str, readings: Readings = ()) -> Asking:
    """A question about that day."""
    return Asking(as_of=parse_day(as_of, field="as-of"), today=TODAY, readings=readings)


def differing(as_of: str, *lines: str, readings: Readings = ()) -> dict[str, list[str]]:
    """By obligation, the readings that would change it."""
    found = differences(LAW, script(*lines), asking(as_of, readings))
    return {code: [one.reading for one in listed] for code, listed in found.items()}


def test_only_what_differs_is_listed_under_the_option_that_makes_it() -> None:
    assert differing("2021-03-01") == {
        "1": ["last_day=exclusive"],
        "12": ["last_day=exclusive"],
        "3": ["start=signature", "start=parade"],
        "4": ["start=signature", "start=parade", "notice=before"],
        "6": ["start=signature"],
        "20": ["text=draft"],
    }


def test_what_an_option_would_make_of_it() -> None:
    found = differences(LAW, script("A 2021-03-31 performed"), asking("2021-04-01"))
    (late,) = found["1"]
    assert (late.word, f"{late.due_on}") == ("performed_late", "2021-03-30")
    (draft,) = found["20"]
    assert (draft.word, f"{draft.original_due_on}") == ("open", "2021-03-31")
    signature, parade, before = found["4"]
    assert signature.window is not None
    assert f"{signature.window.closes_on}" == "2021-09-30"
    assert (f"{parade.next_on}", f"{before.next_on}") == ("2021-11-01", "2021-09-30")


def test_what_leans_on_what_differs_differs_too() -> None:
    twelve = differences(LAW, (), asking("2021-03-01"))["12"]
    assert [f"{one.due_on}" for one in twelve] == ["2021-04-09"]
    assert not leans(LAW, "99", {"1"})
    assert not leans(LAW, "12", set())


def test_from_a_reading_the_default_is_another_option() -> None:
    found = differing("2021-03-01", readings=(("last_day", "exclusive"), ("text", "draft")))
    assert found["1"] == ["last_day=inclusive"]
    assert found["20"] == ["last_day=inclusive", "text=record"]


def test_what_does_not_exist_under_an_option_has_no_word_there() -> None:
    found = differences(LAW, (), asking("2021-03-01", (("text", "draft"),)))
    assert [one.word for one in found["20"] if one.question == "text"] == [None]


def test_a_reading_that_changes_no_answer_is_not_listed() -> None:
    lines = ("B 2021-03-01 extends 2021-05-01 accepted", "A 2021-03-15 performed")
    assert "8" not in differing("2021-04-01")
    differs = differences(LAW, script(*lines), asking("2021-04-01"))["1"]
    assert [(one.word, f"{one.due_on}") for one in differs] == [("performed", "2021-05-01")]


@pytest.mark.parametrize("question", [one.code for one in QUESTIONS])
@pytest.mark.parametrize("as_of", ["2020-12-31", "2021-03-31", "2022-01-01"])
def test_a_difference_is_what_would_be_answered_under_that_reading(
    question: str, as_of: str
) -> None:
    lines = ("A 2021-03-31 performed", "C 2021-05-01 notice on=4")
    found = differences(LAW, script(*lines), asking(as_of))
    for option in LAW.question_by_code[question].options[1:]:
        readings = ((question, option.code),)
        plain, case = (asked(LAW, script(*lines), as_of, readings=r) for r in ((), readings))
        for obligation in case.agreement.obligations:
            code = obligation.code
            listed = [one for one in found.get(code, ()) if one.option == option.code]
            then = facts(answer_for(case, obligation), next_entry(case, obligation))
            own = plain.agreement.by_code.get(code)
            now = facts(answer_for(plain, own), next_entry(plain, own)) if own else None
            assert [facts(one, None) for one in listed] == ([then] if then != now else [])


COMPARED = [
    one.name
    for one in fields(Difference)
    if one.name not in ("question", "option", "next_on")
]  # fmt: skip


def facts(answer: object, entry: object) -> list[object]:
    """The compared fields of an answer (with what comes next) or of a difference."""
    following = getattr(answer, "next_on", getattr(entry, "on", None))
    return [*(getattr(answer, name) for name in COMPARED), following]
