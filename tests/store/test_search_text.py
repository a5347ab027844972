"""Words are found whatever marks and case they are written with."""

import pytest

from tracker.store.search_text import folded, searchable


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Ağdam", "agdam"),
        ("AĞDAM", "agdam"),
        ("Şuşa", "susa"),
        ("Işık", "isik"),
        ("İstanbul", "istanbul"),
        ("Ərazi", "ərazi"),
        ("Шуша́", "шуша"),
        ("Ёлка", "елка"),
        ("Ստեփանակերտ", "ստեփանակերտ"),
        ("ՇՈՒՇԻ", "շուշի"),
        ("Straße", "strasse"),
        ("ﬁn", "fin"),
        ("e\u0301", "e"),
    ],
)
def test_marks_and_case_are_gone(written: str, found: str) -> None:
    assert folded(written) == found
    assert folded(folded(written)) == found


def test_several_texts_are_one_a_line_each() -> None:
    assert searchable("Ağdam", "", "Şuşa") == "agdam\nsusa"
