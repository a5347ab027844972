"""Codes that nobody has to think of."""

import pytest

from tracker.web.note_form.codes import code_for


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("A new source", "a-new-source-3"),
        ("Ağdam, 2020!", "agdam-2020"),
        ("Новости", "source"),
        ("x" * 5000, "x" * 40),
        ("", "source"),
    ],
)
def test_a_code_is_plain_and_free(words: str, code: str) -> None:
    taken = {"a-new-source", "a-new-source-2"}
    assert code_for(words, taken=taken, otherwise="source") == code
