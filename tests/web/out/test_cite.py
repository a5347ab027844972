"""Cite this: an address that answers the same for ever."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.core.grounds import by_azerbaijan
from tests.loaded import CODE, NOW, seed
from tests.web.site import PAGES, ROOT, engine_of, links_of, main_of, text_of
from tracker.core.log.effect import Extension, Position, Standing, Value
from tracker.services.texts import save_text
from tracker.store.log import append_notes
from tracker.store.session import writing

CITED = (
    "overview",
    "clause",
    "obligation",
    "dates",
    "notes",
    "note",
    "report",
    "reminders",
    "readings",
    "method",
)
MOVED = ("overview", "report", "reminders")
"""Of those, the ones that say something else once the notes below are there."""
ASKED = ("", "as_of=2020-11-20", "as_of=2020-11-20&reading=text=first")
EARLIER = (
    by_azerbaijan("6.2", date(2020, 11, 18), Position(value=Value.NOT_PERFORMED)),
    by_azerbaijan(
        "6.1",
        date(2020, 11, 19),
        Extension(new_last_day=date(2020, 11, 30), standing=Standing.ACCEPTED),
    ),
)
"""Notes that are entered late and tell of days, and reports, before the day that was cited."""


def cited(client: FlaskClient, path: str) -> str:
    """The path at which a page is cited, by the link on it."""
    link = next(one for one in links_of(client.get(path).text) if f"{ROOT}/cite" in one)
    page = client.get(link)
    assert page.status_code == 200, text_of(page.text)
    found = re.search(r'<main.*?<p><a href="([^"]*)"', page.text, re.DOTALL)
    assert found is not None
    return unescape(found[1]).removeprefix("http://localhost")


def enter(app: Flask) -> None:
    """Enter the notes, and another version of the text, a day later."""
    later = NOW + timedelta(days=1)
    with writing(engine_of(app)) as session:
        append_notes(session, CODE, EARLIER, recorded_at=later, recorded_by="tests")
        law = seed().agreement
        other = replace(
            law, obligations=tuple(replace(o, title="Otherwise") for o in law.obligations)
        )
        save_text(session, other, recorded_at=later, recorded_by="tests", reason="a test")


def test_a_citation_made_today_answers_the_same_after_a_late_note(on_both: Flask) -> None:
    client = on_both.test_client()
    pages = {(page, asked): plain(PAGES[page], asked) for asked in ASKED for page in CITED}
    paths = {one: cited(client, path) for one, path in pages.items()}
    before = {one: main_of(client.get(path)) for one, path in paths.items()}
    old = {one: main_of(client.get(path)) for one, path in pages.items()}
    enter(on_both)
    assert {one: main_of(client.get(path)) for one, path in paths.items()} == before
    new = {one: main_of(client.get(path)) for one, path in pages.items()}
    changed = {one for one in pages if new[one] != old[one]}
    assert changed >= {(page, asked) for asked in ASKED[1:] for page in MOVED}


def plain(path: str, asked: str) -> str:
    """The address of a page with what is asked of it."""
    return (path + ("&" if "?" in path else "?") + asked).rstrip("?&")


def test_it_pins_everything_and_the_pages_own_parameters(reader: FlaskClient) -> None:
    assert cited(reader, f"{ROOT}/notes?actor=AZ&effect=position&as_of=2020-11-20") == (
        f"{ROOT}/notes?as_of=2020-11-20&known_by=2026-11-23&rev=132&version=1"
        "&actor=AZ&effect=position"
    )


def test_four_forms_are_shown_and_had_as_files(reader: FlaskClient) -> None:
    page = reader.get(f"{ROOT}/cite?of=obligations/6.1&as_of=2020-11-16")
    for name in ("In words", "BibTeX", "RIS", "CSL-JSON"):
        assert name in main_of(page)
    for form, start in (("plain", "Trilateral"), ("bibtex", "@misc"), ("ris", "TY  - ")):
        file = reader.get(f"{ROOT}/cite?of=obligations/6.1&as_of=2020-11-16&form={form}")
        assert file.text.startswith(start)
        assert file.headers["Content-Disposition"].startswith("attachment; filename=")
    csl = reader.get(f"{ROOT}/cite?form=csl")
    assert csl.mimetype == "application/vnd.citationstyles.csl+json"
    assert json.loads(csl.data)[0]["title"].endswith(
        "where every obligation stands, as of 23 November 2026"
    )


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("of=nowhere", "is no page that can be cited"),
        ("of=obligations/99", "is no page that can be cited"),
        ("of=clauses/99", "is no page that can be cited"),
        ("of=notes/0", "is no page that can be cited"),
        ("of=//evil.example", "is no page that can be cited"),
        ("form=zz", "is no form of a reference"),
    ],
)
def test_what_cannot_be_cited_is_refused(reader: FlaskClient, query: str, said: str) -> None:
    response = reader.get(f"{ROOT}/cite?{query}")
    assert response.status_code == 400
    assert said in text_of(response.text)


def test_a_cited_page_cannot_ask_otherwise_by_its_own_parameters(reader: FlaskClient) -> None:
    page = reader.get(f"{ROOT}/cite?of=dates%3Fas_of=2001-01-01%26from=2020-11-09&form=plain")
    assert "as_of=2001" not in page.text
    assert "as_of=2026-11-23" in page.text
    assert "from=2020-11-09" in page.text


def test_a_note_can_be_cited(reader: FlaskClient) -> None:
    assert ": note 13, as of " in reader.get(f"{ROOT}/cite?of=notes/13&form=plain").text
