"""However many dates there are, they take no more room than one."""

import weakref
from collections.abc import Iterator
from datetime import timedelta

from tests.core.grounds import on_calendar, statement
from tests.formats.ics.feeds import face, page_of
from tests.loaded import TODAY
from tracker.core.agenda.calendar import CalendarDate
from tracker.formats.ics import Page, calendar
from tracker.formats.ics.zone import zone_lines

MANY = 50
FIRST = 2
"""Pieces before the first event: the face, the zone."""


class Watched(CalendarDate):
    """A date of which can be seen whether anybody still holds it."""


def dates(many: int, made: list[weakref.ref[Watched]]) -> Iterator[tuple[Page, CalendarDate]]:
    """So many dates, made one at a time."""
    found = statement(TODAY)
    (one,) = on_calendar(found, "6.2")
    page = page_of(found.case.agreement)
    for number in range(many):
        entry = one.entry._replace(on=one.entry.on + timedelta(days=number))
        date = Watched(uid=f"{number}", entry=entry, stamp=one.stamp)
        made.append(weakref.ref(date))
        yield page, date


def test_each_date_is_asked_for_when_its_turn_comes_and_then_let_go() -> None:
    made: list[weakref.ref[Watched]] = []
    for place, piece in enumerate(calendar(face(), dates(MANY, made))):
        if piece.startswith(b"BEGIN:VEVENT"):
            assert len(made) == place - FIRST + 1
        assert len([one for one in made if one()]) <= 1
    assert len(made) == MANY


def test_a_zone_is_written_once() -> None:
    assert zone_lines("Europe/Moscow", 2020, 2030) is zone_lines("Europe/Moscow", 2020, 2030)
    assert b"COMMENT" not in zone_lines("Europe/Moscow", 2020, 2030)
