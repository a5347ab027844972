"""References: every form says the same, and no text can say more than it should."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from tests.loaded import NOW, holding
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import overview
from tracker.formats.citation import FORMS, Work, work_for
from tracker.formats.head_json import Head

ADDRESS = "https://tracker.example.org/t/?as_of=2020-11-16&known_by=2026-11-23&rev=132&version=1"
EVIL = "A {b} \\input{x} %&_#$~^ \n@misc{y, }\r\nER  - \nUR  - z"


def work() -> Work:
    """The citation of an obligation."""
    asking = Asking(as_of=date(2020, 11, 16), today=date(2026, 11, 23))
    held = holding()
    found = overview(held.law, held.notes, asking)
    head = Head(agreement=held.law, asking=asking, revision=132, validity=found.validity)
    return work_for(head, page="obligation 6.1", address=ADDRESS, generated_at=NOW)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_what_is_cited_and_where_it_stays(form: str) -> None:
    made = FORMS[form](work())
    plain = made.replace("\\_", "_")
    assert "Trilateral statement of 9/10 November 2020: obligation 6.1" in plain
    assert ADDRESS in made
    assert "Text version 1, record revision 132, known by 23 November 2026" in plain


def test_plain_is_one_line_for_a_footnote() -> None:
    made = FORMS["plain"](work())
    assert made.count("\n") == 1
    assert made.endswith("(accessed 23 November 2026).\n")
    assert "as of 16 November 2020" in made


def test_bibtex_is_one_entry_and_runs_nothing() -> None:
    evil = replace(work(), title=EVIL, note=EVIL, address="https://x.org/?a={b}")
    made = FORMS["bibtex"](evil)
    assert len(re.findall(r"^@", made, re.MULTILINE)) == 1
    assert made.count("{") == made.count("}")
    assert "\\input" not in made
    assert "url = {https://x.org/?a=%7Bb%7D}" in made
    assert FORMS["bibtex"](work()).startswith("@misc{trilateral-2020-2020-11-16-v1r132,\n")


def test_ris_is_one_record() -> None:
    made = FORMS["ris"](replace(work(), title=EVIL))
    lines = made.split("\r\n")
    assert [line[:6] for line in lines if line] == [
        f"{tag}  - " for tag in ("TY", "ID", "TI", "PB", "PY", "UR", "Y2", "N1", "ER")
    ]


def test_csl_is_json() -> None:
    (item,) = json.loads(FORMS["csl"](work()))
    assert item["URL"] == ADDRESS
    assert item["accessed"] == {"date-parts": [[2026, 11, 23]]}
    assert item["type"] == "webpage"
