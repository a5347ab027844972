"""Page, command, report, mail, calendar and interface for programs are asked the same question."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar

from tests.cli.command import Run, in_process
from tests.loaded import CODE, loaded_file
from tests.web.site import ROOT, main_of, site
from tracker.core.days.day import long_day

__all__ = ["loaded_file"]

FROM, TO = "2025-04-10", "2026-04-10"
DATES = {("4.4", "2025-05-10", "notice_window_closes"), ("4.3", "2025-11-10", "term_renews")}
"""All that lies between the two days, as of the first."""
Dates = set[tuple[str, str, str]]


@pytest.fixture
def tracker(loaded_file: Path) -> Callable[..., Run]:
    return in_process(f"sqlite:///{loaded_file}")


@pytest.fixture
def client(loaded_file: Path) -> Iterator[FlaskClient]:
    with site(f"sqlite:///{loaded_file}") as app:
        yield app.test_client()


def found_in(entries: list[dict[str, str]]) -> Dates:
    return {(entry["code"], entry["on"], entry["kind"]) for entry in entries}


def test_commands(tracker: Callable[..., Run]) -> None:
    asked = ("--as-of", FROM, "--to", TO, "--format", "json")
    assert found_in(tracker("agenda", "--from", FROM, *asked).json["entries"]) == DATES
    coming = tracker("report", "reminders", *asked).json["reminders"]
    assert found_in([one for one in coming if one["part"] == "coming"]) == DATES


def test_pages(client: FlaskClient) -> None:
    table = client.get(f"{ROOT}/dates.csv?as_of={FROM}&from={FROM}&to={TO}").text
    assert found_in([*csv.DictReader(io.StringIO(table.removeprefix("\ufeff")))]) == DATES
    words = main_of(client.get(f"{ROOT}/reminders?as_of={FROM}&to={TO}"))
    for code, on, _ in DATES:
        day = long_day(date.fromisoformat(on))
        assert re.search(rf"\({code}\) (closes|renews) on {day}", words)


def test_the_interface_for_programs(client: FlaskClient) -> None:
    path = f"/api/v1/agreements/{CODE}/agenda?as_of={FROM}&from={FROM}&to={TO}"
    assert found_in(client.get(path).json["entries"]) == DATES  # type: ignore[index]


def test_the_calendar(client: FlaskClient) -> None:
    feed = Calendar.from_ical(client.get(f"{ROOT}/calendar.ics?as_of={FROM}").data)
    starts = [(str(event["UID"]).split("/")[1], event.decoded("DTSTART")) for event in feed.events]
    days = {(code, str(on)[:10]) for code, on in starts}
    assert {(code, on) for code, on in days if FROM <= on <= TO} == {(c, d) for c, d, _ in DATES}


@pytest.mark.parametrize(("code", "on", "kind"), sorted(DATES))
def test_the_mail_of_the_day_before(
    tracker: Callable[..., Run], code: str, on: str, kind: str
) -> None:
    day = date.fromisoformat(on)
    told = tracker("remind", "--dry-run", "--as-of", day.replace(day=day.day - 1).isoformat()).out
    verb = {"notice_window_closes": "closes", "term_renews": "renews"}[kind]
    assert f"({code}) {verb} on {long_day(day)}, tomorrow, on paper." in told
