"""What a new text would change, line by line."""

from datetime import date

import pytest

from tests.truce import LAW
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import overview
from tracker.formats.plan_text import date_line, headline
from tracker.formats.seed.compare import PartChange

DAY = date(2021, 6, 1)
AGAIN = "all notes that were about this code are about it again"
ITEMS = {
    item.obligation.code: item for item in overview(LAW, (), Asking(as_of=DAY, today=DAY)).items
}


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("1.1", "Cease fire: The text gives no date, and none is invented."),
        ("1.2", "Withdraw: 14 November 2020, last day"),
        ("1.4", "Report: 30 June 2021, number 8"),
        ("2.1", "Stay at the bridge: 9 November 2025, renews for four years unless notice by 8"),
        ("2.3", "Leave: It waits for notice under 2.2 (Give notice), which is not on record."),
    ],
)
def test_a_new_obligation_with_its_date_or_why_it_has_none(code: str, line: str) -> None:
    assert date_line(ITEMS[code]).startswith(f"{code} {line}")


@pytest.mark.parametrize(
    ("how", "line"),
    [
        ("added", "  Added: obligation 1.9 Stop"),
        ("withdrawn", "  Withdrawn: obligation 1.9 Stop; it stays on record with its notes"),
        (
            "brought back",
            f"  Brought back: obligation 1.9 Stop; {AGAIN}",
        ),
    ],
)
def test_what_becomes_of_a_part_and_its_notes(how: str, line: str) -> None:
    assert headline(PartChange(kind="obligation", code="1.9", title="Stop", how=how)) == line
