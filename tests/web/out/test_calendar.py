"""The page of calendars: made, shown once, exchanged, taken away."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.loaded import NOW, TODAY
from tests.truce import SEED
from tests.web.out.calendars import CHOSEN, PAGE, addresses, events, made, sent
from tests.web.site import ROOT, engine_of, main_of, site, text_of
from tracker.services.seeds import load
from tracker.store.session import writing


def test_an_address_is_shown_once(on_both: Flask) -> None:
    client = on_both.test_client()
    response = sent(client, step="make", **CHOSEN)
    subscribe, download = addresses(response)
    assert subscribe.startswith("webcal://localhost/feeds/")
    assert download.startswith("http://localhost/feeds/")
    assert response.headers["Cache-Control"] == "no-store"
    again = client.get(PAGE)
    assert addresses(again) == []
    assert "Desk" in main_of(again)
    assert "given out 23 November 2026, 12:30 (Moscow)" in main_of(again)
    assert events(client, download.removeprefix("http://localhost"))


def test_an_address_can_be_exchanged_and_taken_away(on_both: Flask) -> None:
    client = on_both.test_client()
    first = made(client)
    renewed = sent(client, step="renew", number="1")
    second = addresses(renewed)[1].removeprefix("http://localhost")
    assert (client.get(first).status_code, client.get(second).status_code) == (404, 200)
    revoked = sent(client, step="revoke", number="1")
    assert (revoked.status_code, revoked.headers["Location"]) == (303, PAGE)
    assert client.get(second).status_code == 404
    assert "taken away" in main_of(client.get(PAGE))


def test_a_calendar_holds_what_was_chosen(app: Flask) -> None:
    client = app.test_client()
    found = events(client, made(client, clauses=["6"], kinds=["deadline"]))
    assert found
    assert all(re.search(r"/6\.\d/deadline/", uid) for uid in found)
    assert all(event.alarms == () for event in found.values())


def test_a_calendar_is_read_as_the_page_it_was_made_on(app: Flask) -> None:
    client = app.test_client()
    found = events(client, made(client, f"{PAGE}?reading=last_day=exclusive"))
    name = "trilateral-2020/6.2/deadline/0@tracker-of-obligations"
    assert found[name].start.isoformat() == "2020-11-30"
    assert "read under last_day=exclusive" in main_of(client.get(PAGE))


def test_a_calendar_of_all_agreements_holds_each(app: Flask) -> None:
    with writing(engine_of(app)) as session:
        load(session, SEED, today=TODAY, recorded_at=NOW, recorded_by="tests")
    client = app.test_client()
    found = events(client, made(client, everywhere="y", clauses=["6"]))
    assert {uid.partition("/")[0] for uid in found} == {"trilateral-2020", "truce"}
    assert "all agreements" in main_of(client.get("/truce/calendar"))
    mine = made(client, label="Only here")
    assert {uid.partition("/")[0] for uid in events(client, mine)} == {"trilateral-2020"}
    assert "Only here" not in main_of(client.get("/truce/calendar"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"label": " "}, "is no name for a calendar"),
        ({"label": "a\nb"}, "is no name for a calendar"),
        ({"label": "x" * 300}, "is no name for a calendar"),
        ({"kinds": ["zz"]}, "is not a kind of date"),
        ({"leads": ["7 days"]}, "is not a period"),
        ({"leads": ["PT5H"]}, "counts hours"),
        ({"clauses": ["99"]}, "is not a clause of this text"),
        ({"obligations": ["'; DROP TABLE feed"]}, "is not an obligation of this text"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(
    app: Flask, given: dict[str, object], said: str
) -> None:
    client = app.test_client()
    response = sent(client, step="make", **{**CHOSEN, **given})
    assert response.status_code == 422
    assert said in main_of(response)
    assert "Nothing was made yet" in main_of(response)
    assert addresses(response) == []
    assert "given out" not in main_of(client.get(PAGE))


def test_without_an_alarm_there_is_none(app: Flask) -> None:
    client = app.test_client()
    path = made(client, leads=[], kinds=["notice_window_closes"])
    assert all(event.alarms == () for event in events(client, path).values())


@pytest.mark.parametrize("number", ["", "x", "-1", "99", "9" * 30])
def test_a_calendar_that_is_not_there_is_not_changed(app: Flask, number: str) -> None:
    assert sent(app.test_client(), step="renew", number=number).status_code == 400


def test_a_forged_form_makes_nothing(app: Flask) -> None:
    client = app.test_client()
    assert client.post(PAGE, data={"step": "make", **CHOSEN}).status_code == 403
    assert "Desk" not in main_of(client.get(PAGE))


def test_it_says_which_calendars_can_reach_it(loaded_sqlite_url: str, client: FlaskClient) -> None:
    alone = main_of(client.get(PAGE))
    assert "This tracker runs only on this machine." in alone
    assert "Google Calendar every 8 to 24 hours" in alone
    public = "https://tracker.example.org"
    with site(loaded_sqlite_url, TRACKER_PUBLIC_URL=public) as app:
        page = app.test_client().get(PAGE, base_url=public)
        said = main_of(page)
    assert "runs only on this machine" not in said
    assert f"This tracker is reached at {public}" in said


def test_the_dates_lead_to_it_and_it_keeps_what_was_asked(client: FlaskClient) -> None:
    html = client.get(f"{ROOT}/dates?as_of=2020-11-16").text
    assert f'href="{PAGE}?as_of=2020-11-16"' in html
    page = client.get(f"{PAGE}?as_of=2020-11-16")
    assert f'href="{PAGE}.ics?as_of=2020-11-16"' in page.text
    assert "Calendars" in text_of(page.text)
