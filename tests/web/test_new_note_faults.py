"""Nonsense in a form is refused in words at its field, or stored exactly; nothing typed is lost."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.loaded import CODE
from tests.web.site import ROOT, Form, engine_of, faults_of, main_of
from tests.web.test_new_note import DENIAL, NOTE, POSITION
from tracker.services.library import Library
from tracker.store.session import reading

REFUSED: tuple[tuple[str, dict[str, Any], dict[str, str]], ...] = (
    ("plain", {"actor": ""}, {"actor": "is missing; choose one"}),
    ("plain", {"actor": "XX"}, {"actor": "“XX” is not an actor"}),
    ("plain", {"obligations": []}, {"obligations": "a note is about something"}),
    ("plain", {"obligations": ["9.9"]}, {"obligations": "“9.9” is not an obligation"}),
    ("plain", {"clauses": ["99"]}, {"clauses": "“99” is not a clause"}),
    ("plain", {"text": ""}, {"text": "is missing"}),
    ("plain", {"text": "  \n "}, {"text": "is missing"}),
    ("plain", {"text": "a\x00b"}, {"text": "holds the character U+0000"}),
    ("plain", {"text": "x" * 20_001}, {"text": "has 20,001 characters; write at most 20,000"}),
    ("plain", {"text": "x" * 1_000_000}, {"text": "has 1,000,000 characters"}),
    ("plain", {"occurred_on": ""}, {"occurred_on": "is missing"}),
    ("plain", {"occurred_on": "15.11.2020"}, {"occurred_on": "is not a day"}),
    ("plain", {"occurred_on": "2020-02-30"}, {"occurred_on": "is not in the calendar"}),
    ("plain", {"occurred_on": "2027-01-01"}, {"occurred_on": "has not come yet"}),
    ("plain", {"reported_on": "2026-09-01"}, {"reported_on": "comes before it happened"}),
    ("plain", {"occurred_from": "2026-10-05"}, {"occurred_from": "comes after the last day"}),
    ("plain", {"occurred_at": "noon"}, {"occurred_at": "is not an instant"}),
    ("plain", {"occurred_zone": "Mars/Base"}, {"occurred_zone": "is not a time zone"}),
    (
        "plain",
        {"occurred_at": "2026-10-01T10:00+03:00", "occurred_zone": "Asia/Baku"},
        {"occurred_at": "write +04:00, the offset of Asia/Baku at that moment"},
    ),
    ("plain", {"sources": ["nowhere"]}, {"sources": "“nowhere” is not a source"}),
    ("plain", {"confirmation": "a\x07"}, {"confirmation": "holds the character U+0007"}),
    ("position", {"value": ""}, {"value": "is missing; choose one"}),
    ("position", {"value": "great"}, {"value": "is not a word of the list"}),
    ("position", {"value": "observed"}, {"value": "cannot be said of obligation 6.5"}),
    ("position", {"basis": ""}, {"basis": "is missing; choose one"}),
    ("position", {"performed_on": "2026-11-01"}, {"performed_on": "comes after the note"}),
    ("position", {"concerning": "RU"}, {"concerning": "is not who 6.5 binds"}),
    ("position", {"quote": "\x00"}, {"quote": "holds the character U+0000"}),
    ("extension", {"form": "written"}, {"new_last_day": "", "period": ""}),
    ("extension", {"form": "loud", "period": "P1M"}, {"form": "“loud” is not"}),
    ("extension", {"form": "oral", "period": "1 month"}, {"period": "“1 month”"}),
    ("notice", {}, {"obligations": "no notice is given under it"}),
    ("end", {"label": "over", "in": "law"}, {"label": "“over” is not"}),
    ("end", {"label": "expired", "in": "space"}, {"in": "is no way of ending"}),
    ("answer", {"verb": "denies"}, {"about": "is missing"}),
    ("answer", {"verb": "denies", "about": "x"}, {"about": "is no number"}),
    ("answer", {"verb": "shrugs", "about": "13"}, {"verb": "is not a word of the list"}),
    ("date_claim", {"day": ""}, {"day": "is missing"}),
    ("plain", {"actor_name": "Somebody"}, {"actor": "is chosen and described anew"}),
    ("plain", {"actor": "", "actor_name": "A"}, {"actor_kind": "is missing; choose one"}),
    ("plain", {"actor": "", "actor_kind": "person"}, {"actor_name": "is missing"}),
    (
        "plain",
        {"actor": "", "actor_name": "A", "actor_kind": "organ", "actor_organ_of": "RU-PKC"},
        {"actor_organ_of": "is itself an organ"},
    ),
    ("plain", {"actor": "", "actor_name": "a\x00", "actor_kind": "team"}, {"actor_name": "U+0000"}),
    ("plain", {"source_title": "A"}, {"source_language": "is missing"}),
    ("plain", {"source_url": "javascript:alert(1)"}, {"source_url": "does not fit"}),
    (
        "plain",
        {"source_title": "A", "source_language": "en", "source_published_on": "x"},
        {"source_published_on": "is not a day"},
    ),
)
GIVEN = {"position": POSITION, "answer": {k: v for k, v in DENIAL.items() if k != "about"}}


@pytest.mark.parametrize(("effect", "given", "faults"), REFUSED)
def test_a_fault_stands_at_its_field(
    reader: FlaskClient, effect: str, given: dict[str, Any], faults: dict[str, str]
) -> None:
    answer = Form(reader, f"effect={effect}").send(**GIVEN.get(effect, NOTE) | given)
    assert answer.status_code == 422
    found = faults_of(answer)
    assert any(name in found and said in found[name] for name, said in faults.items()), found
    for name in found:
        assert f'id="{name}-fault"' in answer.text
    assert "To be mended: Add a note" in answer.text


def test_nothing_typed_is_lost(client: FlaskClient) -> None:
    given = NOTE | {"occurred_on": "soon", "source_title": "A title", "sources": ["tass-lachin"]}
    html = Form(client, "effect=plain").send(**given).text
    assert 'value="soon"' in html
    assert 'value="A title"' in html
    assert "Azerbaijan says so.</textarea>" in html
    assert '<option value="tass-lachin" selected>' in html
    assert 'value="6.5" checked' in html


def test_a_text_is_stored_exactly(on_both: Flask) -> None:
    words = (
        "\n line one\r\n\tline two  \u202eright to left\u202c \u200f Հայաստան Ağdam <b>&amp;</b>"
        " '; DROP TABLE note; -- {{ 7*7 }} %s \U0001f54a e\u0301"
    )
    client = on_both.test_client()
    answer = Form(client, "effect=plain").send(**NOTE | {"text": words})
    assert answer.status_code == 303
    with reading(engine_of(on_both)) as session:
        stored = Library().holding(session, CODE).notes[-1].text
    assert stored == words.replace("\r\n", "\n")
    shown = client.get(f"{ROOT}/notes/133").text
    assert "<b>" not in shown[shown.index("<main") :]
    assert "49" not in main_of(client.get(f"{ROOT}/notes/133")).split("DROP")[1][:40]


@pytest.mark.parametrize("token", [None, "", "forged", "WyJzdGFsZSJd.aaaa.bbbb"])
def test_a_form_without_a_valid_token_keeps_the_text(app: Flask, token: str | None) -> None:
    client = app.test_client()
    form = Form(client, "effect=plain")
    form.fields["csrf_token"] = token if token is not None else []
    answer = form.send(**NOTE)
    assert answer.status_code == 403
    assert "Nothing was saved. What you typed is below" in main_of(answer)
    assert "Azerbaijan says so.</textarea>" in answer.text
    assert client.get(f"{ROOT}/notes/133").status_code == 404


def test_a_stale_token_keeps_the_text_and_a_new_one_saves_it(app: Flask) -> None:
    client = app.test_client()
    form = Form(client, "effect=plain")
    app.config["WTF_CSRF_TIME_LIMIT"] = -1
    stale = form.send(**NOTE)
    assert stale.status_code == 403
    app.config["WTF_CSRF_TIME_LIMIT"] = 3600
    fresh = Form(client, "effect=plain")
    form.fields["csrf_token"] = fresh.fields["csrf_token"]
    assert form.send().status_code == 303


def test_a_form_from_another_session_is_not_taken(app: Flask) -> None:
    form = Form(app.test_client(), "effect=plain")
    form.client = app.test_client()
    assert form.send(**NOTE).status_code == 403
