"""However many dates there are, they take no more room than one."""

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from tests.core.grounds import on_calendar, statement
from tests.formats.ics.feeds import face, page_of
from tests.loaded import TODAY
from tracker.core.agenda.calendar import CalendarDate
from tracker.formats.ics import Page, calendar
from tracker.formats.ics.zone import zone_lines

FEW, MANY = 50, 1500
SLACK = 350_000
"""Bytes: what the interpreter itself keeps of tuples that were freed, at most 2,000 of a length.
The larger calendar is a million longer than the smaller one."""


def dates(many: int) -> Iterator[tuple[Page, CalendarDate]]:
    """So many dates, made one at a time."""
    found = statement(TODAY)
    (one,) = on_calendar(found, "6.2")
    page = page_of(found.case.agreement)
    for number in range(many):
        on = one.entry.on + timedelta(days=number)
        yield page, replace(one, uid=f"{number}", entry=one.entry._replace(on=on))


def room_for(many: int) -> tuple[int, int]:
    """The length of a calendar, and the most memory that writing it takes."""
    tracemalloc.start()
    length = sum(map(len, calendar(face(), dates(many))))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return length, most


def test_it_streams() -> None:
    room_for(1)  # what is remembered once is no part of it
    short, few = room_for(FEW)
    long, many = room_for(MANY)
    assert long > short + 1_000_000
    assert many < few + SLACK


def test_a_zone_is_written_once() -> None:
    assert zone_lines("Europe/Moscow", 2020, 2030) is zone_lines("Europe/Moscow", 2020, 2030)
    assert b"COMMENT" not in zone_lines("Europe/Moscow", 2020, 2030)
