"""The news of an agreement as an Atom feed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.atom import broken, read
from tests.core.grounds import ENTERED, VERSION_AT, truce_log
from tests.truce import LAW
from tracker.core.log.note import Note
from tracker.formats.atom import SPACE, as_atom, of_note, of_version

NAMES = {"a": SPACE}
PAGES = "https://tracker.example.org/truce"
LATER = ENTERED + timedelta(microseconds=1)
EVIL = "</summary><link href='x'/>\x00\x1b\ud800&amp;\uffff]]>"


def feed_of(*notes: Note, pages: str = PAGES, since: datetime = VERSION_AT) -> bytes:
    """The feed of some notes and the first version of the text."""
    told = [of_note(LAW, note, ("1.2: The last day moves.",)) for note in notes]
    first = of_version(1, "As signed", since)
    return as_atom(LAW, [first, *told], pages=pages, since=since)


def texts(content: bytes, path: str) -> list[str | None]:
    """The texts of some elements."""
    return [found.text for found in read(content).iterfind(path, NAMES)]


def test_each_note_and_each_version_is_an_entry() -> None:
    first, second = truce_log("E1-SUD", "accepted")
    feed = feed_of(first, replace(second, recorded_at=LATER))
    assert texts(feed, "a:title") == ["River truce: what changed"]
    assert texts(feed, "a:updated") == ["2026-11-23T09:30:00.000001Z"]
    assert texts(feed, "a:entry/a:title") == [
        "Note 2: Nord, answer on 1.2",
        "Note 1: Sud, extension on 1.2",
        "Version 1 of the text",
    ]
    assert texts(feed, "a:entry/a:summary") == [
        "Nord accepts.\n1.2: The last day moves.",
        f"{first.text}\n1.2: The last day moves.",
        "As signed",
    ]
    links = [found.get("href") for found in read(feed).iterfind("a:entry/a:link", NAMES)]
    assert links == [f"{PAGES}/notes/2", f"{PAGES}/notes/1", f"{PAGES}/versions/1"]
    terms = [found.get("term") for found in read(feed).iterfind("a:entry/a:category", NAMES)]
    assert terms == ["answer", "1.2", "extension", "1.2", "text"]


def test_names_stay_when_the_address_changes_and_no_other_tracker_gives_them() -> None:
    (note,) = truce_log("E1-SUD")
    here, there, elsewhere = (
        texts(feed, "a:id") + texts(feed, "a:entry/a:id")
        for feed in (feed_of(note), feed_of(note, pages="http://x"), feed_of(note, since=LATER))
    )
    assert here == there
    assert len(set(here) | set(elsewhere)) == 2 * 3


def test_nothing_in_a_note_is_markup_or_breaks_the_feed() -> None:
    (note,) = truce_log("E1-SUD")
    feed = feed_of(replace(note, text=EVIL, obligations=(), clauses=(f"6{EVIL}",)))
    assert broken(feed) == []
    said = "</summary><link href='x'/>   &amp; ]]>"
    assert texts(feed, "a:entry/a:summary")[0] == f"{said}\n1.2: The last day moves."
    assert texts(feed, "a:entry/a:title")[0] == f"Note 1: Sud, extension on 6{said}"
    whole = feed_of(replace(note, obligations=(), clauses=()))
    assert texts(whole, "a:entry/a:title")[0] == "Note 1: Sud, extension on the whole text"


def test_it_breaks_no_rule_with_entries_or_without() -> None:
    assert broken(feed_of(*truce_log("E1-SUD", "accepted", "notice"))) == []
    assert broken(as_atom(LAW, [], pages=PAGES, since=VERSION_AT)) == []
    without_reason = as_atom(LAW, [of_version(2, "", LATER)], pages=PAGES, since=VERSION_AT)
    assert broken(without_reason) == []
    assert texts(without_reason, "a:entry/a:summary") == ["No reason was given."]


@pytest.mark.parametrize(
    ("written", "spoiled", "rule"),
    [
        (b"<generator>", b"<generator/><generator>", "feed: others once"),
        (b"<name>Tracker of obligations</name>", b"", "feed: authors have names"),
        (b"<id>urn:uuid:", b"<id>", "entry 0: an absolute id without a blank"),
        (b"T09:30:00.000000Z", b" 09:30", "entry 0: instants of RFC 3339"),
        (b'rel="self"', b'rel="related"', "feed: a link to itself"),
        (b' term="1.2"', b"", "entry 0: categories have terms"),
        (b"</summary>", b"<b/></summary>", "entry 0: texts are texts"),
        (b"https://", b"//", "entry 0: links lead somewhere"),
        (b"<author>", b"<author xmlns='x'>", "feed: an author for all entries"),
        (b"2020-", b"2027-", "feed: the newest first"),
        (b"<updated>2026", b"<updated>2025", "entry 0: published before it is updated"),
        (b'rel="alternate"', b'rel="related"', "entry 0: a content or an alternate"),
    ],
)
def test_the_rules_find_what_is_wrong(written: bytes, spoiled: bytes, rule: str) -> None:
    feed = feed_of(*truce_log("E1-SUD"))
    assert written in feed
    assert rule in broken(feed.replace(written, spoiled))
