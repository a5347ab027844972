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
        "effect_carries": "“Expecting property name enclosed in double quotes” is why it is"
        " not JSON, at line 1, column 2",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("carried", "said"),
    [
        ("[1]", "is no JSON object"),
        ("[" * 9_000, "is nested deeper than 32 levels"),
        ("x" * 20_000, "is why it is not JSON"),
        ("NaN", "“NaN” is no number of JSON"),
        ('{"kind": "end"}', "“end” is not the effect of the row, “position”"),
        ('{"value": [1, 2]}', "is not the effect of the row, “position”"),
        ('{"kind": "position", "kind": "end"}', "“kind” stands there twice"),
        ('{"kind": "position", "actor": "AZ"}', "“actor” is no key of this position; write kind,"),
    ],
)
def test_effects_that_are_none(carried: str, said: str) -> None:
    told = faults(effect="position", effect_carries=carried)
    assert list(told) == ["effect_carries"]
    assert said in told["effect_carries"]


@pytest.mark.parametrize(
    ("carried", "said"),
    [
        ('{"kind": "correction", "by": 5}', "“5” is no effect; write null or an object"),
        ('{"kind": "correction", "by": {"kind": "end", "day": 1}}', "“day” is no key of this end"),
        ('{"kind": "correction", "label": "x"}', "“label” is no key of this correction"),
    ],
)
def test_corrections_that_are_none(carried: str, said: str) -> None:
    assert said in faults(effect_carries=carried)["effect_carries"]


def test_an_effect_that_is_said_twice_is_said_alike() -> None:
    carried = '{"kind": "date_claim", "day": "2020-11-15"}'
    assert draft(effect="date claim", effect_carries=carried, day="2020-11-15").effect
    assert faults(effect_carries=carried, day="2020-11-16") == {
        "day": "“2020-11-16” is not what effect_carries has, “2020-11-15”; make them the same, or"
        " leave one out"
    }


def test_line_breaks_are_as_texts_have_them() -> None:
    assert draft(text="one\r\ntwo\rthree").text == "one\ntwo\nthree"


def test_a_guarded_cell_loses_its_apostrophe_and_a_raw_one_keeps_it() -> None:
    assert draft(text="'=1+1 is a sum").text == "=1+1 is a sum"
    assert draft_in({**PLAIN, "text": "'=1+1"}, raw=True).draft.text == "'=1+1"
    for text in ("=1", "'=1", "''=1", "'plain", "plain", "-", "'"):
        assert unguarded(harmless(text)) == text


HEADINGS = ["Wer", "text", "Occurred on", "REPORTED_ON", "Bemerkung", "known_by", ""]


def test_columns_by_their_headings_and_as_somebody_says() -> None:
    found = read_columns(HEADINGS, ["Wer=actor", "Bemerkung=-"])
    assert dict(found.places) == {"actor": 0, "text": 1, "occurred_on": 2, "reported_on": 3}
    found.refuse_beyond(["AM", "said", *" " * 9])
    with pytest.raises(NotAcceptedError, match="cells: has 8 cells under 7 headings; put a text"):
        found.refuse_beyond(["AM", "said", *"123456"])
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
