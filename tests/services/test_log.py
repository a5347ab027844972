from datetime import date

import pytest

from tests.loaded import TODAY, holding
from tracker.core.asked.asking import Asking
from tracker.core.words.fault import UnknownError
from tracker.services.library import Holding, Library
from tracker.services.log import Filter, log


def numbers(wanted: Filter, asking: Asking | None = None, held: Holding | None = None) -> list[int]:
    asked = asking or Asking(as_of=TODAY, today=TODAY)
    found = log(Library(), held or holding(), asked, wanted)
    return [note.number for note, _ in found.logged]


def matching(**conditions: object) -> list[int]:
    return numbers(Filter(**conditions))  # type: ignore[arg-type]


def test_the_whole_log_in_its_order() -> None:
    assert matching() == list(range(1, holding().revision + 1))


def test_by_what_it_is_about() -> None:
    notes = holding().notes
    assert matching(obligations=["6.1"]) == [n.number for n in notes if "6.1" in n.obligations]
    on_six = [
        note.number
        for note in notes
        if "6" in note.clauses or any(code.startswith("6.") for code in note.obligations)
    ]
    assert matching(clauses=["6"]) == on_six


def test_by_who_speaks_and_what_it_does() -> None:
    notes = {note.number: note for note in holding().notes}
    found = matching(actors=["AZ"], effects=["extension"])
    assert [notes[number].obligations for number in found] == [("6.1",)]
    assert all(notes[number].effect is None for number in matching(effects=["plain"]))


def test_by_when_it_happened() -> None:
    day = date(2020, 11, 15)
    found = matching(since=day, until=day)
    assert found == [note.number for note in holding().notes if note.occurred_on == day]


def test_only_what_could_be_read_and_had_happened() -> None:
    before = Asking(as_of=date(2020, 12, 1), today=TODAY, known_by=date(2020, 11, 20))
    notes = {note.number: note for note in holding().notes}
    assert {notes[number].reported_on <= date(2020, 11, 20) for number in numbers(Filter(), before)}
    early = Asking(as_of=date(2020, 11, 14), today=TODAY)
    assert max(notes[n].occurred_on for n in numbers(Filter(), early)) <= date(2020, 11, 14)
    assert numbers(Filter(), Asking(as_of=TODAY, today=TODAY, revision=3)) == [1, 2, 3]


@pytest.mark.parametrize(
    ("field", "known"), [("clause", "9"), ("obligation", "6.1"), ("actor", "AZ"), ("effect", "end")]
)
def test_a_name_that_is_not_known_is_no_empty_log(field: str, known: str) -> None:
    assert matching(**{f"{field}s": [known]}) is not None
    with pytest.raises(UnknownError) as refused:
        matching(**{f"{field}s": [known, "moon"]})
    assert refused.value.field == field
