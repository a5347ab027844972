"""Steps that lead to a date: they can be worked out again, and what was changed in them shows."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.core.laws import OBLIGATIONS, asked, duty, law
from tests.core.script import script
from tracker.core.agenda.agenda import agenda
from tracker.core.answer.evaluation import answer_for
from tracker.core.days.derivation import Derivation, Op, replay, step, worked_out
from tracker.core.law.rule import Fixed
from tracker.core.words.fault import BadValueError

DAY = date(2021, 3, 31)
NAMED = step(Op.DAY, DAY, day=DAY, counting="inclusive")
MONTH = step(Op.ADD, date(2021, 4, 30), start=DAY, period="P1M", clamped="yes")
NOON = datetime(2021, 3, 31, 9, tzinfo=UTC)
INSTANT = step(Op.INSTANT, NOON, at=NOON.isoformat(), zone="Europe/Moscow")
LATEST = step(
    Op.UNKNOWN_TIME,
    date(2021, 4, 2),
    start=DAY,
    period="PT36H",
    earliest="2021-04-01T09:00:00+00:00",
    latest="2021-04-02T08:59:59.999999+00:00",
    zone="Europe/Moscow",
)

REPLAYED: list[tuple[str, Derivation, date | datetime | None]] = [
    ("no steps", (), None),
    ("words alone", (step(Op.QUOTE, "", words="by 31 March"),), None),
    ("a day", (NAMED,), DAY),
    ("words and a day", (step(Op.QUOTE, "", words="by 31 March"), NAMED), DAY),
    ("an event", (step(Op.ANCHOR, DAY, 3, day=DAY, name="the visit"),), DAY),
    ("a month on, clamped", (NAMED, MONTH), date(2021, 4, 30)),
    ("a month on, at its end",
     (step(Op.DAY, date(2021, 2, 28), day="2021-02-28"),
      step(Op.ADD, DAY, period="P1M", month_end="last_day")), DAY),
    ("a month back", (NAMED, step(Op.SUBTRACT, date(2021, 2, 28), period="P1M")),
     date(2021, 2, 28)),
    ("day 1", (NAMED, step(Op.DAY_ONE, date(2021, 3, 30))), date(2021, 3, 30)),
    ("day 1, counted back", (NAMED, step(Op.DAY_ONE, date(2021, 4, 1), back="yes")),
     date(2021, 4, 1)),
    ("exclusive", (NAMED, step(Op.EXCLUSIVE, date(2021, 3, 30), why="read so")),
     date(2021, 3, 30)),
    ("extended", (NAMED, step(Op.EXTEND, date(2021, 4, 10), 7, day="2021-04-10")),
     date(2021, 4, 10)),
    ("recurring", (NAMED, step(Op.OCCURRENCE, date(2021, 4, 30), day="2021-04-30", number=2)),
     date(2021, 4, 30)),
    ("an instant", (INSTANT,), NOON),
    ("words between, which change nothing", (INSTANT, step(Op.QUOTE, NOON, words="at noon")),
     NOON),
    ("hours on",
     (INSTANT, step(Op.ADD_TIME, datetime(2021, 4, 1, 21, tzinfo=UTC), period="PT36H")),
     datetime(2021, 4, 1, 21, tzinfo=UTC)),
    ("hours back", (INSTANT, step(Op.SUBTRACT_TIME, datetime(2021, 3, 31, 8, tzinfo=UTC),
                                  period="PT1H")), datetime(2021, 3, 31, 8, tzinfo=UTC)),
    ("the day of an instant", (INSTANT, step(Op.ZONE, DAY, zone="Europe/Moscow")), DAY),
    ("the start of a day",
     (NAMED, step(Op.STARTS, datetime(2021, 3, 30, 21, tzinfo=UTC), zone="Europe/Moscow")),
     datetime(2021, 3, 30, 21, tzinfo=UTC)),
    ("the end of a day",
     (NAMED, step(Op.ENDS, datetime(2021, 3, 31, 21, tzinfo=UTC), zone="Europe/Moscow")),
     datetime(2021, 3, 31, 21, tzinfo=UTC)),
    ("hours from an unknown time", (NAMED, LATEST), date(2021, 4, 2)),
]  # fmt: skip


@pytest.mark.parametrize(("why", "steps", "result"), REPLAYED, ids=lambda v: f"{v}"[:40])
def test_steps_are_worked_out_again(
    why: str, steps: Derivation, result: date | datetime | None
) -> None:
    assert replay(steps) == result, why


def test_every_kind_of_step_can_be_worked_out_again() -> None:
    assert {one.op for _, steps, _ in REPLAYED for one in steps} == set(Op)


@pytest.mark.parametrize(
    "steps",
    [steps for _, steps, result in REPLAYED if result is not None],
    ids=[why for why, _, result in REPLAYED if result is not None],
)
def test_a_result_that_the_inputs_do_not_give_is_refused(steps: Derivation) -> None:
    last = steps[-1]
    other = "2021-04-11" if "T" not in last.result else "2021-04-11T00:00:00+00:00"
    with pytest.raises(ValueError, match="its inputs give"):
        replay((*steps[:-1], last._replace(arrives=other)))


def test_a_changed_input_is_refused() -> None:
    given = (("start", "2021-03-31"), ("period", "P2M"))
    with pytest.raises(ValueError, match="step add says 2021-04-30, its inputs give 2021-05-31"):
        replay((NAMED, MONTH._replace(inputs=given)))
    with pytest.raises(BadValueError, match="is not a period"):
        replay((NAMED, MONTH._replace(inputs=(("period", "soon"),))))


def test_a_step_that_needs_one_before_it_is_refused_alone() -> None:
    with pytest.raises(ValueError, match="step add has nothing before it"):
        worked_out(MONTH, None)


def test_what_a_step_is_given_is_written_down_and_nothing_is_left_empty() -> None:
    one = step(Op.ADD, DAY, 4, period="P1M", clamped="", why=None)
    assert (one.result, one.given, one.note) == ("2021-03-31", (("period", "P1M"),), 4)
    assert (one.get("period"), one.get("clamped")) == ("P1M", "")


NOTES = script(
    "B 2021-02-01 triggers visit accepted on=7",
    "B 2021-02-02 extends 2021-04-10 accepted on=1",
    "B 2021-02-03 extends P1M accepted on=1",
    "B 2021-02-04 extends PT12H accepted on=11",
    "A 2021-02-05 notice on=4",
    "B 2021-02-06 notice on=15",
    "C 2021-02-07 extends P1M accepted on=3",
    "B 2021-02-08 extends 2021-05-01T12:00+03:00 accepted on=6",
)


@pytest.mark.parametrize("code", [one.code for one in OBLIGATIONS])
def test_every_date_of_the_small_law_is_what_its_steps_give(code: str) -> None:
    for notes in ((), NOTES):
        case = asked(law(), notes, "2021-03-01")
        answer = answer_for(case, case.agreement.by_code[code])
        assert replay(answer.due_steps) == answer.due_on
        assert replay(answer.original_due_steps) == answer.original_due_on
        for entry in agenda(case, since=date(2020, 1, 1), until=date(2024, 1, 1)):
            assert replay(entry.derivation) in (entry.on, entry.at)


def test_the_words_of_the_text_come_first() -> None:
    quoted = duty("20", rule=Fixed(on=DAY), quote="by 31 March", quote_variant="en", clause="4")
    case = asked(law(quoted), (), "2021-03-01")
    first = answer_for(case, quoted).due_steps[0]
    assert (first.op, first.get("words"), first.get("where")) == (Op.QUOTE, "by 31 March", "en, 4")
    bare = replace(quoted, quote_variant=None)
    case = asked(law(bare), (), "2021-03-01")
    assert answer_for(case, bare).due_steps[0].get("where") == ""
