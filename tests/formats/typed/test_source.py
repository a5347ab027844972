from datetime import date

import pytest

from tracker.core.law.source import Source
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.typed import read_source

TYPED = {"source_code": "gazette", "source_title": "The Gazette", "source_language": "en"}


def test_nothing_typed_is_no_source() -> None:
    assert read_source({"actor": "AM", "sources": ["gazette"], "source_title": ""}) is None


def test_what_is_not_typed_is_not_recorded() -> None:
    assert read_source(TYPED) == Source(code="gazette", title="The Gazette", language="en")


def test_every_field() -> None:
    typed = {
        **TYPED,
        "source_publisher": "The printer",
        "source_url": "https://example.org/text",
        "source_archived_url": "https://archive.example.org/text",
        "source_published_on": "2020-11-10",
        "source_retrieved_on": "2026-01-02",
        "source_quote": "The guns fall silent.",
        "source_confirmed": "yes",
    }
    assert read_source(typed) == Source(
        code="gazette",
        title="The Gazette",
        language="en",
        publisher="The printer",
        url="https://example.org/text",
        archived_url="https://archive.example.org/text",
        published_on=date(2020, 11, 10),
        retrieved_on=date(2026, 1, 2),
        quote="The guns fall silent.",
        confirmed=True,
    )


BAD = [
    ("source_code", "No Code"),
    ("source_title", "a\x00b"),
    ("source_title", "x" * 2001),
    ("source_language", "English"),
    ("source_url", "javascript:alert(1)"),
    ("source_published_on", "yesterday"),
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_what_is_wrong_is_told_at_its_field(name: str, value: str) -> None:
    with pytest.raises(NotAcceptedError) as refused:
        read_source({**TYPED, name: value})
    assert [fault.place for fault in refused.value.faults] == [name]


def test_what_is_missing_is_told_at_once() -> None:
    with pytest.raises(NotAcceptedError) as refused:
        read_source({"source_publisher": "The printer"})
    assert {fault.place for fault in refused.value.faults} == TYPED.keys()
