"""How far a day is, in words."""

from datetime import date

import pytest

from tracker.core.days.distance import distance, in_words

TODAY = date(2025, 4, 10)


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2025, 5, 10), "in thirty days"),
        (date(2025, 4, 10), "today"),
        (date(2025, 4, 11), "tomorrow"),
        (date(2025, 4, 9), "yesterday"),
        (date(2025, 4, 8), "two days ago"),
        (date(2025, 4, 27), "in seventeen days"),
        (date(2025, 5, 1), "in twenty-one days"),
        (date(2030, 5, 10), "in 1,856 days"),
        (date(2020, 11, 15), "1,607 days ago"),
    ],
)
def test_a_distance_is_in_words(on: date, words: str) -> None:
    assert distance(on, TODAY) == words


def test_numbers_below_a_hundred_are_words() -> None:
    assert [in_words(n) for n in (0, 1, 19, 20, 45, 99, 100)] == [
        "no", "one", "nineteen", "twenty", "forty-five", "ninety-nine", "100",
    ]  # fmt: skip
