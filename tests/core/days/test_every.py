"""Recurrences in words, and where the rule itself is shown."""

import pytest

from tracker.core.days.every import how_often


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=MO", "every two weeks"),
        ("FREQ=MONTHLY;INTERVAL=6", "every six months"),
        ("FREQ=MONTHLY;INTERVAL=1", "every month"),
        ("FREQ=YEARLY;BYMONTH=6", "every year (FREQ=YEARLY;BYMONTH=6)"),
    ],
)
def test_how_often(rule: str, words: str) -> None:
    assert how_often(rule) == words
