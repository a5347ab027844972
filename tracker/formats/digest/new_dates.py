"""The dates of which a person is told for the first time, to be taken into a calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.core.agenda.calendar import CalendarDate
from tracker.formats.digest.bulletin import Bulletin
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.ics import Face, Page, calendar

NAME = "New dates"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDates:
    """The new dates of one agreement."""

    bulletin: Bulletin
    dates: tuple[CalendarDate, ...]


def new_dates(parts: Iterable[NewDates], letterhead: Letterhead) -> bytes:
    """The dates as one calendar; each has the name that it has in every other calendar."""
    found = [*parts]
    days = [date.entry.on for part in found for date in part.dates]
    zones = dict.fromkeys(part.bulletin.law.zone for part in found)
    titles = "; ".join(part.bulletin.law.short_title for part in found)
    face = Face(
        uid=f"new-dates@{letterhead.domain}",
        name=NAME,
        about=titles,
        url=letterhead.base,
        zones=tuple(zones),
        since=min(days),
        until=max(days),
    )
    return b"".join(calendar(face, on_pages(found, letterhead)))


def on_pages(
    parts: Iterable[NewDates], letterhead: Letterhead
) -> Iterator[tuple[Page, CalendarDate]]:
    """Each date with the page on which it can be read."""
    for part in parts:
        page = page_of(part.bulletin, letterhead)
        yield from ((page, one) for one in part.dates)


def page_of(bulletin: Bulletin, letterhead: Letterhead) -> Page:
    """Where the dates of one agreement can be read as they stand."""
    return Page(law=bulletin.law, address=lambda code: letterhead.page(bulletin.head, code))
