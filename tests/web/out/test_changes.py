"""What changed, as a feed."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.atom import broken, read
from tests.loaded import CODE, NOW
from tests.services.test_calendar import EXTENSION
from tests.web.site import ROOT, engine_of, main_of
from tracker.formats.atom import SPACE
from tracker.services.changes import MOST
from tracker.store.log import append_notes
from tracker.store.session import writing

FEED = f"{ROOT}/changes.atom"
NAMES = {"a": SPACE}


def test_a_new_note_is_the_first_entry_and_says_what_it_changed(on_both: Flask) -> None:
    client = on_both.test_client()
    before = client.get(FEED)
    assert before.mimetype == "application/atom+xml"
    tag = before.headers["ETag"]
    assert client.get(FEED, headers={"If-None-Match": tag}).status_code == 304
    later = NOW + timedelta(hours=1)
    with writing(engine_of(on_both)) as session:
        append_notes(session, CODE, [EXTENSION], recorded_at=later, recorded_by="tests")
    after = client.get(FEED, headers={"If-None-Match": tag})
    assert after.status_code == 200
    assert broken(after.data) == []
    feed = read(after.data)
    assert feed.findtext("a:updated", namespaces=NAMES) == "2026-11-23T10:30:00.000000Z"
    entries = feed.findall("a:entry", NAMES)
    assert len(entries) == MOST + 1  # the version of the text
    assert entries[0].findtext("a:title", namespaces=NAMES) == (
        "Note 133: Azerbaijan, extension on 6.2"
    )
    said = entries[0].findtext("a:summary", namespaces=NAMES) or ""
    assert "6.2: The last day was 1 December 2020 and is 10 December 2020." in said


@pytest.mark.parametrize("asked", ["as_of=2020-11-16", "rev=100", "reading=text=first"])
def test_it_tells_everybody_the_same(reader: FlaskClient, asked: str) -> None:
    refused = reader.get(f"{FEED}?{asked}")
    assert refused.status_code == 400
    assert f"“{asked.partition('=')[0]}” is no parameter of this feed" in main_of(refused)


def test_every_page_leads_to_it(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/?as_of=2020-11-16").text
    assert f'title="What changed" href="{FEED}"' in html
