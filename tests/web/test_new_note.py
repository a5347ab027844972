"""A new note: its effect, its fields, what it would change, saved once, at its own address."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.databases import counted
from tests.loaded import holding
from tests.web.site import ROOT, Form, engine_of, faults_of, hidden, main_of, text_of
from tracker.core.log.effect import End
from tracker.formats.typed.effect import FIELDS
from tracker.web.note_form.fields import EFFECT_FIELDS
from tracker.web.note_form.kinds import KINDS

NOTE: dict[str, Any] = {
    "obligations": ["6.5"],
    "actor": "AZ",
    "occurred_on": "2026-10-01",
    "reported_on": "2026-10-02",
    "text": "Azerbaijan says so.",
}
POSITION = NOTE | {"value": "performed", "basis": "stated"}
DENIAL = NOTE | {
    "about": "13",
    "obligations": ["6.1"],
    "actor": "AM",
    "verb": "denies",
    "occurred_on": "2020-11-16",
    "reported_on": "2020-11-16",
    "text": "Armenia denies that the day was moved.",
}
SENT: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("effect=plain", NOTE, "Azerbaijan says so."),
    ("effect=position", POSITION, "Position: performed (stated)"),
    (
        "effect=position",
        POSITION
        | {"basis": "inferred", "quote": "our words", "performed_on": "2026-09-30"}
        | {"concerning": "AM"},
        "performed on 30 September 2026, as to Armenia (inferred from “our words”)",
    ),
    (
        "effect=position",
        POSITION | {"obligations": [], "whole": "y", "value": "not_in_force"},
        "On the whole text",
    ),
    (
        "effect=position",
        POSITION | {"obligations": ["1.1", "1.2"], "value": "observed", "concerning": "unnamed"},
        "Position: observed, naming nobody (stated)",
    ),
    (
        "effect=extension",
        NOTE | {"period": "P6M", "form": "written", "standing": "claimed"},
        "Extension by six months (written, claimed)",
    ),
    (
        "effect=notice",
        NOTE
        | {"obligations": ["4.4"], "giver": "AM", "sent_on": "2026-10-01"}
        | {"received_on": "2026-10-01"},
        "Notice given by Armenia, sent on 1 October 2026, received on 1 October 2026",
    ),
    ("effect=notice", NOTE | {"obligations": ["4.4"]}, "Notice given by Azerbaijan"),
    (
        "effect=end",
        NOTE | {"label": "terminated", "in": "law", "standing": "accepted", "reason": "agreed"},
        "End in law: terminated (accepted)",
    ),
    ("effect=suspension", NOTE | {"standing": "accepted"}, "Suspension (accepted)"),
    ("effect=resumption", NOTE, "Resumption (claimed)"),
    ("effect=date_claim", NOTE | {"day": "2024-11-10"}, "Says that the date is 10 November 2024"),
    ("effect=answer&about=13", DENIAL, "Denies note 13"),
    ("effect=answer", DENIAL, "Denies note 13"),
    (
        "effect=correction&about=13",
        NOTE | {"about": "13", "obligations": ["6.1"], "by": ""} | {"new_last_day": "2020-11-25"},
        "Correction: withdraws note 13",
    ),
    (
        "effect=correction&about=13",
        NOTE
        | {"about": "13", "obligations": ["6.1"], "by": "extension", "form": "written"}
        | {"new_last_day": "2020-11-26", "standing": "accepted"},
        "Correction of note 13, now: Extension to 26 November 2020 (written, accepted)",
    ),
    (
        "effect=plain",
        NOTE | {"clauses": ["6"], "obligations": [], "occurred_from": "2026-09-01"},
        "1 September 2026 to 1 October 2026",
    ),
    (
        "effect=plain",
        NOTE | {"occurred_at": "2026-10-01T10:00+04:00", "occurred_zone": "Asia/Baku"},
        "1 October 2026, 10:00 (Baku)",
    ),
    (
        "effect=plain",
        NOTE | {"unconfirmed": "y", "confirmation": "Heard, not read."},
        "Not yet confirmed against the source. Heard, not read.",
    ),
    ("effect=plain", NOTE | {"sources": ["tass-lachin", ""]}, "TASS 1 Dec 2020"),
)


@pytest.mark.parametrize(("query", "given", "said"), SENT)
def test_a_note_of_every_kind_is_saved_and_shown(
    client: FlaskClient, query: str, given: dict[str, Any], said: str
) -> None:
    answer = Form(client, query).send(**given)
    assert (answer.status_code, faults_of(answer)) == (303, {})
    assert answer.headers["Location"] == f"{ROOT}/notes/133"
    assert said in main_of(client.get(answer.headers["Location"]))


def test_the_first_step_offers_the_effects(client: FlaskClient) -> None:
    html = client.get(f"{ROOT}/notes/new?obligation=6.1").text
    for kind in KINDS:
        offered = f'href="{ROOT}/notes/new?effect={kind.code}&amp;obligation=6.1"'
        assert (offered in html) is (kind.code != "trigger")


def test_a_form_has_only_the_fields_that_its_effect_needs(client: FlaskClient) -> None:
    position = client.get(f"{ROOT}/notes/new?effect=position").text
    assert 'name="value"' in position
    assert 'name="new_last_day"' not in position
    extension = client.get(f"{ROOT}/notes/new?effect=extension").text
    assert 'name="new_last_day"' in extension
    assert 'name="concerning"' not in extension


def test_a_form_offers_what_can_be_said_of_the_obligation(client: FlaskClient) -> None:
    power = client.get(f"{ROOT}/notes/new?effect=position&obligation=4.4").text
    assert '<option value="exercised">' in power
    assert '<option value="performed">' not in power


def test_a_correction_starts_from_what_was_recorded(client: FlaskClient) -> None:
    html = client.get(f"{ROOT}/notes/new?effect=correction&about=13").text
    assert hidden(html, "about") == "13"
    assert hidden(html, "new_last_day") == "2020-11-25"
    assert '<option value="oral" selected>' in html
    assert '<option value="AZ" selected>' in html
    assert 'value="6.1" checked' in html


def test_a_correction_of_an_end_starts_with_its_manner(client: FlaskClient) -> None:
    (number,) = [note.number for note in holding().notes if isinstance(note.effect, End)]
    html = client.get(f"{ROOT}/notes/new?effect=correction&about={number}").text
    assert '<option value="fact" selected>' in html


def test_a_plain_note_has_nothing_to_replace(client: FlaskClient) -> None:
    html = client.get(f"{ROOT}/notes/new?effect=correction&about=1").text
    assert "withdraws its effect" in html
    assert "replaces its effect" not in html


def test_every_field_that_an_effect_carries_has_its_words() -> None:
    assert set(EFFECT_FIELDS) == set(FIELDS)


def test_the_preview_says_what_would_change_and_saves_nothing(on_both: Flask) -> None:
    client = on_both.test_client()
    form = Form(client, "effect=answer&about=13")
    with counted(engine_of(on_both)) as sent:
        answer = form.send("preview", **DENIAL)
    assert {statement.split()[0] for statement in sent} == {"SELECT"}
    said = main_of(answer)
    assert "As of 16 November 2020" in said
    assert "the status changes from “Pending” to “Contested”" in said
    assert "the last day moves from 25 November 2020 to 15 November 2020" in said
    assert "As of 23 November 2026" in said


def test_the_preview_of_a_plain_note_says_that_nothing_changes(client: FlaskClient) -> None:
    assert "No word and no date." in main_of(Form(client, "effect=plain").send("preview", **NOTE))


def test_the_preview_knows_the_line_on_validity(client: FlaskClient) -> None:
    given = POSITION | {"obligations": [], "whole": "y", "value": "in_force"}
    said = main_of(Form(client, "effect=position").send("preview", **given))
    assert "gets another position" in said


def test_the_preview_tells_of_claims_and_new_dates(client: FlaskClient) -> None:
    given = NOTE | {"day": "2024-11-10"}
    said = main_of(Form(client, "effect=date_claim").send("preview", **given))
    assert "Azerbaijan says the date is 10 November 2024" in said
    given = NOTE | {"new_last_day": "2028-01-31", "form": "written", "standing": "accepted"}
    said = main_of(Form(client, "effect=extension").send("preview", **given))
    assert "the last day moves from 10 November 2023 to 31 January 2028" in said
    assert "the next date moves from none to 31 January 2028" in said


def test_from_the_preview_one_can_go_on_or_back(client: FlaskClient) -> None:
    form = Form(client, "effect=position")
    shown = form.send("preview", **POSITION)
    assert hidden(shown.text, "text") == "Azerbaijan says so."
    back = form.send("edit")
    assert "Azerbaijan says so.</textarea>" in back.text
    assert 'value="6.5" checked' in back.text
    assert form.send("save").status_code == 303


def test_a_form_that_is_sent_twice_adds_one_note(on_both: Flask) -> None:
    client = on_both.test_client()
    form = Form(client, "effect=position")
    given = POSITION | {
        "actor": "",
        "actor_name": "Observers of the line",
        "actor_kind": "monitor",
        "source_title": "A bulletin",
        "source_language": "en",
    }
    first, second = form.send(**given), form.send()
    assert first.headers["Location"] == second.headers["Location"] == f"{ROOT}/notes/133"
    assert client.get(f"{ROOT}/notes/134").status_code == 404


def test_the_same_form_with_other_words_is_not_added_silently(client: FlaskClient) -> None:
    form = Form(client, "effect=plain")
    form.send(**NOTE)
    again = form.send(text="Something else.")
    assert again.status_code == 422
    assert "This form was saved before, as note 133, with other content" in main_of(again)
    form.fields["key"] = hidden(again.text, "key")
    assert form.send().headers["Location"] == f"{ROOT}/notes/134"


def test_a_form_without_its_token_is_still_a_note(client: FlaskClient) -> None:
    assert Form(client, "effect=plain").send(**NOTE, key="made up").status_code == 303


def test_an_actor_and_a_source_are_made_in_the_same_form(on_both: Flask) -> None:
    client = on_both.test_client()
    answer = Form(client, "effect=plain").send(
        **NOTE
        | {
            "actor": "",
            "actor_name": "Ministry of Defence of Azerbaijan",
            "actor_kind": "organ",
            "actor_organ_of": "AZ",
            "source_title": "Новости дня",
            "source_language": "ru",
            "source_publisher": "Новости",
            "source_url": "https://example.org/a",
            "source_archived_url": "https://archive.example/a",
            "source_published_on": "2026-10-01",
            "source_retrieved_on": "2026-10-02",
            "source_quote": "Слова",
            "source_confirmed": "y",
        }
    )
    html = client.get(answer.headers["Location"]).text
    said = text_of(html)
    assert "Ministry of Defence of Azerbaijan" in said
    assert "Retrieved 2 October 2026." in said
    assert "Not recorded" not in said
    assert '<blockquote lang="ru">Слова</blockquote>' in html
    form = client.get(f"{ROOT}/notes/new?effect=plain").text
    assert '<option value="ministry-of-defence-of-azerbaijan">' in form


def test_corrections_and_answers_lead_both_ways(client: FlaskClient) -> None:
    Form(client, "effect=answer&about=13").send(**DENIAL)
    Form(client, "effect=correction&about=13").send(
        **NOTE | {"about": "13", "obligations": ["6.1"]}
    )
    corrected = main_of(client.get(f"{ROOT}/notes/13"))
    assert "Corrected by note 134" in corrected
    assert "Answers 133" in corrected
    correction = client.get(f"{ROOT}/notes/134").text
    assert "The note it is about" in correction
    assert f'href="{ROOT}/notes/13"' in correction
    log = main_of(client.get(f"{ROOT}/notes?actor=AZ&effect=extension"))
    assert "as corrected by note 134" in log


def test_a_record_that_grows_too_fast_waits_and_keeps_the_text(
    on_both: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.services.pace.MOST", 1)
    form = Form(on_both.test_client(), "effect=plain")
    answer = form.send(**NOTE)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    said = main_of(answer)
    assert "1 entries were added to the record in the last minute" in said
    assert "Nothing was saved. What you typed is below: wait a minute" in said
    assert answer.headers["X-Request-Id"] in said
    assert "Azerbaijan says so.</textarea>" in answer.text
    monkeypatch.undo()
    assert form.send().status_code == 303


def test_an_old_address_answers_as_it_did(client: FlaskClient) -> None:
    before = client.get(f"{ROOT}/?as_of=2020-11-16&rev=132").text
    Form(client, "effect=answer&about=13").send(**DENIAL)
    assert client.get(f"{ROOT}/?as_of=2020-11-16&rev=132").text == before
    now = client.get(f"{ROOT}/obligations/6.1?as_of=2020-11-16")
    assert "Contested" in main_of(now)
