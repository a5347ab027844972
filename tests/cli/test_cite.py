"""`tracker cite`: references to what is answered now."""

import json
from collections.abc import Callable

import pytest

from tests.cli.command import Run, in_process

PINNED = "as_of=2020-11-16&known_by=2026-11-23&rev=132&version=1"


@pytest.mark.parametrize(
    ("code", "path", "title"),
    [
        ((), "", "where every obligation stands"),
        (("6.1",), "obligations/6.1", "obligation 6.1"),
        (("6",), "clauses/6", "point 6"),
    ],
)
def test_the_reference_pins_the_answer(
    reader: Callable[..., Run], code: tuple[str, ...], path: str, title: str
) -> None:
    said = reader("cite", *code, "--as-of", "2020-11-16").out
    assert f"http://127.0.0.1:8020/trilateral-2020/{path}?{PINNED}" in said
    assert f": {title}, as of 16 November 2020." in said


def test_every_form_can_be_had(tracker: Callable[..., Run]) -> None:
    assert tracker("cite", "--format", "bibtex").out.startswith("@misc{")
    assert tracker("cite", "--format", "ris").out.startswith("TY  - ELEC")
    assert json.loads(tracker("cite", "--format", "csl").out)[0]["publisher"]


def test_readings_are_part_of_it_and_the_public_address_is_used(loaded_sqlite_url: str) -> None:
    run = in_process(loaded_sqlite_url, PUBLIC_URL="https://tracker.example.org")
    said = run("cite", "--reading", "last_day=exclusive").out
    assert "https://tracker.example.org/trilateral-2020/?as_of=2026-11-23" in said
    assert "&reading=last_day=exclusive" in said


def test_an_unknown_code_is_refused(tracker: Callable[..., Run]) -> None:
    refused = tracker("cite", "99")
    assert refused.code == 2
    assert "CODE: “99” is no obligation and no clause" in refused.err
