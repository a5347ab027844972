"""A whole calendar, a piece at a time: 50,000 dates take no more room than one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from icalendar import Calendar, vDuration, vText

from tracker.core.agenda.calendar import CalendarDate
from tracker.formats.ics.event import event
from tracker.formats.ics.page import Page
from tracker.formats.ics.plain import in_line, plain
from tracker.formats.ics.zone import zone_lines

REFRESH = timedelta(hours=12)
"""How often a reader may look again; the big ones decide that for themselves."""
END = b"END:VCALENDAR\r\n"
PRODUCT = "-//tracker-of-obligations//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a calendar says of itself."""

    uid: str
    name: str
    about: str
    url: str
    zones: tuple[str, ...]
    """The zones in which its instants are given."""
    since: date
    until: date
    """The days between which its instants lie."""


def calendar(face: Face, dates: Iterable[tuple[Page, CalendarDate]]) -> Iterator[bytes]:
    """The calendar in pieces: its face, its zones, each event, its end."""
    yield head(face).to_ical().removesuffix(END)
    for name in face.zones:
        yield zone_lines(name, face.since.year, face.until.year)
    for page, one in dates:
        yield event(page, one).to_ical()
    yield END


def head(face: Face) -> Calendar:
    """The calendar without its events; each thing said in the new way and in the older one."""
    made, name, about = Calendar(), vText(in_line(face.name)), vText(plain(face.about))
    made.add("version", "2.0")
    made.add("prodid", PRODUCT)
    made.add("calscale", "GREGORIAN")
    made.add("uid", face.uid)
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("description", about)
    made.add("x-wr-caldesc", about)
    made.add("url", face.url)
    made.add("x-wr-timezone", vText(face.zones[0]))
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(REFRESH))
    return made
