"""Which records are kept: the last ones, each for its own notes and limits."""

from datetime import date

from tests.core.laws import law, says
from tracker.core.log.recall import RECORDS, recalled

DAY = date(2021, 3, 1)
NOTES = (says(1, "A", "2021-02-01", "performed"), says(2, "B", "2021-03-03", "performed"))


def test_the_same_notes_and_limits_are_read_once() -> None:
    agreement = law()
    first = recalled(agreement, NOTES, known_by=DAY, revision=None)
    assert len(first.entries) == 1
    assert recalled(agreement, NOTES, known_by=DAY, revision=None) is first


def test_other_notes_limits_or_law_are_read_anew() -> None:
    agreement = law()
    first = recalled(agreement, NOTES, known_by=None, revision=None)
    assert len(first.entries) == 2
    assert len(recalled(agreement, NOTES, known_by=None, revision=1).entries) == 1
    assert len(recalled(agreement, NOTES[1:], known_by=None, revision=None).entries) == 1
    assert recalled(law(), NOTES, known_by=None, revision=None) is not first


def test_only_the_last_are_kept() -> None:
    agreement = law()
    first = recalled(agreement, NOTES, known_by=None, revision=None)
    for revision in range(RECORDS):
        recalled(agreement, NOTES, known_by=None, revision=revision)
    assert recalled(agreement, NOTES, known_by=None, revision=None) is not first
