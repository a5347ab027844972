"""A calendar at its address: who has it already is told so in a word."""

import gzip
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.calendars import by_vobject
from tests.databases import counted
from tests.loaded import CODE, NOW, seed
from tests.services.test_calendar import EXTENSION
from tests.web.out.calendars import FILE, events, made
from tests.web.site import ROOT, engine_of, settings_for, site
from tracker.core.law.rule import Anchor, AnchorKind, Recurring
from tracker.services.texts import save_text
from tracker.store.log import append_notes
from tracker.store.session import writing
from tracker.web.app import create_app

SOME_MEGABYTES = 5_000_000
"""What reading the text takes; the events themselves would be ten."""
EVERY_DAY = Recurring(rrule="FREQ=DAILY", start=Anchor(kind=AnchorKind.SIGNATURE))
NAME = f"{CODE}/6.2/deadline/0@tracker-of-obligations"


def extended(app: Flask) -> None:
    """Enter a note that moves a date."""
    with writing(engine_of(app)) as session:
        later = NOW + timedelta(hours=1)
        append_notes(session, CODE, [EXTENSION], recorded_at=later, recorded_by="tests")


@pytest.mark.parametrize("file", [True, False])
def test_an_unchanged_answer_is_told_in_a_word(on_both: Flask, *, file: bool) -> None:
    client = on_both.test_client()
    path = FILE if file else made(client)
    first = client.get(path)
    tag = first.headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    assert client.get(path).data == first.data
    extended(on_both)
    moved = client.get(path, headers={"If-None-Match": tag})
    assert moved.status_code == 200
    before, after = by_vobject(first.text), by_vobject(moved.text)
    assert [uid for uid in after if before.get(uid) != after[uid]] == [NAME]


def test_an_unchanged_answer_takes_one_select(app: Flask) -> None:
    client = app.test_client()
    path = made(client)
    tag = client.get(path).headers["ETag"]
    with counted(engine_of(app)) as sent:
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 304
    assert len(sent) == 1


def test_it_is_packed_where_that_is_wanted(client: FlaskClient) -> None:
    path = made(client)
    plain = client.get(path)
    packed = client.get(path, headers={"Accept-Encoding": "gzip, deflate"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert "Content-Encoding" not in plain.headers
    assert len(packed.data) < len(plain.data) / 2


@pytest.mark.parametrize(("encoding", "some"), [("identity", 9), ("gzip", 1)])
def test_of_forty_years_of_days_the_first_come_at_once(
    app: Flask, encoding: str, some: int
) -> None:
    daily = (replace(one, rule=EVERY_DAY) for one in seed().agreement.obligations)
    law = replace(seed().agreement, code="daily", obligations=tuple(daily))
    mended = (replace(one, title=f"{one.title}, mended") for one in law.obligations)
    with writing(engine_of(app)) as session:
        for text in (law, replace(law, obligations=tuple(mended))):
            save_text(session, text, recorded_at=NOW, recorded_by="tests", reason="a test")
    client, asked = app.test_client(), {"Accept-Encoding": encoding}
    path = "/daily/calendar.ics?as_of=2050-01-01&obligation=1.1"
    tracemalloc.start()
    with client.get(path, headers=asked) as response:
        assert all(islice(response.iter_encoded(), some))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < SOME_MEGABYTES


def test_what_it_is_and_what_a_head_is(client: FlaskClient) -> None:
    response = client.get(made(client))
    assert response.content_type == "text/calendar; charset=utf-8"
    assert "Content-Disposition" not in response.headers
    file = client.get(FILE)
    assert file.headers["Content-Disposition"] == 'attachment; filename="trilateral-2020.ics"'
    assert client.head(FILE).data == b""


@pytest.mark.parametrize("secret", ["x", "x" * 64, "x" * 65, "%00", "..%2f", "é"])
def test_a_wrong_address_leads_nowhere(client: FlaskClient, secret: str) -> None:
    made(client)
    assert client.get(f"/feeds/{secret}.ics").status_code == 404


def test_the_secret_stands_nowhere_in_it(client: FlaskClient) -> None:
    path = made(client)
    secret = path.removeprefix("/feeds/").removesuffix(".ics")
    assert secret not in client.get(path).text


def test_addresses_in_it_are_public_where_there_is_a_public_one(loaded_sqlite_url: str) -> None:
    public = "https://tracker.example.org"
    with site(loaded_sqlite_url, TRACKER_PUBLIC_URL=public) as app:
        found = events(app.test_client(), FILE)
    assert all(event.url.startswith(f"{public}/{CODE}/") for event in found.values())


@pytest.fixture
def tomorrow(loaded_sqlite_url: str) -> Iterator[tuple[FlaskClient, FlaskClient]]:
    """Give visitors of today and of a day in four years."""
    settings = settings_for(loaded_sqlite_url)
    later = NOW + timedelta(days=4 * 366)
    apps = [create_app(settings, now=lambda at=at: at) for at in (NOW, later)]  # type: ignore[misc]
    yield apps[0].test_client(), apps[1].test_client()
    for app in apps:
        engine_of(app).dispose()


def test_stamps_are_not_the_day_of_asking(tomorrow: tuple[FlaskClient, FlaskClient]) -> None:
    one, two = (events(client, FILE) for client in tomorrow)
    assert one[NAME] == two[NAME]


def test_a_reading_that_the_text_has_no_more_is_left_out(app: Flask) -> None:
    client = app.test_client()
    path = made(client, f"{ROOT}/calendar?reading=plan_start=signature")
    name = f"{CODE}/6.5/deadline/0@tracker-of-obligations"
    assert events(client, path)[name].start.isoformat() == "2023-11-09"
    law = seed().agreement
    fewer = replace(law, questions=tuple(q for q in law.questions if q.code != "plan_start"))
    with writing(engine_of(app)) as session:
        save_text(session, fewer, recorded_at=NOW, recorded_by="tests", reason="a test")
    assert events(client, path)[name].start.isoformat() == "2023-11-10"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("clause=6", 200),
        ("obligation=6.1&lead=P7D&kind=deadline", 200),
        ("lead=none", 200),
        ("as_of=2020-11-16&known_by=2020-11-14&rev=100", 200),
        ("clause=99", 400),
        ("kind=zz&kind=deadline", 400),
        ("lead=x", 400),
        ("as_of=2020-02-30", 400),
        ("nonsense=1", 400),
    ],
)
def test_the_file_is_as_asked(reader: FlaskClient, query: str, code: int) -> None:
    response = reader.get(f"{FILE}?{query}")
    assert response.status_code == code
    assert response.headers.get("Location") is None
