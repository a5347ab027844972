"""A site with the bundled statement, and what tests read from its pages."""

import contextlib
import re
from collections.abc import Iterator
from html import unescape

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from tests.loaded import CODE, NOW, holding
from tests.web.templates import compiled_once
from tracker.settings import Settings, read_settings
from tracker.web.app import create_app
from tracker.web.house import NAME

ROOT = f"/{CODE}"
PAGES = {
    "agreements": "/",
    "overview": f"{ROOT}/",
    "clause": f"{ROOT}/clauses/6",
    "obligation": f"{ROOT}/obligations/6.1",
    "dates": f"{ROOT}/dates?from=2020-11-09&to=2030-12-31",
    "notes": f"{ROOT}/notes",
    "note": f"{ROOT}/notes/13",
    "new_note": f"{ROOT}/notes/new?effect=position&obligation=6.1",
    "report": f"{ROOT}/report",
    "reminders": f"{ROOT}/reminders",
    "follow": f"{ROOT}/follow",
    "readings": f"{ROOT}/readings",
    "method": f"{ROOT}/method",
    "statuses_csv": f"{ROOT}/statuses.csv",
    "dates_csv": f"{ROOT}/dates.csv",
    "notes_csv": f"{ROOT}/notes.csv",
    "all_dates": "/dates?from=2020-11-09&to=2030-12-31",
    "search": "/search?q=agdam",
    "new_agreement": "/new-agreement",
    "text": f"{ROOT}/text",
    "text_file": f"{ROOT}/text.toml",
    "edit_text": f"{ROOT}/text/clause",
    "edit_part": f"{ROOT}/text/obligation/4.3",
    "versions": f"{ROOT}/versions",
    "version": f"{ROOT}/versions/1",
}
"""One address of every page that is read."""
TIME = re.compile(r"</?time\b[^>]*>")
"""Marks within a sentence, which leave no gap."""
DAYS = ("2020-11-09", "2020-11-16", "2023-11-11", "2026-11-23")


def settings_for(url: str, **given: str) -> Settings:
    """Settings for a database, with a key and a name of the tests' own."""
    own = {"TRACKER_SECRET_KEY": "k" * 40, "TRACKER_RECORDED_BY": "tests"}
    return read_settings({**own, "TRACKER_DATABASE_URL": url, **given})


@contextlib.contextmanager
def site(url: str, **given: str) -> Iterator[Flask]:
    """Give the application on a database, its clock standing still, and close it in the end."""
    app = compiled_once(create_app(settings_for(url, **given), now=lambda: NOW))
    yield app
    engine_of(app).dispose()


def remember(app: Flask) -> None:
    """Let the application know the statement as the database holds it, without reading it first.

    Reading it takes longer than most of what a test asks; those on both databases read it.
    """
    known = holding()
    app.extensions[NAME].library.holdings.get((CODE, known.stamp), lambda: known)


def engine_of(app: Flask) -> Engine:
    """The engine that the application uses."""
    engine: Engine = app.extensions[NAME].engine
    return engine


def address(page: str, **asked: str) -> str:
    """The address of a page, with more parameters."""
    more = "&".join(f"{name}={value}" for name, value in asked.items())
    return PAGES[page] + ("&" if "?" in PAGES[page] else "?") * bool(more) + more


def text_of(html: str) -> str:
    """What a page says, without markup, in lines without blanks at their ends."""
    body = html[html.index("<body") :] if "<body" in html else html
    plain = unescape(re.sub(r"<[^>]+>", " ", TIME.sub("", body))).replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(plain.split())


def main_of(response: TestResponse) -> str:
    """What the page says between its head and its foot."""
    html = response.text
    return text_of(html[html.index("<main") : html.index("</main>")])


def links_of(html: str) -> list[str]:
    """The addresses that a page links to."""
    return [unescape(found) for found in re.findall(r'<a [^>]*?href="([^"]*)"', html)]


def hidden(html: str, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', html)
    assert found is not None, name
    return unescape(found[1])


def faults_of(response: TestResponse) -> dict[str, str]:
    """The faults in the summary of a form, by field."""
    pairs = re.findall(r'<li><a href="#([\w-]+)">.*?<bdi>(.*?)</bdi>', response.text, re.DOTALL)
    return {name: unescape(message) for name, message in pairs}


class Form:
    """A form for a new note, as somebody fills it in."""

    def __init__(self, client: FlaskClient, query: str, root: str = ROOT) -> None:
        self.client = client
        self.address = f"{root}/notes/new?{query}"
        opened = client.get(self.address)
        assert opened.status_code == 200, text_of(opened.text)
        self.fields: dict[str, object] = {
            name: hidden(opened.text, name) for name in ("csrf_token", "key")
        }

    def send(self, step: str = "save", **given: object) -> TestResponse:
        """Send what was filled in before, and what is given now."""
        self.fields |= given
        return self.client.post(self.address, data={**self.fields, "step": step})
