"""What of a log is read: every note that may be, whatever stands before it."""

from dataclasses import replace
from datetime import date

from tests.core.laws import ACTORS, asked, law
from tests.core.script import script
from tracker.core.log.record import is_apart, is_signatory, party_of, read_record


def read(*lines: str) -> list[int]:
    """The numbers of the notes that the record holds."""
    record = read_record(law(), script(*lines), known_by=None, revision=None)
    return [entry.number for entry in record.entries]


def test_what_comes_after_a_correction_or_a_note_taken_out_is_read() -> None:
    lines = (
        "A 2021-02-01 performed",
        "A 2021-02-02 corrects #1",
        "B 2021-02-03 not_performed",
        "A 2021-02-04 corrects #3 to performed",
        "C 2021-02-05 performed",
    )
    assert read(*lines) == [3, 5]


def test_both_days_of_a_limit_are_within_it() -> None:
    notes = script("A 2021-02-01 performed", "B 2021-02-02 performed")
    for known_by, numbers in ((date(2021, 2, 1), [1]), (date(2021, 2, 2), [1, 2])):
        record = asked(law(), notes, "2021-03-01", known_by=known_by).record
        assert [entry.number for entry in record.entries] == numbers


def test_whose_word_it_is() -> None:
    agreement = law()
    assert [party_of(agreement, code) for code in ("A-ORG", "A", "XX")] == ["A", "A", "XX"]
    assert [is_signatory(agreement, code) for code in ("A", "NGO", "XX")] == [True, False, False]
    assert [is_apart(agreement, code) for code in ("COURT", "NGO", "XX")] == [True, False, False]


def test_organs_of_each_other_speak_for_one_of_them() -> None:
    one, two = (replace(ACTORS[1], code=code, organ_of=of) for code, of in (("X", "Y"), ("Y", "X")))
    agreement = law(actors=(*ACTORS, one, two))
    assert party_of(agreement, "X") in {"X", "Y"}
