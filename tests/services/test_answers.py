from datetime import date

import pytest

from tests.loaded import TODAY, holding
from tracker.core.asked.asking import Asking
from tracker.core.words.fault import UnknownError
from tracker.core.words.vocabulary import Status
from tracker.services.answers import clause, dates, obligation, standing, status
from tracker.services.library import Library


def on(day: date, **more: object) -> Asking:
    return Asking(as_of=day, today=TODAY, **more)  # type: ignore[arg-type]


KNOWN = on(date(2020, 12, 5), known_by=date(2020, 11, 20))


def test_where_everything_stands() -> None:
    found = status(Library(), holding(), on(date(2020, 11, 14)))
    words = {item.obligation.code: item.answer.word for item in found.overview.items}
    assert words["6.1"] is Status.PENDING
    assert [one.reading for one in found.differences["2.1"]] == ["last_day=exclusive"]
    assert found.head.revision == holding().revision
    assert found.overdue == ()


def test_what_is_overdue_is_named() -> None:
    assert "6.2" in status(Library(), holding(), KNOWN).overdue


def test_the_revision_is_the_one_that_was_asked() -> None:
    assert status(Library(), holding(), on(TODAY, revision=3)).head.revision == 3


def test_answers_are_remembered() -> None:
    library = Library()
    assert standing(library, holding(), KNOWN) is standing(library, holding(), KNOWN)


def test_dates_of_a_window() -> None:
    days = {"since": date(2020, 11, 10), "until": date(2020, 11, 20)}
    found = dates(Library(), holding(), on(date(2020, 11, 14)), **days)
    assert [(entry.on.day, entry.code) for entry in found.entries] == [
        (10, None),
        (15, "6.1"),
        (20, "2.1"),
    ]


def test_one_obligation_in_full() -> None:
    found = obligation(Library(), holding(), on(date(2020, 11, 16)), "6.1")
    assert found.item.answer.due_on == date(2020, 11, 25)
    assert [step.answer.due_on for step in found.history] == [
        date(2020, 11, 15),
        date(2020, 11, 15),
        date(2020, 11, 25),
    ]
    assert [entry.note.effect is not None for entry in found.entries] == [True]
    (differing,) = found.differences
    assert (differing.reading, differing.original_due_on) == (
        "last_day=exclusive",
        date(2020, 11, 14),
    )


def test_one_clause_in_full() -> None:
    found = clause(Library(), holding(), on(TODAY), "6")
    assert [item.obligation.code for item in found.items] == [
        "6.1",
        "6.2",
        "6.3",
        "6.5",
        "6.6",
        "6.7",
    ]
    assert {passage.clause for _, passage in found.passages} == {"6"}
    assert all("6" in one.clauses for one in found.text_differences)


def test_names_that_the_text_does_not_have() -> None:
    with pytest.raises(UnknownError, match="did you mean"):
        obligation(Library(), holding(), on(TODAY), "6.11")
    with pytest.raises(UnknownError, match="write 1, 2, 3"):
        clause(Library(), holding(), on(TODAY), "10")


def test_an_obligation_of_another_text_is_there_under_that_reading() -> None:
    read = on(TODAY, readings=(("text", "first"),))
    assert obligation(Library(), holding(), read, "2.2").item.answer.word is Status.OPEN
    with pytest.raises(UnknownError):
        obligation(Library(), holding(), on(TODAY), "2.2")
