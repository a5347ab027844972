"""What an event says, and that nothing in a text can say more than it should."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.calendars import READERS, unfolded
from tests.core.grounds import ground, on_calendar, statement, truce_log
from tests.formats.ics.feeds import all_dates, page_of, written
from tests.loaded import TODAY
from tracker.formats.ics.event import event
from tracker.formats.ics.feed import END
from tracker.formats.ics.plain import plain

ALLOWED = {
    "BEGIN", "END", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY",
    "DESCRIPTION", "CATEGORIES", "URL", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "ACTION",
    "TRIGGER",
}  # fmt: skip
EVIL = (
    "\r\nATTENDEE:mailto:x@example.org",
    "\nEND:VEVENT\nBEGIN:VEVENT",
    "\x0bURL:https://evil.example",
    "\x85STATUS:CANCELLED",
    "\u2028X-EVIL:1",
    "\x00\x1b",
    "a;b,c\\n\\",
    ";VALUE=URI:data",
)


def names(content: bytes) -> set[str]:
    """The properties of an event."""
    lines = [line for line in unfolded(content) if line]
    return {line.partition(":")[0].partition(";")[0] for line in lines}


@pytest.mark.parametrize("evil", EVIL)
def test_a_title_adds_no_property(evil: str) -> None:
    found = statement(date(2020, 11, 16))
    law = found.case.agreement
    own = replace(law.by_code["6.2"], title=f"Return{evil}", clause=f"6{evil}")
    case = replace(found.case, agreement=replace(law, obligations=(own,)), kept={})
    dates = all_dates(replace(found, case=case))
    content = written(case.agreement, dates, name=f"Name{evil}", about=f"About{evil}")
    for one in dates:
        assert names(event(page_of(case.agreement), one).to_ical()) <= ALLOWED
    for read in READERS.values():
        events = read(content.decode())
        assert len(events) == len(dates)
        assert all(found.status == "CONFIRMED" for found in events.values())
        assert all("evil" not in found.url for found in events.values())


@given(st.text())
def test_no_text_keeps_what_some_reader_takes_for_the_end_of_a_line(text: str) -> None:
    kept = plain(text)
    assert len(kept.splitlines()) == len(kept.split("\n")) - kept.endswith("\n") or not kept
    assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in kept)


def test_what_is_too_long_for_calendars_is_cut_and_the_address_stays() -> None:
    found = statement(date(2020, 11, 16))
    law = found.case.agreement
    own = replace(law.by_code["6.2"], title="Return " * 2000)
    case = replace(found.case, agreement=replace(law, obligations=(own,)), kept={})
    one = on_calendar(replace(found, case=case), "6.2")[0]
    steps = one.entry.derivation * 2000
    told = replace(one, entry=one.entry._replace(derivation=steps))
    said = READERS["vobject"](written(case.agreement, [told]).decode())[one.uid]
    assert len(said.summary) == 255
    assert said.summary.endswith("…")
    assert len(said.description) <= 8192
    assert said.description.endswith("…\nhttps://tracker.example.org/6.2")


def test_the_description_holds_status_derivation_and_address() -> None:
    found = statement(date(2020, 11, 16))
    one = next(one for one in all_dates(found) if one.entry.code == "6.1")
    said = READERS["vobject"](written(found.case.agreement, [one]).decode())[one.uid]
    assert said.description.splitlines()[0] == "Status: Pending."
    assert "The last day before it was extended: 15 November 2020." in said.description
    assert "Extended (oral, announced by Azerbaijan)" in said.description
    assert "not legal advice" in said.description
    assert said.description.endswith("https://tracker.example.org/6.1")
    assert said.url == "https://tracker.example.org/6.1"
    assert said.categories == {"Extended deadline", "Point 6"}


def test_what_is_on_paper_or_conditional_says_so() -> None:
    on_paper = next(one for one in all_dates(statement(TODAY)) if one.entry.code == "4.3")
    law = statement(TODAY).case.agreement
    said = READERS["vobject"](written(law, [on_paper]).decode())[on_paper.uid]
    assert said.summary.endswith("(on paper)")
    assert "On paper" in said.categories
    waits = replace(on_paper.entry.said, conditional=True, past_due="disputed")
    conditional = replace(on_paper, entry=on_paper.entry._replace(said=waits))
    told = READERS["vobject"](written(law, [conditional]).decode())[on_paper.uid]
    assert told.status == "TENTATIVE"
    assert "what the text waits for is not on record" in told.description
    assert "Past due is disputed." in told.description


def test_a_dropped_date_is_cancelled_and_says_so() -> None:
    found = ground(date(2025, 3, 3), truce_log("notice"))
    dropped = [one for one in all_dates(found) if one.dropped]
    events = READERS["vobject"](written(found.case.agreement, dropped).decode())
    assert dropped
    for one in events.values():
        assert one.status == "CANCELLED"
        assert one.summary.startswith("Cancelled: ")
        assert one.alarms == ()
        assert "does not stand any more" in one.description


def test_a_calendar_of_nothing_is_one() -> None:
    law = statement(TODAY).case.agreement
    content = written(law, [])
    assert content.endswith(END)
    for read in READERS.values():
        assert read(content.decode()) == {}


def test_it_says_how_often_to_look_again_and_no_line_is_too_long() -> None:
    content = written(statement(TODAY).case.agreement, all_dates(statement(TODAY)))
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in content
    assert b"X-PUBLISHED-TTL:PT12H\r\n" in content
    assert b"METHOD" not in content
    assert max(map(len, content.split(b"\r\n"))) <= 75
