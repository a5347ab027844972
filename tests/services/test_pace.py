"""How fast notes may come: counted in the log itself, a bulk load as one entry."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.loaded import NOW, holding
from tracker.core.log.note import Note
from tracker.services.pace import MOST, TooFastError, check_pace

SECOND = timedelta(seconds=1)


def added(many: int) -> tuple[Note, ...]:
    """The loaded log, and notes that came after it a second apart."""
    first, *_ = holding().notes
    later = (replace(first, recorded_at=NOW + at * SECOND) for at in range(1, many + 1))
    return (*holding().notes, *later)


def test_notes_loaded_together_count_as_one_entry() -> None:
    check_pace(holding().notes, NOW)
    check_pace(added(MOST - 2), NOW + MOST * SECOND)


def test_a_full_minute_takes_no_more_until_it_has_passed() -> None:
    full = added(MOST - 1)
    with pytest.raises(
        TooFastError, match="30 entries were added to the record in the last minute"
    ):
        check_pace(full, NOW + MOST * SECOND)
    check_pace(full, NOW + 60 * SECOND)


def test_a_clock_that_was_set_back_locks_nobody_out() -> None:
    check_pace(added(MOST), NOW - timedelta(hours=1))
