"""What changed, as a feed."""

from datetime import timedelta
from xml.etree import ElementTree as ET

from flask import Flask

from tests.loaded import CODE, NOW
from tests.services.test_calendar import EXTENSION
from tests.web.site import ROOT, engine_of
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
    feed = ET.fromstring(after.data)  # noqa: S314 (it was made here)
    assert feed.findtext("a:updated", namespaces=NAMES) == "2026-11-23T10:30:00Z"
    entries = feed.findall("a:entry", NAMES)
    assert len(entries) == MOST
    assert entries[0].findtext("a:title", namespaces=NAMES) == (
        "Note 133: Azerbaijan, extension on 6.2"
    )
    said = entries[0].findtext("a:summary", namespaces=NAMES) or ""
    assert "6.2: The last day was 1 December 2020 and is 10 December 2020." in said


def test_every_page_leads_to_it(app: Flask) -> None:
    html = app.test_client().get(f"{ROOT}/").text
    assert f'title="What changed" href="{FEED}"' in html
