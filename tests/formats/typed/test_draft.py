from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.days.period import Period
from tracker.core.log.draft import Draft
from tracker.core.log.effect import (
    Answer,
    Basis,
    Correction,
    DateClaim,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Resumption,
    Standing,
    Suspension,
    TriggerEffect,
    Value,
    Verb,
)
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.typed import read_draft
from tracker.formats.typed.effect import FIELDS, KINDS

PLAIN: dict[str, Any] = {
    "actor": "AM",
    "text": "Armenia says so.",
    "occurred_on": "2020-11-15",
    "reported_on": "2020-11-16",
}
DRAFT = Draft(
    actor="AM",
    text="Armenia says so.",
    occurred_on=date(2020, 11, 15),
    reported_on=date(2020, 11, 16),
)


def faults(**typed: Any) -> dict[str, str]:
    """The faults of a note by their place."""
    with pytest.raises(NotAcceptedError) as refused:
        read_draft({**PLAIN, **typed})
    return {fault.place: fault.message for fault in refused.value.faults}


def effect(**typed: Any) -> Effect | None:
    return read_draft({**PLAIN, **typed}).effect


def test_a_plain_note() -> None:
    assert read_draft(PLAIN) == DRAFT


def test_every_field_of_a_note() -> None:
    typed = {
        **PLAIN,
        "obligations": ["6.1", " 6.2 ", "6.1", ""],
        "clauses": "6",
        "whole": "yes",
        "occurred_from": "2020-11-14",
        "occurred_at": "2020-11-15T10:00+03:00",
        "occurred_zone": "Europe/Moscow",
        "sources": ["gazette"],
        "concerning": "unnamed",
        "about": "12",
        "event": "kalbajar",
        "unconfirmed": "yes",
        "confirmation": "From memory.",
    }
    assert read_draft(typed) == Draft(
        actor="AM",
        text="Armenia says so.",
        occurred_on=date(2020, 11, 15),
        reported_on=date(2020, 11, 16),
        obligations=("6.1", "6.2"),
        clauses=("6",),
        whole=True,
        occurred_from=date(2020, 11, 14),
        occurred_at=datetime(2020, 11, 15, 7, tzinfo=UTC),
        occurred_zone="Europe/Moscow",
        sources=("gazette",),
        concerning="unnamed",
        about=12,
        event="kalbajar",
        confirmed=False,
        confirmation="From memory.",
    )


EFFECTS: list[tuple[dict[str, str], Effect | None]] = [
    ({"effect": "plain"}, None),
    (
        {"effect": "position", "value": "performed", "basis": "stated"},
        Position(value=Value.PERFORMED),
    ),
    (
        {
            "effect": "position",
            "value": "performed",
            "basis": "inferred",
            "performed_on": "2020-11-14",
            "quote": "It is done.",
        },
        Position(
            value=Value.PERFORMED,
            basis=Basis.INFERRED,
            performed_on=date(2020, 11, 14),
            quote="It is done.",
        ),
    ),
    (
        {"effect": "extension", "new_last_day": "2020-11-25", "form": "oral", "reason": "Snow."},
        Extension(new_last_day=date(2020, 11, 25), form="oral", reason="Snow."),
    ),
    (
        {"effect": "extension", "period": "P10D", "form": "written", "standing": "accepted"},
        Extension(period=Period(days=10), standing=Standing.ACCEPTED),
    ),
    (
        {
            "effect": "extension",
            "new_last_at": "2020-11-25T18:00+03:00",
            "only_if": "arrival",
            "trigger": "departure",
            "form": "oral",
        },
        Extension(
            new_last_at=datetime(2020, 11, 25, 15, tzinfo=UTC),
            only_if="arrival",
            trigger="departure",
            form="oral",
        ),
    ),
    ({"effect": "trigger", "trigger": "arrival"}, TriggerEffect(trigger="arrival")),
    ({"effect": "notice"}, Notice()),
    (
        {"effect": "notice", "giver": "AM", "sent_on": "2020-11-14", "received_on": "2020-11-15"},
        Notice(giver="AM", sent_on=date(2020, 11, 14), received_on=date(2020, 11, 15)),
    ),
    (
        {"effect": "end", "label": "terminated", "in": "law"},
        End(label="terminated", in_law=True),
    ),
    ({"effect": "end", "label": "expired", "in": "fact"}, End(label="expired", in_law=False)),
    ({"effect": "suspension"}, Suspension()),
    ({"effect": "resumption", "standing": "accepted"}, Resumption(standing=Standing.ACCEPTED)),
    ({"effect": "date_claim", "day": "2020-11-20"}, DateClaim(day=date(2020, 11, 20))),
    ({"effect": "date claim", "day": "2020-11-20"}, DateClaim(day=date(2020, 11, 20))),
    ({"effect": "answer", "verb": "denies"}, Answer(verb=Verb.DENIES)),
    ({"effect": "correction"}, Correction()),
    (
        {"effect": "correction", "by": "date-claim", "day": "2020-11-20"},
        Correction(by=DateClaim(day=date(2020, 11, 20))),
    ),
]


@pytest.mark.parametrize(("typed", "expected"), EFFECTS)
def test_each_effect(typed: dict[str, str], expected: Effect | None) -> None:
    assert effect(**typed) == expected


def test_each_kind_is_tried_above() -> None:
    assert {typed["effect"] for typed, _ in EFFECTS} >= set(KINDS)


def test_everything_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(NotAcceptedError) as refused:
        read_draft({})
    assert [fault.place for fault in refused.value.faults] == [
        "actor",
        "occurred_on",
        "reported_on",
        "text",
    ]


NEEDED = {
    "position": {"value", "basis"},
    "extension": {"form"},
    "trigger": {"trigger"},
    "end": {"label", "in"},
    "date_claim": {"day"},
    "answer": {"verb"},
}


@pytest.mark.parametrize("kind", NEEDED)
def test_what_an_effect_needs(kind: str) -> None:
    assert faults(effect=kind).keys() == {f"effect.{name}" for name in NEEDED[kind]}
    corrected = faults(effect="correction", by=kind)
    assert corrected.keys() == {f"effect.by.{name}" for name in NEEDED[kind]}


BAD = [
    ("occurred_on", "2020-02-30", "not in the calendar"),
    ("reported_on", "15.11.2020", "write YYYY-MM-DD"),
    ("occurred_from", "20201115", "write YYYY-MM-DD"),
    ("occurred_at", "2020-11-15T10:00", "an offset"),
    ("about", "twelve", "is no number"),
    ("about", "9" * 100, "is no number"),
    ("effect", "moon", "is no effect"),
    ("by", "position", "is what a correction puts in"),
    ("value", "performed", "goes with position"),
    ("new_last_day", "2020-11-25", "goes with extension"),
    ("standing", "accepted", "goes with extension, trigger, end, suspension or resumption"),
]


@pytest.mark.parametrize(("name", "value", "said"), BAD)
def test_what_is_wrong_is_told_at_its_field(name: str, value: str, said: str) -> None:
    found = faults(**{name: value})
    place = name if name in {*PLAIN, "occurred_from", "occurred_at", "about", "effect"} else None
    assert said in found[place or f"effect.{name}"]


def test_words_that_are_not_of_the_list() -> None:
    found = faults(effect="position", value="violated", basis="guessed")
    assert "write performed, partly_performed" in found["effect.value"]
    assert "write stated or inferred" in found["effect.basis"]
    assert (
        "write law or fact" in faults(effect="end", label="expired", **{"in": "peace"})["effect.in"]
    )
    assert "is no effect" in faults(effect="correction", by="correction")["effect.by"]


def test_a_time_has_the_offset_of_its_zone() -> None:
    found = faults(occurred_at="2020-11-15T10:00+03:00", occurred_zone="Asia/Baku")
    assert found == {
        "occurred_at": "“2020-11-15T10:00:00+03:00” has the offset +03:00; "
        "write +04:00, the offset of Asia/Baku at that moment, or UTC with Z"
    }


@given(
    st.dictionaries(
        st.sampled_from([*PLAIN, "about", "effect", "by", "occurred_at", "obligations", *FIELDS]),
        st.text() | st.sampled_from(KINDS),
    )
)
def test_nonsense_is_refused_in_words(typed: dict[str, str]) -> None:
    try:
        read_draft({**PLAIN, **typed})
    except NotAcceptedError as error:
        assert all(fault.place and fault.message for fault in error.faults)  # noqa: PT017
