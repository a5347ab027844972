from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.formats.answers import item
from tracker.core.dates.term import WindowState
from tracker.core.standing.positions import Marker
from tracker.core.standing.validity import Validity
from tracker.formats.change_text import change_in_words, validity_in_words

BEFORE = item(date(2020, 11, 30), "6.2")
POWER = item(date(2025, 5, 9), "4.4")
PREFIX = "6.2 Return Lachin District to Azerbaijan: "


def changed(**answer: Any) -> str:
    after = replace(BEFORE, answer=replace(BEFORE.answer, **answer))
    return change_in_words(BEFORE, after).removeprefix(PREFIX)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            {"due_on": date(2020, 12, 10)},
            "the last day moves from 1 December 2020 to 10 December 2020.",
        ),
        ({"due_on": None}, "the last day moves from 1 December 2020 to none."),
        (
            {"marker": Marker.ONE_SIDED},
            "positions change from “Nobody on record” to “One-sided”.",
        ),
        ({"past_due": "yes"}, "past due changes from no to yes."),
        ({"claims": ("A claim.",)}, "claims that move nothing: A claim."),
        ({}, "something is added to what is said of it; word and dates stay."),
    ],
)
def test_what_changes_is_said(answer: dict[str, Any], words: str) -> None:
    assert changed(**answer) == words


def test_the_word_and_the_next_date() -> None:
    after = replace(BEFORE, label="Contested", next=None)
    assert change_in_words(BEFORE, after) == (
        f"{PREFIX}the status changes from “Pending” to “Contested”; "
        "the next date moves from 1 December 2020 to none."
    )


def test_the_window() -> None:
    window = POWER.answer.window
    assert window is not None
    closed = replace(POWER.answer, window=replace(window, state=WindowState.CLOSED))
    words = change_in_words(POWER, replace(POWER, answer=closed))
    assert "the window for notice changes from “Open” to “Closed”" in words


def test_what_is_said_of_the_whole() -> None:
    silent = Validity(marker=Marker.SILENT, stands=())
    contested = Validity(marker=Marker.CONTESTED, stands=())
    assert validity_in_words(silent, silent) is None
    assert validity_in_words(silent, contested) == (
        "Whether the agreement is in force: what is said changes from “Nobody on record” to"
        " “Contested”."
    )
    stand = item(date(2020, 11, 26), "6.1").answer.stands
    more = validity_in_words(contested, Validity(marker=Marker.CONTESTED, stands=stand))
    assert more == "Whether the agreement is in force: what is said gets another position."
