"""Files that are no seed at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.truce import TEXT
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.seed import files as seed_files
from tracker.formats.seed import read_seed_files
from tracker.formats.seed.document import DEEPEST, UnreadableError, depth, parse_document
from tracker.formats.seed.joined import MOST_OBLIGATIONS
from tracker.formats.seed.measures import INSTANT

DEEP = f"is nested deeper than {DEEPEST} levels; a seed needs four"
NO_DAY = "is not in the calendar; write a day that exists, like 2020-11-15"
NO_INSTANT = f"is not an instant; write {INSTANT.like}"
ENDLESS = "is not TOML: a whole number has thousands of digits; write it shorter"
TWICE = "is not TOML: a key or a table stands twice; keep one of them"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"a = 1\nb = '\xff'", "is not UTF-8: line 2 holds the byte 0xff; save the file as UTF-8"),
        (b"a = ", "is not TOML: Invalid value (at end of document)"),
        (b"\0", "is not TOML: Invalid statement (at line 1, column 1)"),
        (b"a = 2020-02-30", f"line 1: a: “2020-02-30” {NO_DAY}"),
        (b"b = 2\na = 0000-01-01", f"line 2: a: “0000-01-01” {NO_DAY}"),
        (
            b"a = { b = 2020-01-01, day = 10000-01-01 }",
            "line 1: day: “10000-01-01” is not a day; write YYYY-MM-DD, like 2020-11-15",
        ),
        (b"a = 0000-01-01T00:00:00Z", f"line 1: a: “0000-01-01T00:00:00Z” {NO_INSTANT}"),
        (b"a = 2020-11-10T00:00+03:00", f"line 1: a: “2020-11-10T00:00+03:00” {NO_INSTANT}"),
        (
            b"a = 2020-11-10T00:00:00Z moon",
            (
                "is not TOML: Expected newline or end of document after a statement "
                "(at line 1, column 26)"
            ),
        ),
        (b"a = 1\na = 2", f"{TWICE} (at end of document)"),
        (b"[a]\n[a]", f"{TWICE} (at line 2, column 3)"),
        (b"a = {b = 1, b = 2}", f"{TWICE} (at line 1, column 18)"),
        (b"a = " + b"9" * 5000, ENDLESS),
        (b"a = " + b"[" * 100_000, DEEP),
        (b"a = " + b"[" * 60 + b"]" * 60, DEEP),
        (b"a" + b".a" * 50_000 + b" = 1", DEEP),
        (b"[" + b"'a' . " * 50_000 + b"a]", DEEP),
    ],
    ids=lambda one: str(one)[:30],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        parse_document("a.toml", content)
    assert str(refused.value) == sentence


def test_what_can_be_read_of_other_files_is_judged_all_the_same() -> None:
    files = {"a.toml": b"\xff", "b.toml": b'[[actor]]\ncode = "A"\nname = "A"\nkind = "state"'}
    with pytest.raises(NotAcceptedError) as refused:
        read_seed_files(files)
    assert [fault.place for fault in refused.value.faults] == [
        "a.toml",
        "b.toml line 1: actor[1] (A).formal_name",
    ]


@given(st.recursive(st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_depth_counts_the_levels(value: object) -> None:
    def levels(one: object) -> int:
        inner = one.values() if isinstance(one, dict) else one if isinstance(one, list) else None
        return 0 if inner is None else 1 + max(map(levels, inner), default=0)

    assert depth(value) == min(levels(value), DEEPEST + 1)


def test_too_many_obligations_are_refused_without_reading_on() -> None:
    crowd = "[[obligation]]\n" * (MOST_OBLIGATIONS + 1)
    with pytest.raises(NotAcceptedError) as refused:
        read_seed_files({"a.toml": TEXT.encode(), "b.toml": crowd.encode()})
    (fault,) = refused.value.faults
    assert fault.message == "the seed has 10,011 obligations; at most 10,000 are read"


def test_a_seed_without_files_is_none() -> None:
    with pytest.raises(NotAcceptedError, match="the seed has no file; give at least one"):
        read_seed_files({})


def test_a_seed_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seed_files, "LARGEST", 5)
    with pytest.raises(NotAcceptedError, match="the seed has 6 bytes; at most 5 are read"):
        read_seed_files({"a.toml": b"\xff\xff\xff", "b.toml": b"\xff\xff\xff"})
