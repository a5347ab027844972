"""A row's shape: every fault of it at once, each at its column."""

from datetime import UTC, date, datetime

import pytest

from tracker.core.days.period import Period
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Correction, End, Extension, Position, Standing, Value
from tracker.core.words.fault import BadValueError, NotAcceptedError
from tracker.formats.sheets import draft_in, read_columns
from tracker.formats.spreadsheet import harmless, unguarded

PLAIN = {
    "actor": "AM",
    "text": "It was said.",
    "occurred_on": "2021-01-01",
    "reported_on": "2021-01-02",
}


def faults(**cells: str) -> dict[str, str]:
    with pytest.raises(NotAcceptedError) as refused:
        draft_in({**PLAIN, **cells})
    return {fault.place: fault.message for fault in refused.value.faults}


def draft(**cells: str) -> Draft:
    return draft_in({**PLAIN, **cells}).draft


def test_a_plain_row() -> None:
    assert draft() == Draft(
        actor="AM",
        text="It was said.",
        occurred_on=date(2021, 1, 1),
        reported_on=date(2021, 1, 2),
    )


def test_lists_truths_and_times() -> None:
    found = draft(
        obligations="6.1; 6.2,6.3", clauses="6", source_codes="pax;;pax", whole="yes",
        unnamed="1", confirmed="no", occurred_at="2021-01-01T12:00:00.5+00:00", key="a-1",
        confirmation="Not yet.", event="E1",
    )  # fmt: skip
    assert (found.obligations, found.clauses) == (("6.1", "6.2", "6.3"), ("6",))
    assert (found.sources, found.whole, found.concerning) == (("pax",), True, "unnamed")
    assert (found.confirmed, found.confirmation) == (False, "Not yet.")
    assert found.occurred_at == datetime(2021, 1, 1, 12, 0, 0, 500_000, tzinfo=UTC)
    assert (found.key, found.event) == ("a-1", "E1")


def test_effects_by_columns_or_as_json() -> None:
    by_column = draft(effect="extension", period="P10D", form="oral", standing="accepted")
    carried = '{"kind": "extension", "period": "P10D", "form": "oral", "standing": "accepted"}'
    assert by_column.effect == draft(effect_carries=carried, effect="extension").effect
    assert by_column.effect == Extension(
        period=Period(days=10), form="oral", standing=Standing.ACCEPTED
    )
    corrected = draft(
        effect="correction",
        effect_carries='{"kind": "correction", "by": {"kind": "end", "label": "expired",'
        ' "in": "law", "standing": "claimed", "reason": ""}}',
    )
    assert corrected.effect == Correction(by=End(label="expired", in_law=True))
    withdrawn = draft(effect_carries='{"kind": "correction", "by": null}')
    assert withdrawn.effect == Correction()
    assert draft(effect="plain").effect is None
    position = draft(effect="position", value="performed", basis="stated").effect
    assert position == Position(value=Value.PERFORMED)


def test_every_fault_of_a_row_at_once() -> None:
    assert faults(
        actor="", text=" ", occurred_on="1.1.2021", whole="perhaps", number="first", key="no key",
        effect_carries="{", unnamed="?",
    ) == {
        "actor": "is missing; write the code of who says or does it",
        "text": "is missing; write what happened or was said",
        "occurred_on": "“1.1.2021” is not a day; write YYYY-MM-DD, like 2020-11-15",
        "whole": "“perhaps” is neither yes nor no; write true or false",
        "unnamed": "“?” is neither yes nor no; write true or false",
        "number": "“first” is no number; write one, or leave it empty",
        "key": "“no key” does not fit; write at most 64 of the characters A–Z, a–z, 0–9, -, _ and"
        " ., like E16-AM",
        "effect_carries": "“{” is no JSON object; copy it from an exported log, or leave it out",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("carried", "place"),
    [
        ("[1]", "effect_carries"),
        ("[" * 9_000, "effect_carries"),
        ("x" * 20_000, "effect_carries"),
        ('{"kind": "end"}', "effect_carries"),
        ('{"value": [1, 2]}', "effect_carries"),
    ],
)
def test_effects_that_are_none(carried: str, place: str) -> None:
    assert place in faults(effect="position", effect_carries=carried)


def test_a_guarded_cell_loses_its_apostrophe_and_a_raw_one_keeps_it() -> None:
    assert draft(text="'=1+1 is a sum").text == "=1+1 is a sum"
    assert draft_in({**PLAIN, "text": "'=1+1"}, raw=True).draft.text == "'=1+1"
    for text in ("=1", "'=1", "''=1", "'plain", "plain", "-", "'"):
        assert unguarded(harmless(text)) == text


HEADINGS = ["Wer", "text", "occurred_on", "reported_on", "Bemerkung", "known_by", ""]


def test_columns_by_their_headings_and_as_somebody_says() -> None:
    found = read_columns(HEADINGS, ["Wer=actor", "Bemerkung=-"])
    assert dict(found.places) == {"actor": 0, "text": 1, "occurred_on": 2, "reported_on": 3}
    assert found.cells(["AM", "said"]) == {
        "actor": "AM", "text": "said", "occurred_on": "", "reported_on": "",
    }  # fmt: skip


def test_every_fault_of_the_headings_at_once() -> None:
    with pytest.raises(NotAcceptedError) as refused:
        read_columns([*HEADINGS, "text"], ["Wen=actor"])
    told = [str(fault) for fault in refused.value.faults]
    assert told[0].startswith("--column: “Wen” is no heading of this file; write Wer, text,")
    assert told[1].startswith("row 1: “Wer” is no column of notes; ")
    assert told[2].endswith("or leave it out: --column Bemerkung=-")
    assert told[3] == "row 1: two columns are “text”; leave one out: --column text=-"
    assert told[4] == "row 1: no column is “actor”; add it, or say --column THEIRS=actor"
    for said in ("actor", "=actor", "Wer="):
        with pytest.raises(BadValueError, match="is no pair; write THEIRS=OURS"):
            read_columns(HEADINGS, [said])
