"""JSON from outside: what a plain reader lets through is refused, and nothing else is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.words.fault import BadValueError
from tracker.formats.strict_json import DEEPEST, read_json

LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
PLAIN = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | LETTERS
VALUES = st.recursive(
    PLAIN, lambda of: st.lists(of, max_size=4) | st.dictionaries(LETTERS, of, max_size=4)
)


@given(VALUES)
def test_what_json_can_say_is_read(value: object) -> None:
    assert read_json(json.dumps(value).encode()) == value
    assert read_json(json.dumps(value, ensure_ascii=False).encode()) == value


@pytest.mark.parametrize(
    ("content", "field", "said"),
    [
        (b"NaN", "body", "is no number of JSON"),
        (b'{"a": [-Infinity]}', "body", "is no number of JSON"),
        (b"1e999", "body", "is larger than any number"),
        (b'{"a": 1, "a": 2}', "a", "stands there twice"),
        (b'"\\ud800"', "body", "holds U+D800"),
        (b'{"a": {"b": ["x", "\\u0000"]}}', "a.b[1]", "holds U+0000"),
        (b'["\\u0001"]', "[0]", "holds U+0001"),
        (b'{"\\u0000": 1}', "body", "holds U+0000"),
        (b'{"a": {"\\ud800": 1}}', "a", "holds U+D800"),
        (b"1" * 5000, "body", "has 5,000 digits"),
        (b"-" + b"1" * 19, "body", "digits"),
        (b"0." + b"1" * 5000, "body", "digits"),
        (b"[" * 100_000, "body", "is nested deeper than"),
        (b'{"a":' * 100_000, "body", "is nested deeper than"),
        (b'"\xff"', "body", "is no UTF-8"),
        (b"\xef\xbb\xbf1", "body", "is why it is not JSON"),
        (b"", "body", "is why it is not JSON, at line 1, column 1"),
        (b"{'a': 1}", "body", "is why it is not JSON"),
        (b'"' + b"\\" * 200_001, "body", "is why it is not JSON"),
        (b'"' + b"[" * 1000, "body", "is why it is not JSON"),
    ],
)
def test_what_breaks_a_plain_reader_is_refused(content: bytes, field: str, said: str) -> None:
    with pytest.raises(BadValueError, match=r".") as refused:
        read_json(content)
    assert refused.value.field == field
    assert said in str(refused.value)


def test_a_whole_number_may_be_written_with_a_fraction() -> None:
    assert repr(read_json(b"[2.0, 1e3, 2.5, 1e17]")) == "[2, 1000, 2.5, 1e+17]"


def test_brackets_in_texts_are_no_depth() -> None:
    text = "[{" * 1000 + '\\"['
    assert read_json(json.dumps([text]).encode()) == [text]


def test_the_deepest_is_still_read() -> None:
    assert read_json(b"[" * DEEPEST + b"]" * DEEPEST)
    assert read_json(b"[[],[]]" * 1) == [[], []]
