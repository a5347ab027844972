"""Calendars written from values."""

from collections.abc import Iterable
from datetime import date

from tests.core.grounds import LAST
from tracker.core.agenda.calendar import CalendarDate, Ground, dates_on_calendar, effect_date
from tracker.core.agenda.dropped import dropped_by_record
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.formats.ics import Face, Page, calendar

LEADS = (Period(months=6), Period(days=7), Period())
FIRST = date(2020, 11, 9)


def address(code: str | None) -> str:
    """Where something can be read."""
    return f"https://tracker.example.org/{code or ''}"


def page_of(law: Agreement) -> Page:
    """What the events of a text have in common."""
    return Page(law=law, address=address, leads=LEADS)


def face(**given: str) -> Face:
    """The face of a calendar."""
    own = {"uid": "test", "name": "Test", "about": "For tests.", "url": address(None), **given}
    zone = own.pop("zone", "Europe/Moscow")
    return Face(**own, zones=(zone,), since=FIRST, until=LAST)


def all_dates(found: Ground) -> list[CalendarDate]:
    """All dates of a ground."""
    dates = [effect_date(found)]
    for obligation in found.case.agreement.obligations:
        dates += dates_on_calendar(found, obligation)
        dates += dropped_by_record(found, obligation)
    return dates


def written(law: Agreement, dates: Iterable[CalendarDate], **given: str) -> bytes:
    """The calendar with these dates."""
    page = page_of(law)
    return b"".join(calendar(face(**given), ((page, one) for one in dates)))
