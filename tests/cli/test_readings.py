"""`tracker readings`: the open questions, and all options for one obligation."""

import csv
import io
from collections.abc import Callable

from tests.cli.command import Run

EXCLUSIVE = "reported performed late, last day 19 November 2020"


def test_every_question_is_listed_with_what_its_options_change(reader: Callable[..., Run]) -> None:
    said = reader("readings").out
    assert said.count("By default “") == 6
    assert "last_day=exclusive: Before the named day" in said
    assert f"2.1 Return Aghdam District to Azerbaijan: {EXCLUSIVE}." in said
    assert "next date 9 November 2030" in said
    assert "What is argued about it" in said


def test_all_options_for_one_obligation_are_compared(reader: Callable[..., Run]) -> None:
    found = reader("readings", "2.1", "--as-of", "2020-12-01", "--format", "json").json
    (question,) = found["items"]
    assert found["obligation"] == "2.1"
    told = {one["code"]: one["outcomes"][0]["sentence"] for one in question["options"]}
    assert told == {
        "inclusive": "reported performed, last day 20 November 2020",
        "exclusive": EXCLUSIVE,
    }


def test_the_table_has_a_row_for_each_option_and_obligation(reader: Callable[..., Run]) -> None:
    out = reader("readings", "4.4", "--as-of", "2025-05-10", "--format", "csv").out
    rows = {
        (one["option"], one["window_closes_on"]): one["chosen"]
        for one in csv.DictReader(io.StringIO(out))
    }
    assert rows == {
        ("effect", "2025-05-10"): "true",
        ("signature", "2025-05-09"): "false",
        ("deployment", "2025-05-20"): "false",
        ("on", "2025-05-10"): "true",
        ("before", "2025-05-09"): "false",
    }


def test_an_obligation_that_no_question_changes_says_so(reader: Callable[..., Run]) -> None:
    assert "No question of this text would change it" in reader("readings", "1.1").out


def test_one_that_only_another_text_has_can_be_asked_for(reader: Callable[..., Run]) -> None:
    said = reader("readings", "2.2", "--as-of", "2020-11-16").out
    assert ": it would not exist." in said
    assert "2.2 " in said


def test_what_is_no_obligation_is_refused(reader: Callable[..., Run]) -> None:
    run = reader("readings", "2.9")
    assert run.code == 2
    assert "CODE: “2.9” is no obligation of this text" in run.err
