"""Alarms: how long before a date a calendar is to sound, from the leads of whoever follows it."""

from collections.abc import Iterator
from datetime import timedelta

from icalendar import Alarm

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.period import Period, subtract

MORNING = timedelta(hours=9)
"""When the alarm of a whole day sounds; at its first instant everybody is asleep."""


def alarms(entry: AgendaEntry, leads: tuple[Period, ...], words: str) -> Iterator[Alarm]:
    """The alarms of a date whose outcome is open, one a lead, the earliest first."""
    ahead = entry.pending and entry.past_due == "no"
    for before in sorted({trigger(entry, lead) for lead in leads} if ahead else ()):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", words)
        alarm.add("trigger", before)
        yield alarm


def trigger(entry: AgendaEntry, lead: Period) -> timedelta:
    """The time from the event's start to its alarm; RFC 5545 has no months, so they are counted."""
    days = timedelta(days=(subtract(entry.on, lead).day - entry.on).days)
    return days if entry.at is not None else days + MORNING
