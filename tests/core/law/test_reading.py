"""Readings: how they are written, and what each kind of change makes of the law."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from tests.core.laws import asked, duty
from tests.core.questions import EXCLUSIVE, IN_DRAFT, QUESTIONS, SIGNATURE, question, questioned
from tests.core.script import script
from tracker.core.answer.evaluation import answer_for
from tracker.core.law.question import ChangeKind
from tracker.core.law.reading import Readings, full_readings, parse_readings, under
from tracker.core.law.rule import Anchor, AnchorKind, Fixed, Relative, Term, UntilNotice
from tracker.core.words.fault import UnknownError

LAW = questioned()

WRITTEN: list[tuple[tuple[str, ...], Readings]] = [
    ((), ()),
    (("last_day=exclusive",), (("last_day", "exclusive"),)),
    (("last_day=inclusive",), ()),
    (("text=draft", "last_day=exclusive"), (("last_day", "exclusive"), ("text", "draft"))),
    (("text=draft", "text=draft"), (("text", "draft"),)),
]


@pytest.mark.parametrize(("pairs", "readings"), WRITTEN)
def test_readings_are_written_as_pairs_and_defaults_left_out(
    pairs: tuple[str, ...], readings: Readings
) -> None:
    assert parse_readings(LAW, pairs, field="reading") == readings


REFUSED = [
    (("colour=red",), "of this text; the questions: last_day, notice, parties, start, text"),
    (("",), "names no question"),
    (("text",), "names no option of that question; write text=record or text=draft"),
    (("text=",), "names no option"),
    (("text=DRAFT",), "names no option"),
    (("text=draft=draft",), "names no option"),
    (("text=draft", "text=record"), "reads “text” a second time; choose one option"),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "sentence"), REFUSED)
def test_a_reading_that_the_text_does_not_have_is_refused(
    pairs: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(UnknownError) as refused:
        parse_readings(LAW, pairs, field="reading")
    assert sentence in str(refused.value)
    assert str(refused.value).startswith("reading: “")


def test_a_text_without_questions_says_so() -> None:
    bare = questioned(questions=())
    with pytest.raises(UnknownError, match="the questions: none"):
        parse_readings(bare, ("text=draft",), field="reading")


def test_every_question_has_a_chosen_option() -> None:
    chosen = full_readings(LAW, (("text", "draft"),))
    assert chosen == {
        "last_day": "inclusive", "start": "effect", "notice": "on", "parties": "defined",
        "text": "draft",
    }  # fmt: skip


def test_every_kind_of_change_is_made_here() -> None:
    made = {c.kind for q in QUESTIONS for option in q.options for c in option.changes}
    assert made == set(ChangeKind)


def test_the_default_options_change_nothing_but_leave_out_what_they_do_not_have() -> None:
    read = under(LAW, ())
    assert "20" not in read.by_code
    assert all(read.by_code[code] is LAW.by_code[code] for code in read.by_code)
    others = [one.name for one in fields(LAW) if one.name != "obligations"]
    assert all(getattr(read, name) is getattr(LAW, name) for name in others)


def changed(*readings: tuple[str, str]) -> set[str]:
    """The codes of obligations that a reading changes, adds or leaves out."""
    one, two = under(LAW, ()).by_code, under(LAW, readings).by_code
    return {code for code in {*one, *two} if one.get(code) is not two.get(code)}


CHANGED = [
    ("last_day", "exclusive", {"1"}),
    ("start", "signature", {"3", "6"}),
    ("start", "parade", {"3", "14"}),
    ("notice", "before", {"3"}),
    ("parties", "everybody", {"4", "8"}),
    ("text", "draft", {"20"}),
]


@pytest.mark.parametrize(("question", "option", "codes"), CHANGED)
def test_an_option_changes_what_it_names_or_what_fits(
    question: str, option: str, codes: set[str]
) -> None:
    assert changed((question, option)) == codes


def test_the_rules_under_a_reading() -> None:
    exclusive = under(LAW, (("last_day", "exclusive"),)).by_code["1"].rule
    assert isinstance(exclusive, Fixed)
    assert exclusive.exclusive
    signature = under(LAW, (("start", "signature"),)).by_code
    assert isinstance(signature["6"].rule, Relative)
    assert signature["6"].rule.anchor == Anchor(kind=AnchorKind.SIGNATURE)
    parade = under(LAW, (("start", "parade"),)).by_code
    day = Anchor(kind=AnchorKind.DAY, ref="the parade", day=date(2021, 2, 1))
    assert isinstance(parade["3"].rule, Term)
    assert isinstance(parade["14"].rule, UntilNotice)
    assert parade["3"].rule.anchor == parade["14"].rule.anchor == day
    notice = under(LAW, (("notice", "before"),)).by_code["3"].rule
    assert isinstance(notice, Term)
    assert notice.notice_before


def test_who_belongs_to_the_parties_under_a_reading() -> None:
    read = under(LAW, (("parties", "everybody"),)).by_code
    assert read["4"].obligors == ("A", "B", "C")
    assert read["8"].agreement_of == ("A", "B", "C")
    assert read["8"].obligors == ("A",)


def test_parties_under_a_reading_stand_in_the_order_of_their_names() -> None:
    renamed = tuple(replace(a, name="Zembla") if a.code == "A" else a for a in LAW.actors)
    read = under(replace(LAW, actors=renamed), (("parties", "everybody"),)).by_code
    assert read["4"].obligors == ("B", "C", "A")


def test_an_anchor_for_all_is_put_where_something_is_counted() -> None:
    everywhere = question("start", "effect", signature=(replace(SIGNATURE, obligations=()),))
    law = replace(LAW, questions=(everywhere,))
    read = under(law, (("start", "signature"),)).by_code
    assert read["1"].rule is LAW.by_code["1"].rule
    for code in ("3", "6", "14"):
        rule = read[code].rule
        assert isinstance(rule, Relative | Term | UntilNotice)
        assert rule.anchor.kind is AnchorKind.SIGNATURE


def test_an_instant_is_exact_under_every_reading_of_days() -> None:
    noon = duty("21", rule=Fixed(at=datetime(2021, 3, 31, 9, tzinfo=UTC), zone="Europe/Moscow"))
    law = replace(LAW, obligations=(*LAW.obligations, noon))
    assert under(law, (("last_day", "exclusive"),)).by_code["21"] is noon


def test_a_change_of_others_does_not_hide_the_next_one() -> None:
    others = replace(SIGNATURE, obligations=("6",))
    both = question("both", "none", two=(others, EXCLUSIVE))
    read = under(replace(LAW, questions=(both,)), (("both", "two"),)).by_code["1"].rule
    assert isinstance(read, Fixed)
    assert read.exclusive


def test_several_readings_act_together() -> None:
    assert changed(("last_day", "exclusive"), ("text", "draft")) == {"1", "20"}
    read = under(LAW, (("last_day", "exclusive"), ("text", "draft"))).by_code["20"].rule
    assert isinstance(read, Fixed)
    assert read.exclusive


ANSWERS = [
    ("1", "2021-03-31", (), (), "pending 2021-03-31"),
    ("1", "2021-03-31", ("last_day=exclusive",), (), "overdue 2021-03-30"),
    ("1", "2021-03-31", ("last_day=exclusive",), ("A 2021-03-31 performed",),
     "performed_late 2021-03-30"),
    ("1", "2021-03-31", ("last_day=exclusive",),
     ("B 2021-03-01 extends 2021-03-31 accepted", "A 2021-03-31 performed"),
     "performed 2021-03-31"),
    ("6", "2021-01-30", ("start=signature",), (), "overdue 2021-01-29"),
    ("20", "2021-01-01", ("text=draft",), (), "open 2021-03-31"),
    ("20", "2020-12-31", ("text=draft",), (), "not_yet_in_effect 2021-03-31"),
    ("20", "2021-04-01", ("text=draft",), (), "open 2021-03-31"),
    ("20", "2021-04-01", ("text=draft",), ("B 2021-03-01 not_performed",),
     "not_performed 2021-03-31"),
    ("20", "2021-04-05", ("text=draft",), ("A 2021-04-05 performed",), "performed 2021-03-31"),
    ("4", "2021-09-30", ("notice=before",), (), "not_assessed None last_day"),
    ("4", "2021-06-01", ("parties=everybody",), ("C 2021-05-01 notice",), "exercised None open"),
    ("4", "2021-06-01", (), ("C 2021-05-01 notice",), "not_assessed None open"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "as_of", "pairs", "lines", "expected"), ANSWERS)
def test_the_answer_under_a_reading(
    code: str, as_of: str, pairs: tuple[str, ...], lines: tuple[str, ...], expected: str
) -> None:
    readings = parse_readings(LAW, pairs, field="reading")
    case = asked(LAW, script(*lines, on=code), as_of, readings=readings)
    answer = answer_for(case, case.agreement.by_code[code])
    window = f" {answer.window.state}" if answer.window else ""
    assert f"{answer.word} {answer.due_on}{window}" == expected
    assert answer.past_due == "no" or code != "20"


def test_what_is_not_of_record_says_so() -> None:
    case = asked(LAW, (), "2021-04-01", readings=(("text", "draft"),))
    reasons = [reason.code for reason in answer_for(case, IN_DRAFT).reasons]
    assert "not_of_record" in reasons
