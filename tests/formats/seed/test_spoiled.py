"""However a seed is spoiled, it is read or refused in words; nothing else ever happens."""

import tomllib
from datetime import UTC, date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.truce import FILE, TEXT
from tracker.core.words.fault import Fault
from tracker.formats.seed.document import Document
from tracker.formats.seed.findings import Findings
from tracker.formats.seed.joined import join
from tracker.formats.seed.judging import judge_law, judge_notes
from tracker.formats.seed.laws import read_law
from tracker.formats.seed.notes import read_note

values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.dates(),
    st.times(),
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
    st.lists(st.text() | st.integers(), max_size=3),
    st.dictionaries(st.sampled_from(["kind", "code", "day", "name", "x"]), st.text(), max_size=3),
    st.sampled_from(["1.2", "2.1", "NORD", "ru", "text", "term", "after", "P1M", "date:1.3"]),
)


def judged(root: dict[str, Any]) -> tuple[Fault, ...]:
    """The faults of a document, read and judged as a seed's only file."""
    findings = Findings()
    joined = join([Document(FILE.name, TEXT, root)], findings)
    agreement, places = read_law(joined)
    drafts = [(read_note(table), table.where) for table in joined.lists["note"]]
    if agreement is not None:
        judge_law(agreement, places, findings)
        judge_notes(drafts, agreement, places, findings, date(2026, 1, 1))
    return findings.faults()


def tables_in(value: object) -> list[dict[str, Any]]:
    """All tables of a document, outermost first."""
    found = [value] if isinstance(value, dict) else []
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return found + [table for item in inner for table in tables_in(item)]


@settings(max_examples=300)
@given(st.data())
def test_a_seed_with_any_value_anywhere_is_read_or_refused_in_words(data: st.DataObject) -> None:
    root = tomllib.loads(TEXT)
    for _ in range(data.draw(st.integers(1, 3))):
        table = data.draw(st.sampled_from([one for one in tables_in(root) if one]))
        key = data.draw(st.sampled_from(sorted(table)))
        value = data.draw(values)
        if value is None:
            del table[key]
        else:
            table[key] = value
    for fault in judged(root):
        assert fault.place.startswith(FILE.name)
        assert fault.message
        assert fault.message == fault.message.strip()
