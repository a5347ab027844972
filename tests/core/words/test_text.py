"""Which texts can be kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.words.fault import BadValueError
from tracker.core.words.text import readable, within


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t")))
def test_a_text_without_control_characters_is_kept_as_it_is(text: str) -> None:
    assert readable(text, field="text") == text


@given(st.text(), st.characters(categories=["Cc", "Cs"], exclude_characters="\n\t"), st.text())
def test_a_text_with_one_is_refused(before: str, bad: str, behind: str) -> None:
    with pytest.raises(BadValueError, match=r"holds the character U\+[0-9A-F]{4}"):
        readable(before + bad + behind, field="text")


def test_the_longest_text_is_still_taken() -> None:
    assert within("x" * 5, 5, field="text") == "xxxxx"
    with pytest.raises(BadValueError, match="text: “xxxxxx” has 6 characters; write at most 5"):
        within("x" * 6, 5, field="text")
    with pytest.raises(BadValueError, match="is empty; write some words"):
        within("\t\n", 5, field="text")
