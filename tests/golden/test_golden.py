"""The files hold exactly what the engine says; `python -m tests.golden.texts` writes them anew."""

import re
from pathlib import Path

import pytest

from tests.golden.texts import ASKED, FOLDER, TEXTS
from tests.loaded import holding

CORE = Path(__file__).parents[2] / "tracker" / "core"


@pytest.mark.parametrize("name", TEXTS)
def test_the_engine_says_what_the_file_holds(name: str) -> None:
    assert TEXTS[name]() == (FOLDER / name).read_text(encoding="utf-8")


def test_all_obligations_are_in_it_on_every_day() -> None:
    held = (FOLDER / "statement.txt").read_text(encoding="utf-8")
    of_record = [one.code for one in holding().law.obligations if one.only_under is None]
    for section in held.split("== ")[1:]:
        codes = [line.split(" | ")[0] for line in section.splitlines()[2:]]
        assert [code for code in codes if code in of_record] == of_record
    assert held.count("== ") == len(ASKED)


def test_every_kind_of_reason_is_in_it() -> None:
    sources = [*CORE.glob("answer/reasons*.py"), CORE / "asked" / "overview.py"]
    written = {
        code for path in sources for code in re.findall(r'code="([a-z_]+)"', path.read_text())
    }
    held = (FOLDER / "sentences.txt").read_text(encoding="utf-8")
    assert written - set(re.findall(r"^- ([a-z_]+):", held, re.MULTILINE)) == set()


def test_no_line_of_the_tracker_speaks_of_breach_or_of_percentages() -> None:
    held = (FOLDER / "statement.txt").read_text(encoding="utf-8").lower()
    for forbidden in ("violat", "breach", "%"):
        assert forbidden not in held
