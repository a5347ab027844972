"""Pages, command line, interface, mail and calendar are asked what the tables ask, and agree."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import URL

from tests.calendars import Event, by_vobject
from tests.cases.added import added
from tests.cases.table import Case, cases, wrong
from tests.cli.command import Run, in_process
from tests.databases import connected
from tests.loaded import (
    CODE,
    NOW,
    TODAY,
    loaded_database,
    loaded_file,
    loaded_postgresql_url,
    loaded_sqlite_url,
    loaded_template,
    loaded_url,
    seed,
)
from tests.web.site import main_of, site
from tracker import clock
from tracker.core.days.day import long_day, parse_day
from tracker.core.words.vocabulary import STATUSES, Status
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.digest.text import bulletin_text
from tracker.services.asked import Asked
from tracker.services.reminders.dry import bulletin_for, new_follower
from tracker.store.log import append_notes
from tracker.store.session import reading, writing
from tracker.web.house import NAME, House

__all__ = [
    "loaded_database",
    "loaded_file",
    "loaded_postgresql_url",
    "loaded_sqlite_url",
    "loaded_template",
    "loaded_url",
]
FAMILIES = {"term_renews": "boundary", "term_ends": "boundary", "extended_deadline": "deadline"}
Item = dict[str, Any]
DAYS_AHEAD = 365
TOLD_AHEAD = [timedelta(days=days) for days in (0, 1, 7, 30)]
HEAD = Letterhead(base="https://tracker.example.org", public=True, sender="tests@example.org")


@dataclass(frozen=True)
class Question:
    """One question, put in every way."""

    case: Case
    client: FlaskClient
    run: Callable[..., Run]
    revision: int | None = None

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """What is asked, as an address says it."""
        case = self.case
        pairs = [("as_of", case.as_of)]
        pairs += [("known_by", case.known_by)] if case.known_by else []
        pairs += [("rev", str(self.revision))] if self.revision is not None else []
        return pairs + [("reading", one) for one in sorted(case.readings)]

    @property
    def query(self) -> str:
        """The same, as one text."""
        return urlencode(self.pairs, safe="=")

    def of_interface(self) -> Item:
        """The document that the interface gives."""
        path = f"/api/v1/agreements/{CODE}/obligations?limit=500&{self.query}"
        document: Item = self.client.get(path).get_json()
        return document

    def of_command(self) -> Item:
        """The document that the command line gives."""
        words = [word for name, value in self.pairs for word in (f"--{dashed(name)}", value)]
        return self.run("status", "--format", "json", *words).json

    def of_page(self) -> str:
        """What the obligation's page says."""
        path = f"/{CODE}/obligations/{self.case.code}?{self.query}"
        return main_of(self.client.get(path, follow_redirects=True))

    def of_reminders(self) -> str:
        """What the page says that mails are made of: all that was missed, is due and is coming."""
        return main_of(self.client.get(f"/{CODE}/reminders?{self.query}", follow_redirects=True))

    def of_mail(self) -> str:
        """What the mail of the day says to somebody who follows everything."""
        at_home = house_of(self.client)
        with reading(at_home.engine) as session:
            holding = at_home.library.holding(session, CODE)
        case = self.case
        rev = None if self.revision is None else str(self.revision)
        asked = Asked(
            as_of=case.as_of, known_by=case.known_by, rev=rev, reading=sorted(case.readings)
        )
        asking = asked.asking(holding, today=TODAY)
        rule, hour = new_follower(holding)
        return bulletin_text(bulletin_for(at_home.library, holding, asking, [rule], hour), HEAD)

    def of_calendar(self) -> dict[str, Event]:
        """The obligation's events that stand, without the agreement in their names."""
        path = f"/{CODE}/calendar.ics?{self.query}&obligation={self.case.code}"
        events = by_vobject(self.client.get(path, follow_redirects=True).text)
        start = f"{CODE}/{self.case.code}/"
        return {
            uid.removeprefix(start).partition("@")[0]: event
            for uid, event in events.items()
            if event.status != "CANCELLED"
        }

    def check(self) -> None:
        """Every way gives the answer that the table wants, and none another one."""
        document = self.of_interface()
        assert wrong(self.case, document) == []
        given, told = (without_moment(one) for one in (document, self.of_command()))
        assert given["items"] == told["items"]
        item = next(one for one in document["items"] if one["code"] == self.case.code)
        check_page(self.of_page(), item)
        events = self.of_calendar()
        check_calendar(events, item)
        day = parse_day(document["as_of"][:10], field="")
        check_reminders(self.of_reminders(), item, day)
        check_mail(self.of_mail(), item, day, events)


def dashed(name: str) -> str:
    """A parameter's option."""
    return name.replace("_", "-")


def without_moment(document: Item) -> Item:
    """The document without the moment of writing."""
    return {name: value for name, value in document.items() if name != "generated_at"}


def check_page(said: str, item: Item) -> None:
    """The page says the word, the days and the reasons."""
    assert item["status_label"] in said
    days = (item["due_on"], item["original_due_on"], item["next_on"])
    for day in filter(None, days):
        assert long_day(parse_day(day, field="")) in said
    for reason in item["reasons"]:
        assert reason["text"] in said
    for claim in item["claims"]:
        assert claim in said


def check_calendar(events: dict[str, Event], item: Item) -> None:
    """The calendar has the days, and each of its events the obligation's word."""
    starts = {uid: str(event.start)[:10] for uid, event in events.items()}
    if item["due_on"] and item["status"] != "ended":
        assert starts["deadline/0"] == item["due_on"]
    if item["next_kind"] and item["next_kind"] != "takes_effect":
        family = FAMILIES.get(item["next_kind"], item["next_kind"])
        nexts = [event for uid, event in events.items() if uid.startswith(f"{family}/")]
        days = [day_of(event) for event in nexts]
        assert item["next_on"] in days
    word = STATUSES[Status(item["status"])].label
    assert all(event.description.startswith(f"Status: {word}.") for event in events.values())


def check_reminders(said: str, item: Item, day: date) -> None:
    """Reminders tell of the next day, where it comes within a year, and of what was missed."""
    own = f"({item['code']})"
    soon = item["next_kind"] not in (None, "takes_effect") and item["next_on"] is not None
    if soon and (parse_day(item["next_on"], field="") - day).days < DAYS_AHEAD:
        assert own in said
        assert long_day(parse_day(item["next_on"], field="")) in said
    if item["past_due"] is True:
        assert own in said
        assert long_day(parse_day(item["due_on"], field="")) in said
        assert "past due" in said


def check_mail(said: str, item: Item, day: date, events: dict[str, Event]) -> None:
    """The mail tells of the next day at its leads, and of no day that the calendar has not."""
    told = [" ".join(block.split()) for block in said.split("\n\n") if f"({item['code']})" in block]
    label = f"Status: {item['status_label']}."
    days = {long_day(parse_day(day_of(event), field="")) for event in events.values()}
    for block in told:
        assert label in block
        assert any(known in block for known in days)
    ahead = parse_day(item["next_on"], field="") - day if item["next_on"] else None
    if item["next_kind"] not in (None, "takes_effect") and ahead in TOLD_AHEAD:
        assert any(long_day(day + ahead) in block for block in told)
    if item["past_due"] is True and (day - parse_day(item["due_on"], field="")).days == 1:
        assert any("past due" in block for block in told)


def house_of(client: FlaskClient) -> House:
    """What the server holds that the visitor visits."""
    found: House = client.application.extensions[NAME]
    return found


def day_of(event: Event) -> str:
    """The day of an event in the agreement's zone."""
    start: Any = event.start
    local = start.astimezone(seed().agreement.tz).date() if hasattr(start, "hour") else start
    return str(local)


@pytest.fixture(autouse=True)
def _standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def read_on_both(request: pytest.FixtureRequest) -> Iterator[tuple[Flask, str]]:
    """Give the application and the address of its database, on both."""
    if request.param == "sqlite":
        url = f"sqlite:///{request.getfixturevalue('loaded_file')}"
    else:
        server: URL = request.getfixturevalue("loaded_database")
        url = server.render_as_string(hide_password=False)
    with site(url) as app:
        yield app, url


@pytest.mark.parametrize("case", cases("statement.toml"), ids=lambda case: case.name)
def test_the_statement(case: Case, read_on_both: tuple[Flask, str]) -> None:
    app, url = read_on_both
    Question(case, app.test_client(), in_process(url)).check()


@pytest.mark.parametrize("case", cases("synthetic.toml"), ids=lambda case: case.name)
def test_what_history_did_not_provide(case: Case, loaded_url: str) -> None:
    extra = added()
    drafts = [extra[key] for key in case.notes]
    with connected(loaded_url) as engine, writing(engine) as session:
        append_notes(session, CODE, drafts, recorded_at=NOW, recorded_by="tests")
    revision = len(seed().notes) + len(drafts) - case.without_last
    with site(loaded_url) as app:
        Question(case, app.test_client(), in_process(loaded_url), revision).check()


@pytest.mark.parametrize("code", [None, "2.1", "2.2", "4.4", "1.1"])
def test_every_way_to_read_it(read_on_both: tuple[Flask, str], code: str | None) -> None:
    app, url = read_on_both
    client, asked = app.test_client(), "as_of=2025-05-10&reading=term_start=signature"
    own = f"&obligation={code}" if code else ""
    document = client.get(f"/api/v1/agreements/{CODE}/readings?{asked}{own}").get_json()
    words = ("--as-of", "2025-05-10", "--reading", "term_start=signature", "--format", "json")
    told = in_process(url)("readings", *([code] if code else []), *words).json
    assert without_moment(document) == without_moment(told)
    said = main_of(client.get(f"/{CODE}/readings?{asked}{own}"))
    for question in document["items"]:
        assert question["title"] in said
        for option in question["options"]:
            assert option["label"] in said
            for outcome in option["outcomes"]:
                assert outcome["sentence"][1:] in said
