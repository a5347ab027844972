"""Calendars as three readers see them that share no code with the library that writes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import ics
import vobject
from ical.calendar_stream import IcsCalendarStream

from tracker.core.agenda.calendar import CalendarDate


@dataclass(frozen=True)
class Event:
    """What a reader makes of one event; instants in UTC."""

    uid: str
    start: date | datetime
    summary: str
    description: str
    status: str
    categories: frozenset[str]
    url: str
    changed_at: datetime
    sequence: int
    alarms: tuple[timedelta, ...]


def in_utc(moment: date | datetime) -> date | datetime:
    """A day as it is, an instant in UTC."""
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def by_vobject(text: str) -> dict[str, Event]:
    """What vobject reads."""
    events = vobject.readOne(text).contents.get("vevent", [])
    return {event.uid: event for event in map(from_vobject, events)}


def from_vobject(one: Any) -> Event:  # noqa: ANN401 (it has no types)
    """One event of vobject's."""
    return Event(
        uid=one.uid.value,
        start=in_utc(one.dtstart.value),
        summary=one.summary.value,
        description=one.description.value,
        status=one.status.value,
        categories=frozenset(one.categories.value),
        url=one.url.value,
        changed_at=one.last_modified.value.astimezone(UTC),
        sequence=int(one.sequence.value),
        alarms=tuple(sorted(alarm.trigger.value for alarm in one.contents.get("valarm", []))),
    )


def by_ics(text: str) -> dict[str, Event]:
    """What ics.py reads."""
    return {event.uid: event for event in map(from_ics, ics.Calendar(text).events)}


def from_ics(one: Any) -> Event:  # noqa: ANN401 (it has no types)
    """One event of ics.py's."""
    return Event(
        uid=one.uid,
        start=one.begin.date() if one.all_day else one.begin.datetime.astimezone(UTC),
        summary=one.name,
        description=one.description,
        status=one.status,
        categories=frozenset(one.categories),
        url=one.url,
        changed_at=one.last_modified.datetime,
        sequence=int(next(extra.value for extra in one.extra if extra.name == "SEQUENCE")),
        alarms=tuple(sorted(alarm.trigger for alarm in one.alarms)),
    )


def by_ical(text: str) -> dict[str, Event]:
    """What ical reads."""
    events = IcsCalendarStream.calendar_from_ics(text).events
    return {event.uid: event for event in map(from_ical, events)}


def from_ical(one: Any) -> Event:  # noqa: ANN401 (it has no types)
    """One event of ical's."""
    return Event(
        uid=one.uid,
        start=in_utc(one.dtstart),
        summary=one.summary,
        description=one.description,
        status=one.status.value,
        categories=frozenset(one.categories),
        url=str(one.url),
        changed_at=one.last_modified.astimezone(UTC),
        sequence=one.sequence,
        alarms=tuple(sorted(alarm.trigger for alarm in one.alarm)),
    )


READERS: dict[str, Callable[[str], dict[str, Event]]] = {
    "vobject": by_vobject,
    "ics": by_ics,
    "ical": by_ical,
}


def days_of(dates: Iterable[CalendarDate]) -> dict[str, date | datetime]:
    """By name: the day or the instant of each date that stands."""
    return {one.uid: in_utc(one.entry.at or one.entry.on) for one in dates if not one.dropped}


def unfolded(content: bytes) -> list[str]:
    """The lines of a calendar as they were before they were folded (RFC 5545, 3.1)."""
    return content.decode().replace("\r\n ", "").split("\r\n")
