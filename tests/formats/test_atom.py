"""The news of an agreement as an Atom feed."""

from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from tests.core.grounds import ENTERED, truce_log
from tests.truce import LAW
from tracker.formats.atom import SPACE, as_atom

NAMES = {"a": SPACE}
PAGES = "https://tracker.example.org/truce"


def read(content: bytes) -> ET.Element:
    """The feed, read by the standard library."""
    return ET.fromstring(content)  # noqa: S314 (it was made here)


def texts(feed: ET.Element, path: str) -> list[str | None]:
    """The texts of some elements."""
    return [found.text for found in feed.iterfind(path, NAMES)]


def test_each_note_is_an_entry() -> None:
    first, second = truce_log("E1-SUD", "accepted")
    news = [(second, ("1.2: The last day moves.",)), (first, ())]
    feed = read(as_atom(LAW, news, pages=PAGES, updated_at=ENTERED))
    assert texts(feed, "a:title") == ["River truce: what changed"]
    assert texts(feed, "a:updated") == ["2026-11-23T09:30:00Z"]
    assert texts(feed, "a:entry/a:title") == [
        "Note 2: Nord, answer on 1.2",
        "Note 1: Sud, extension on 1.2",
    ]
    assert texts(feed, "a:entry/a:summary")[0] == "Nord accepts.\n1.2: The last day moves."
    links = [found.get("href") for found in feed.iterfind("a:entry/a:link", NAMES)]
    assert links == [f"{PAGES}/notes/2", f"{PAGES}/notes/1"]


def test_names_stay_when_the_address_changes() -> None:
    news = [(truce_log("E1-SUD")[0], ())]
    feeds = [read(as_atom(LAW, news, pages=p, updated_at=ENTERED)) for p in (PAGES, "http://x")]
    one, two = (texts(feed, "a:id") + texts(feed, "a:entry/a:id") for feed in feeds)
    assert one == two
    assert len(set(one)) == 2


def test_nothing_in_a_note_is_markup_or_breaks_the_feed() -> None:
    evil = "</summary><link href='x'/>\x00\x1b\ud800&amp;\uffff"
    note = replace(truce_log("E1-SUD")[0], text=evil, obligations=(), clauses=())
    content = as_atom(LAW, [(note, ())], pages=PAGES, updated_at=datetime(2026, 1, 1, tzinfo=UTC))
    feed = read(content)
    assert texts(feed, "a:entry/a:summary") == ["</summary><link href='x'/>   &amp; "]
    assert texts(feed, "a:entry/a:title") == ["Note 1: Sud, extension on the whole text"]
