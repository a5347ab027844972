"""Corrections and what they correct: chains, withdrawals, and who could know of them."""

from datetime import date, datetime

import pytest

from tests.core.laws import asked, law, note, says
from tests.core.script import script
from tracker.core.answer.evaluation import answer_for
from tracker.core.log.correction import corrections_by_note, final_correction, replaces_nothing
from tracker.core.log.effect import Answer, Correction, Position, Value

DID = "A 2021-02-01 performed"
TAKES_OUT = "A 2021-02-03 corrects #1"
PARTLY = "A 2021-02-03 corrects #1 to partly_performed"

CHAINS = [
    ("nothing corrects it", (DID,), "performed"),
    ("a correction takes it out", (DID, TAKES_OUT), "-"),
    ("a correction puts another effect in", (DID, PARTLY), "partly_performed"),
    ("the newest counts", (DID, PARTLY, "A 2021-02-04 corrects #1 to not_performed"),
     "not_performed"),
    ("the newest is the one entered last, whatever day it tells of",
     (DID, "A 2021-02-09 corrects #1 to not_performed", PARTLY), "partly_performed"),
    ("a correction that is taken out corrects nothing",
     (DID, TAKES_OUT, "A 2021-02-04 corrects #2"), "performed"),
    ("the earlier correction then counts again",
     (DID, PARTLY, "A 2021-02-04 corrects #1", "A 2021-02-05 corrects #3"), "partly_performed"),
    ("a correction is itself corrected",
     (DID, PARTLY, "A 2021-02-04 corrects #2 to not_performed"), "not_performed"),
    ("and that one too", (DID, PARTLY, "A 2021-02-04 corrects #2 to not_performed",
                          "A 2021-02-05 corrects #3 to performed"), "performed"),
    ("taking out what took out a correction",
     (DID, TAKES_OUT, "A 2021-02-04 corrects #2", "A 2021-02-05 corrects #3"), "-"),
    ("what took it out is replaced by an effect",
     (DID, TAKES_OUT, "A 2021-02-04 corrects #2 to not_performed"), "not_performed"),
    ("after taking it out, another correction puts it back",
     (DID, TAKES_OUT, "A 2021-02-04 corrects #1 to performed"), "performed"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "lines", "value"), CHAINS, ids=lambda v: f"{v}"[:70])
def test_which_correction_counts(why: str, lines: tuple[str, ...], value: str) -> None:
    for as_of in ("2021-02-01", "2021-02-28"):
        case = asked(law(), script(*lines), as_of)
        stands = answer_for(case, case.agreement.by_code["1"]).stands
        assert ",".join(stand.value for stand in stands) == value.replace("-", ""), why


KNOWN = [
    ("2021-02-02", None, "performed"),
    ("2021-02-03", None, "partly_performed"),
    ("2021-02-04", None, "-"),
    (None, 1, "performed"),
    (None, 2, "partly_performed"),
    (None, 3, "-"),
    (None, None, "-"),
    ("2021-02-03", 3, "partly_performed"),
    ("2021-02-04", 2, "partly_performed"),
    ("2021-01-31", None, "-"),
    (None, 0, "-"),
]


@pytest.mark.parametrize(("known_by", "revision", "value"), KNOWN)
def test_a_correction_counts_for_every_day_once_it_can_be_known(
    known_by: str | None, revision: int | None, value: str
) -> None:
    log = script(DID, PARTLY, "A 2021-02-04 corrects #1", "A 2021-02-05")
    limits = {"known_by": date.fromisoformat(known_by) if known_by else None, "revision": revision}
    for as_of in ("2021-02-01", "2021-03-28"):
        case = asked(law(), log, as_of, **limits)
        stands = answer_for(case, case.agreement.by_code["1"]).stands
        assert ",".join(stand.value for stand in stands) == value.replace("-", "")


def test_a_corrected_note_keeps_its_day_its_actor_and_its_place() -> None:
    lines = (DID, "A 2021-02-02 partly_performed", "B 2021-02-09 corrects #1 to not_performed")
    case = asked(law(), script(*lines), "2021-02-28")
    first, second = case.record.entries
    assert (first.number, first.party, first.corrected_by) == (1, "A", 3)
    assert (second.number, second.corrected_by) == (2, None)
    (stand,) = answer_for(case, case.agreement.by_code["1"]).stands
    assert stand.value == "partly_performed"


def test_what_is_taken_out_is_listed_with_what_took_it_out() -> None:
    record = asked(law(), script(DID, TAKES_OUT), "2021-02-28").record
    assert record.withdrawn == {1: 2}
    assert record.entries == ()


def test_answers_and_acts_can_be_corrected_too() -> None:
    lines = (
        "A 2021-02-01 extends 2021-05-01",
        "B 2021-02-02 denies #1",
        "B 2021-02-03 corrects #2 to accepts #1",
        "A 2021-02-04 corrects #1 to extends 2021-06-01",
    )
    case = asked(law(), script(*lines), "2021-02-28")
    assert [type(entry.effect) for entry in case.record.entries[1:]] == [Answer]
    assert answer_for(case, case.agreement.by_code["1"]).due_on == date(2021, 6, 1)


def test_the_corrections_of_a_log_by_what_they_are_about() -> None:
    log = script(DID, PARTLY, "A 2021-02-04 corrects #2", "A 2021-02-05 performed")
    found = corrections_by_note(log)
    assert {about: [one.number for one in notes] for about, notes in found.items()} == {
        1: [2], 2: [3],
    }  # fmt: skip
    assert final_correction(4, found) is None
    assert final_correction(1, found) is None
    assert [replaces_nothing(one) for one in log] == [False, False, True, False]


def test_a_correction_about_nothing_corrects_nothing() -> None:
    stray = note(2, "A", "2021-02-02", script(DID, TAKES_OUT)[1].effect)
    assert corrections_by_note((stray,)) == {}


def test_the_order_of_the_record_is_day_then_report_then_entry() -> None:
    lines = (
        "A 2021-02-02",
        "A 2021-02-01 reported=2021-02-09",
        "A 2021-02-01 reported=2021-02-03",
        "A 2021-02-01 reported=2021-02-03",
    )
    record = asked(law(), script(*lines), "2021-02-28").record
    assert [entry.number for entry in record.entries] == [3, 4, 2, 1]


def test_a_note_acts_from_its_day_or_its_time() -> None:
    lines = ("A 2021-02-02", "A 2021-02-02 at=2021-02-02T18:00+03:00")
    record = asked(law(), script(*lines), "2021-02-28").record
    starts = [entry.at for entry in record.entries]
    assert starts[0] == datetime.fromisoformat("2021-02-02T00:00+03:00")
    assert starts[1] == datetime.fromisoformat("2021-02-02T18:00+03:00")


def test_a_position_is_indexed_where_it_is_about() -> None:
    lines = ("A 2021-02-02 performed on=1,8", "A 2021-02-03 in_force on=all")
    record = asked(law(), script(*lines), "2021-02-28").record
    assert {code: len(found) for code, found in record.positions.items()} == {"1": 1, "8": 1}
    assert [isinstance(entry.effect, Position) for entry in record.whole] == [True]


def test_a_chain_of_corrections_may_be_as_long_as_it_likes() -> None:
    first = says(1, "A", "2021-02-01", "performed")
    chain = [note(number, "A", "2021-02-02", Correction(by=Position(value=Value.PARTLY_PERFORMED)),
                  about=number - 1) for number in range(2, 5_002)]  # fmt: skip
    found = corrections_by_note((first, *chain))
    final = final_correction(1, found)
    assert final is not None
    assert final.number == 5_001
