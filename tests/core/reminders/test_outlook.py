"""What is missed, due and coming, each date in a sentence."""

from datetime import UTC, date, datetime

import pytest

from tests.core.laws import TODAY, law, note, says
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for, overview
from tracker.core.log.effect import Extension, Standing
from tracker.core.log.note import Note
from tracker.core.reminders.headline import HEADLINES, headline
from tracker.core.reminders.outlook import Line, Part, outlook, told_lines
from tracker.core.words.vocabulary import DATE_KINDS

MOVE = Extension(new_last_day=date(2021, 4, 10), standing=Standing.ACCEPTED)
DONE, DENIED = says(1, "A", "2021-03-20", "performed"), says(2, "B", "2021-03-21", "not_performed")


def lines(day: str, *notes: Note, code: str | None = "1") -> list[Line]:
    asking = Asking(as_of=date.fromisoformat(day), today=TODAY)
    found = outlook(
        overview(law(), notes, asking), case_for(law(), notes, asking), until=date(2022, 1, 1)
    )
    return [line for line in found if line.entry.code == code]


@pytest.mark.parametrize(
    ("day", "notes", "part", "words"),
    [
        ("2021-03-01", (), Part.COMING, "The last day for clause 1 (1) is 31 March 2021, in thir"),
        ("2021-03-31", (), Part.DUE, "The last day for clause 1 (1) is 31 March 2021, today."),
        ("2021-04-02", (), Part.MISSED, "The last day for clause 1 (1) was 31 March 2021, two d"),
        ("2021-04-02", (DONE, DENIED), Part.MISSED, "The last day for clause 1 (1) was 31 March"),
    ],
)
def test_where_a_last_day_stands(day: str, notes: tuple[Note, ...], part: Part, words: str) -> None:
    (line,) = lines(day, *notes)
    assert line.part is part
    assert headline(law(), line.entry, date.fromisoformat(day)).startswith(words)


def test_a_last_day_that_is_settled_or_moved_is_left_out() -> None:
    assert lines("2021-03-25", DONE) == []
    (moved,) = lines("2021-03-25", note(1, "B", "2021-03-20", MOVE))
    sentence = headline(law(), moved.entry, date(2021, 3, 25))
    assert sentence.startswith("The last day for clause 1 (1), as extended, is 10 April 2021")


def test_disputed_ones_are_said_to_be_disputed() -> None:
    (line,) = lines("2021-04-02", DONE, DENIED)
    sentence = headline(law(), line.entry, date(2021, 4, 2))
    assert sentence.endswith("two days ago, past due is disputed.")


@pytest.mark.parametrize(
    ("code", "day", "words"),
    [
        (None, "2020-12-31", "The Small agreement takes effect on 1 January 2021, tomorrow."),
        ("3", "2021-12-31", "The term of clause 3 (3) renews on 1 January 2022, tomorrow."),
        ("4", "2021-09-30", "The notice window of clause 4 (4) closes on 1 October 2021, tomor"),
        ("9", "2021-03-30", "Clause 9 (9) recurs on 31 March 2021, tomorrow."),
        ("10", "2021-04-01", "The term of clause 10 (10) ends on 2 April 2021, tomorrow."),
    ],
)
def test_each_kind_of_date_in_a_sentence(code: str | None, day: str, words: str) -> None:
    line = lines(day, code=code)[0]
    assert headline(law(), line.entry, date.fromisoformat(day)).startswith(words)


def test_what_was_to_be_told_stands_as_it_is_now() -> None:
    notes = (note(1, "B", "2021-03-20", MOVE),)
    asking = Asking(as_of=datetime(2021, 3, 25, 5, tzinfo=UTC), today=TODAY)
    told = {
        ("1", "deadline", date(2021, 3, 31)): ["because"],
        ("99", "deadline", date(2021, 3, 31)): ["gone"],
        (None, "takes_effect", date(2021, 1, 1)): ["over"],
    }
    found = told_lines(overview(law(), notes, asking), case_for(law(), notes, asking), told)
    assert [(line.entry.code, line.part, line.whys) for line in found] == [
        (None, Part.OVER, ("over",)),
        ("1", Part.OVER, ("because",)),
    ]
    sentence = headline(law(), found[1].entry, date(2021, 3, 25))
    assert sentence.endswith("in six days; it was moved to 10 April 2021.")


def test_every_kind_of_date_has_its_sentence() -> None:
    assert [*HEADLINES] == [*DATE_KINDS]
