"""The files hold exactly what the engine says; `python -m tests.golden.texts` writes them anew."""

import pytest

from tests.golden.texts import ASKED, FOLDER, TEXTS
from tests.loaded import holding


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


def test_no_line_of_the_tracker_speaks_of_breach_or_of_percentages() -> None:
    held = (FOLDER / "statement.txt").read_text(encoding="utf-8").lower()
    for forbidden in ("violat", "breach", "%"):
        assert forbidden not in held
