"""Adding notes: once, judged like everywhere else, and only from here."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.api.interface import AGREEMENT, NOTE, NOTES, add, document, problem

EFFECTS: tuple[dict[str, Any], ...] = (
    {"kind": "position", "value": "not_performed", "basis": "inferred", "quote": "No."},
    {"kind": "extension", "new_last_day": "2020-12-10", "form": "oral", "standing": "accepted"},
    {"kind": "extension", "period": "P10D", "form": "written"},
    {"kind": "extension", "new_last_at": "2020-12-10T12:00+03:00", "form": "written"},
    {"kind": "end", "label": "superseded", "in": "fact"},
    {"kind": "suspension", "reason": "Agreed."},
    {"kind": "resumption"},
    {"kind": "date_claim", "day": "2020-12-05"},
)
SOURCE = {"code": "new-paper", "title": "A paper", "language": "en", "url": "https://x.org/1"}


def test_a_note_is_added_once_however_often_it_is_sent(on_both: Flask) -> None:
    client = on_both.test_client()
    first, again = add(client), add(client)
    note = document(first, 201)
    assert document(again, 200) == note
    assert note["number"] == 133
    assert first.headers["Location"] == again.headers["Location"] == f"{NOTES}/133"
    assert document(client.get(f"{NOTES}/133")) == note
    assert document(client.get(AGREEMENT))["revision"] == 133


def test_a_key_is_for_one_note(client: FlaskClient) -> None:
    add(client)
    assert "Idempotency-Key" in problem(add(client, text="Something else."), 409)
    assert document(add(client, "k2"), 201)["number"] == 134


@pytest.mark.parametrize("key", ["", " ", "a b", "x" * 65, "-", "ключ".encode().decode("latin-1")])
def test_without_a_key_nothing_is_added(client: FlaskClient, key: str) -> None:
    assert set(problem(add(client, key))) == {"Idempotency-Key"}
    assert document(client.get(AGREEMENT))["revision"] == 132


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: str(effect["kind"]))
def test_every_effect_is_taken_and_given_back(client: FlaskClient, effect: dict[str, Any]) -> None:
    found = document(add(client, effect=effect), 201)["effect"]
    for name, value in effect.items():
        same = value == "2020-12-10T12:00+03:00" or found[name] == value
        assert same, name


def test_replies_and_acts_on_the_whole_are_taken(client: FlaskClient) -> None:
    claim = document(add(client, "k1", effect=EFFECTS[2], actor="AM"), 201)
    assert claim["effect"]["standing"] == "claimed"
    answer = {"kind": "answer", "verb": "accepts"}
    assert document(add(client, "k2", about=claim["number"], effect=answer), 201)
    correction = {"kind": "correction", "by": {**EFFECTS[2], "period": "P5D"}}
    about = {"about": claim["number"], "actor": "AM"}
    corrected = document(add(client, "k3", **about, effect=correction), 201)
    assert corrected["effect"]["by"]["period"] == "P5D"
    withdrawn = {"kind": "correction", "by": None}
    assert document(add(client, "k4", **about, effect=withdrawn), 201)
    whole = {"kind": "position", "value": "in_force", "basis": "stated"}
    assert document(add(client, "k5", whole=True, obligations=[], effect=whole), 201)["whole"]


def test_a_notice_and_a_plain_note_are_taken(client: FlaskClient) -> None:
    notice = {"kind": "notice", "giver": "AZ", "sent_on": "2025-05-01"}
    days = {"occurred_on": "2025-05-02", "reported_on": "2025-05-02"}
    assert document(add(client, effect=notice, obligations=["4.4"], **days), 201)
    plain = {"effect": None, "unnamed": True, "event": "E99", "confirmed": False}
    found = document(add(client, "k2", **plain, occurred_from="2020-11-30"), 201)
    assert (found["unnamed"], found["event"], found["confirmed"]) == (True, "E99", False)
    noon = {"occurred_at": "2020-12-01T12:00+04:00", "occurred_zone": "Asia/Baku"}
    timed = document(add(client, "k3", effect=None, **noon), 201)
    assert timed["occurred_at"] == "2020-12-01T08:00:00+00:00"


def test_a_trigger_that_the_text_does_not_have_is_refused_by_the_core(client: FlaskClient) -> None:
    trigger = {"kind": "trigger", "trigger": "arrival"}
    assert any("trigger" in field for field in problem(add(client, effect=trigger), 422))


def test_a_source_can_be_made_with_the_note(client: FlaskClient) -> None:
    found = document(add(client, new_sources=[SOURCE], sources=["vestikavkaza"]), 201)
    assert [one["code"] for one in found["sources"]] == ["vestikavkaza", "new-paper"]
    again = add(client, "k2", new_sources=[SOURCE])
    assert "already on record" in document(again, 422)["detail"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"actor": "XX"}, "actor"),
        ({"obligations": ["99"]}, "obligations"),
        ({"sources": ["nothing"]}, "sources"),
        ({"about": 999}, "about"),
        ({"occurred_on": "2030-01-01", "reported_on": "2030-01-01"}, "occurred_on"),
        ({"occurred_from": "2020-12-02"}, "occurred_from"),
        ({"text": " "}, "text"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_field(
    client: FlaskClient, given: dict[str, Any], field: str
) -> None:
    assert field in " ".join(problem(add(client, **given), 422))
    assert document(client.get(AGREEMENT))["revision"] == 132


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"occurred_on": "20201201"}, "occurred_on"),
        ({"occurred_on": "2020-02-30"}, "occurred_on"),
        ({"occurred_on": "2020-W47-7"}, "occurred_on"),
        ({"occurred_on": 0}, "occurred_on"),
        ({"occurred_on": "0"}, "occurred_on"),
        ({"occurred_on": None}, "occurred_on"),
        ({"occurred_at": "2020-12-01T12:00"}, "occurred_at"),
        ({"occurred_at": "2020-12-01T12:00+03:00", "occurred_zone": "Asia/Baku"}, "occurred_at"),
        ({"text": ""}, "text"),
        ({"text": 7}, "text"),
        ({"text": "x" * 20_001}, "text"),
        ({"actor": ["AZ"]}, "actor"),
        ({"obligations": "6.2"}, "obligations"),
        ({"obligations": ["6.2", 6]}, "obligations[1]"),
        ({"whole": "yes"}, "whole"),
        ({"whole": 1}, "whole"),
        ({"about": True}, "about"),
        ({"about": "12"}, "about"),
        ({"about": 1.5}, "about"),
        ({"effect": {"kind": "nonsense"}}, "effect"),
        ({"effect": {**EFFECTS[0], "value": "done"}}, "effect.position.value"),
        ({"effect": {**EFFECTS[2], "period": "ten days"}}, "effect.extension.period"),
        ({"nonsense": 1}, "nonsense"),
        ({"new_sources": [{**SOURCE, "code": "A b"}]}, "new_sources[0].code"),
        ({"new_sources": [{**SOURCE, "url": "javascript:1"}]}, "new_sources[0].url"),
    ],
)  # fmt: skip
def test_what_has_another_shape_is_refused_with_its_field(
    client: FlaskClient, given: dict[str, Any], field: str
) -> None:
    assert field in problem(add(client, **given))
    assert document(client.get(AGREEMENT))["revision"] == 132


@pytest.mark.parametrize(
    "body",
    [
        b'{"actor": NaN}',
        b'{"actor": "AZ", "actor": "AM"}',
        b'{"text": "\\ud800"}',
        b'{"text": "\\u0000"}',
        b"[" * 100_000,
        b"1" * 5000,
        b"[]",
        b"null",
        b'"x"',
        b"",
        b"\xff\xfe",
        b"{",
    ],
)
def test_json_that_breaks_a_plain_reader_is_refused(client: FlaskClient, body: bytes) -> None:
    headers = {"Idempotency-Key": "k1", "Content-Type": "application/json"}
    assert problem(client.post(NOTES, data=body, headers=headers))


def test_only_json_is_taken(client: FlaskClient) -> None:
    headers = {"Idempotency-Key": "k1"}
    assert problem(client.post(NOTES, data=NOTE, headers=headers), 415) == {}
    text = client.post(NOTES, data=b"{}", headers={**headers, "Content-Type": "text/plain"})
    assert "text/plain" in document(text, 415)["detail"]


def test_a_body_that_is_too_long_is_refused(client: FlaskClient) -> None:
    headers = {"Idempotency-Key": "k1", "Content-Type": "application/json"}
    long = client.post(NOTES, data=b" " * 1_600_000, headers=headers)
    assert problem(long, 413) == {}


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Host": "evil.example"}, 421),
    ],
)
def test_nothing_is_added_from_elsewhere(
    client: FlaskClient, headers: dict[str, str], code: int
) -> None:
    response = client.post(NOTES, json=NOTE, headers={"Idempotency-Key": "k1", **headers})
    assert problem(response, code) == {}
    assert document(client.get(AGREEMENT))["revision"] == 132
