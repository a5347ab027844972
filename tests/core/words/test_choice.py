"""Saying what would have been right."""

import pytest

from tracker.core.words.choice import MOST_COMPARED, MOST_LISTED, offer, unknown_among

FEW = ("AM", "AZ", "RU")
MANY = [f"source-{number}" for number in range(MOST_LISTED + 1)]
TOO_MANY = [f"source-{number}" for number in range(MOST_COMPARED + 1)]


@pytest.mark.parametrize(
    ("value", "known", "offered"),
    [
        ("TR", FEW, "write AM, AZ or RU"),
        ("TR", ("AM",), "write AM"),
        ("TR", (), "none is known here"),
        ("source-7x", MANY, "did you mean source-7, source-17 or source-9?"),
        ("?", MANY, "it is none of the 25 known"),
        ("source-7x", TOO_MANY, "it is none of the 201 known"),
    ],
)
def test_the_mend_is_offered(value: str, known: tuple[str, ...], offered: str) -> None:
    assert offer(value, known) == offered


def test_each_wrong_name_of_a_list_is_told() -> None:
    lines = [str(one) for one in unknown_among("obligors", ["AM", "X", "AM"], "an actor", FEW)]
    assert lines == [
        "obligors: “X” is not an actor; write AM, AZ or RU",
        "obligors: “AM” stands there twice; name it once",
    ]
