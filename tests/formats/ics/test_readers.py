"""Readers that share no code with the library read the calendar alike, and like the agenda."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

import pytest

from tests.calendars import READERS, Event, days_of, in_utc
from tests.core.grounds import ground, statement, truce_log
from tests.formats.ics.feeds import all_dates, written
from tests.loaded import TODAY
from tests.truce import NOTES
from tracker.core.agenda.calendar import Ground

AS_OF = (date(2020, 11, 16), date(2025, 5, 1), TODAY)
SHORT = date(2027, 12, 31)
"""To which series are written down here: far enough for moved dates, dropped ones and others."""


@cache
def grounds() -> dict[str, Ground]:
    """The statement on several days, and the truce with notes that move and drop dates."""
    everything = ground(date(2024, 12, 1), truce_log(*NOTES))
    stopped = ground(date(2025, 3, 3), truce_log("notice"))
    truces = {"everything": everything, "stopped": stopped}
    short = {name: replace(one, until=SHORT) for name, one in truces.items()}
    return {**{str(day): statement(day) for day in AS_OF}, **short}


@cache
def events_of(name: str, reader: str) -> dict[str, Event]:
    """What a reader makes of the calendar of a ground."""
    found = grounds()[name]
    return READERS[reader](written(found.case.agreement, all_dates(found)).decode())


NAMES = (*map(str, AS_OF), "everything", "stopped")


@pytest.mark.parametrize("name", NAMES)
def test_they_read_alike(name: str) -> None:
    first, *others = (events_of(name, reader) for reader in READERS)
    assert first
    assert all(other == first for other in others)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("reader", READERS)
def test_each_reads_the_agenda(name: str, reader: str) -> None:
    dates, events = all_dates(grounds()[name]), events_of(name, reader)
    standing = {uid: event for uid, event in events.items() if event.status != "CANCELLED"}
    assert {uid: event.start for uid, event in standing.items()} == days_of(dates)
    assert len(events) == len(dates)


def test_some_of_them_moved_and_some_were_dropped() -> None:
    dates = [one for found in grounds().values() for one in all_dates(found)]
    assert any(one.original_on for one in dates)
    assert any(one.dropped for one in dates)


def test_a_day_stays_a_day_and_an_instant_keeps_its_zone() -> None:
    found = statement(date(2020, 11, 16))
    text = written(found.case.agreement, all_dates(found)).decode()
    assert "DTSTART;VALUE=DATE:20201125" in text
    assert "DTEND;VALUE=DATE:20201126" in text
    assert "DTSTART;TZID=Europe/Moscow:20251110T000000" in text
    assert text.count("BEGIN:VTIMEZONE") == 1


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Tehran", "America/New_York", "UTC"])
def test_zones_with_summer_time_are_read_right(zone: str) -> None:
    found = statement(TODAY)
    case = replace(found.case, agreement=replace(found.case.agreement, zone=zone), kept={})
    dates = all_dates(replace(found, case=case))
    text = written(case.agreement, dates, zone=zone).decode()
    for read in READERS.values():
        events = read(text)
        instants = [event for event in events.values() if isinstance(event.start, datetime)]
        assert instants
        assert {event.uid: event.start for event in events.values()} == {
            one.uid: in_utc(one.entry.at or one.entry.on) for one in dates
        }


def test_alarms_are_read_as_leads_of_what_lies_ahead() -> None:
    found = statement(date(2020, 11, 16))
    events = READERS["vobject"](written(found.case.agreement, all_dates(found)).decode())
    name = "trilateral-2020/6.2/deadline/0@tracker-of-obligations"
    morning = timedelta(hours=9)
    six_months = timedelta(days=183)  # from 1 June to 1 December
    assert events[name].alarms == (morning - six_months, morning - timedelta(days=7), morning)
    late = statement(date(2020, 12, 20))
    passed = READERS["vobject"](written(late.case.agreement, all_dates(late)).decode())
    assert passed[name].alarms == ()
