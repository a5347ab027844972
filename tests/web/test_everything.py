"""The pages of all agreements: the first one, all dates, the search."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.databases import counted
from tests.loaded import NOW, TODAY
from tests.web.site import engine_of, main_of, site
from tracker.formats.seed import read_seed
from tracker.services import search
from tracker.services.seeds import load
from tracker.store.session import writing

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def both(loaded_url: str) -> Iterator[Flask]:
    """Give the application with both bundled agreements, on SQLite and on PostgreSQL."""
    with site(loaded_url) as app:
        with writing(engine_of(app)) as session:
            seed = read_seed(SEEDS / "moscow-2021")
            load(session, seed, today=TODAY, recorded_at=NOW, recorded_by="tests")
        yield app


@pytest.fixture
def client(both: Flask) -> FlaskClient:
    """Give a visitor of that site."""
    return both.test_client()


def test_the_first_page_says_what_is_due_next_in_each_and_what_was_missed(
    client: FlaskClient,
) -> None:
    said = main_of(client.get("/"))
    moscow, trilateral = said.split("Trilateral statement of 9/10 November 2020")
    assert "Moscow statement of 11 January 2021 Next dates None lies ahead." in moscow
    assert "28 February 2021 3.1 nobody on record asserts performance" in moscow
    assert "10 May 2030 4.4 Notice window closes, on paper only" in trilateral
    assert "10 November 2023 6.5 performance is asserted and denied" in trilateral


def test_without_any_agreement_the_first_page_says_how_to_begin(migrated_url: str) -> None:
    with site(migrated_url) as app:
        said = main_of(app.test_client().get("/"))
    assert "None is on record yet." in said
    assert "or write one" in said


def test_many_next_dates_lead_to_all_of_them(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.web.views.everything.SHOWN", 1)
    assert 'href="/trilateral-2020/dates">All dates' in client.get("/").text


def test_the_dates_of_all_or_of_some(client: FlaskClient) -> None:
    window = "from=2021-01-01&to=2021-03-31"
    all_of_them = main_of(client.get(f"/dates?{window}"))
    assert "30 January 2021 Moscow statement of 11 January 2021 Deadline" in all_of_them
    assert "(moved to" in main_of(client.get("/dates?from=2020-11-01&to=2020-12-31"))
    some = main_of(client.get(f"/dates?{window}&agreement=trilateral-2020"))
    assert "No dated thing lies in these days." in some
    assert (
        'value="trilateral-2020" checked'
        in client.get(f"/dates?{window}&agreement=trilateral-2020").text
    )
    assert client.get("/dates").status_code == 200


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/dates?from=1.1.2021", "from: “1.1.2021” is not a day"),
        ("/dates?from=2021-01-02&to=2021-01-01", "to: “2021-01-01” comes before the first day"),
        ("/dates?from=2021-01-01&to=2099-01-01", "is more than 50 years after 2021-01-01"),
        ("/dates?agreement=moon", "agreement: “moon” is not on record"),
        ("/dates?moon=1", "“moon” is no parameter here; write agreement, from or to"),
        ("/?moon=1", "“moon” is no parameter here"),
        ("/search?q=x&agreement=moon", "“moon” is not on record"),
        ("/search?q=%22", "is nothing to look for; write a word"),
        ("/search?q=" + "x" * 300, "has 300 characters; write at most 200"),
        ("/search?q=a%00b", "holds the character U+0000"),
    ],
)
def test_bad_questions_are_answered_in_words(client: FlaskClient, path: str, said: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400
    assert said in main_of(answer)


def test_agdam_finds_what_is_written_otherwise(client: FlaskClient) -> None:
    found = client.get("/search?q=agdam")
    assert 'href="/trilateral-2020/clauses/2"' in found.text
    assert "<mark>" in found.text
    assert "In the notes, newest first: 0" in main_of(found)


def test_a_search_in_all_or_in_one(client: FlaskClient) -> None:
    said = main_of(client.get("/search?q=working+group"))
    assert "Note 4 , Armenia, 30 January 2021 Moscow statement of 11 January 2021" in said
    assert "Trilateral statement of 9/10 November 2020" in said
    one = client.get("/search?q=working+group&agreement=moscow-2021")
    assert 'href="/trilateral-2020' not in one.text[one.text.index("<main") :]
    assert "In the texts" not in main_of(client.get("/search"))
    assert "In the texts" not in main_of(client.get("/search?q="))


def test_more_than_can_be_shown_is_said(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST", 2)
    assert "There is more than this; add a word." in main_of(client.get("/search?q=armenia"))


def test_the_first_page_asks_once_for_each_agreement(both: Flask, client: FlaskClient) -> None:
    client.get("/")
    with counted(engine_of(both)) as sent:
        client.get("/")
    assert len(sent) == 3
