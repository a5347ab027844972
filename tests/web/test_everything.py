"""The pages of all agreements: the first one, all dates, the search."""

import contextlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.databases import counted
from tests.loaded import NOW, TODAY
from tests.truce import LAW
from tests.web.out.test_cite import enter
from tests.web.site import engine_of, links_of, main_of, site
from tracker.formats.seed import read_seed
from tracker.services import search
from tracker.services.seeds import load
from tracker.services.texts import save_text
from tracker.store.session import writing

PIN = "trilateral-2020,2026-11-23,132,1"
SEEDS = Path(__file__).parents[2] / "seeds"


@contextlib.contextmanager
def both_on(url: str) -> Iterator[Flask]:
    """Give the application on a database with the statement, and the other bundled one as well."""
    with site(url) as app:
        with writing(engine_of(app)) as session:
            seed = read_seed(SEEDS / "moscow-2021")
            load(session, seed, today=TODAY, recorded_at=NOW, recorded_by="tests")
        yield app


@pytest.fixture
def both(loaded_url: str) -> Iterator[Flask]:
    """Give the application with both bundled agreements, on SQLite and on PostgreSQL."""
    with both_on(loaded_url) as app:
        yield app


@pytest.fixture(scope="module")
def visitor(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Give somebody who only reads; the database is made once for the module."""
    file = shutil.copy(loaded_file, tmp_path_factory.mktemp("both") / "tracker.db")
    with both_on(f"sqlite:///{file}") as app:
        yield app.test_client()


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
        ("/dates?moon=1", "“moon” is no parameter here; write agreement, from, to or pinned"),
        ("/?moon=1", "“moon” is no parameter here"),
        ("/dates?pinned=moon,2026-11-23,1,1", "agreement: “moon” is not on record"),
        ("/dates?pinned=trilateral-2020", "pinned: “trilateral-2020” is no pin; write AGREEMENT,"),
        ("/?pinned=trilateral-2020,2026-13-01,1,1", "pinned: “2026-13-01” is not in the calendar"),
        ("/?pinned=trilateral-2020,2999-01-01,1,1", "“2999-01-01” lies ahead; write a day up to"),
        ("/?pinned=trilateral-2020,2026-11-23T10:00Z,1,1", "“2026-11-23T10:00Z” is not a day"),
        ("/?pinned=trilateral-2020,,1,1", "pinned: “” is not a day"),
        ("/?pinned=trilateral-2020,2026-11-23,,1", "pinned: “” is no revision of this log"),
        ("/?pinned=trilateral-2020,2026-11-23,1,", "pinned: “” is no version of a text"),
        ("/?pinned=trilateral-2020,2026-11-23,999,1", "pinned: “999” is no revision of this log"),
        ("/?pinned=trilateral-2020,2026-11-23,1,x", "pinned: “x” is no version of a text"),
        ("/?pinned=trilateral-2020,2026-11-23,1,7", "has versions 1 to 1"),
        (f"/?pinned={PIN}&pinned={PIN}", "names an agreement twice; name each once"),
        (f"/dates?agreement=moscow-2021&pinned={PIN}", "goes without pinned"),
        (f"/cite?of=search&pinned={PIN}", "of: “search” is no page that can be cited"),
        (f"/cite?form=zz&pinned={PIN}", "“zz” is no form of a reference"),
        ("/cite", "pinned: “” names no agreement"),
        ("/search?q=x&agreement=moon", "“moon” is not on record"),
        ("/search?q=%22", "is nothing to look for; write a word"),
        ("/search?q=" + "x" * 300, "has 300 characters; write at most 200"),
        ("/search?q=a%00b", "holds the character U+0000"),
    ],
)
def test_bad_questions_are_answered_in_words(visitor: FlaskClient, path: str, said: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 400
    assert said in main_of(answer)


@pytest.mark.parametrize("path", ["/", "/dates?from=2020-11-01&to=2031-01-01"])
def test_a_citation_of_all_answers_the_same_for_ever(both: Flask, path: str) -> None:
    client = both.test_client()
    cite = next(one for one in links_of(client.get(path).text) if one.startswith("/cite"))
    page = client.get(cite).text
    stays = next(one for one in links_of(page) if one.startswith("http"))
    before, plain = main_of(client.get(stays)), main_of(client.get(path))
    assert "from the first 132 notes of the log, version 1 of the text" in before
    assert all("rev=132" in one or "rev=4" in one for one in own_links(client.get(stays).text))
    enter(both)
    with writing(engine_of(both)) as session:
        other = replace(LAW, short_title="Another one")
        save_text(session, other, recorded_at=NOW, recorded_by="tests", reason="a test")
    assert main_of(client.get(stays)) == before
    assert main_of(client.get(path)) != plain
    references = client.get(f"{cite}&form=plain").text
    assert stays in references
    for told in ("Moscow statement", "record revision 132", "known by 23 November 2026"):
        assert told in references


def own_links(html: str) -> list[str]:
    """The links that lead into an agreement, from what is between head and foot."""
    main = html[html.index("<main") : html.index("</main>")]
    return [one for one in links_of(main) if re.match("/(moscow-2021|trilateral-2020)/", one)]


def test_too_many_agreements_for_an_address_have_none(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.web.several.LONGEST_QUERY", 100)
    said = main_of(visitor.get("/"))
    assert "too many agreements for one address that never changes" in said
    assert "Cite this" not in said


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
