"""One date as an event. Everything in it comes from text and record, nothing from who asks when."""

from datetime import timedelta

from icalendar import Event

from tracker.core.agenda.calendar import CalendarDate
from tracker.formats.ics.alarm import alarms
from tracker.formats.ics.page import Page
from tracker.formats.ics.plain import in_line, plain
from tracker.formats.ics.words import categories, description, summary

DAY = timedelta(days=1)


def event(page: Page, one: CalendarDate) -> Event:
    """The event. Without a METHOD, DTSTAMP says when the date last changed (RFC 5545, 3.8.7.2)."""
    made, line = Event(), in_line(summary(page, one))
    made.add("uid", one.uid)
    made.add("dtstamp", one.stamp.changed_at)
    made.add("last-modified", one.stamp.changed_at)
    made.add("sequence", one.stamp.sequence)
    put_time(made, page, one)
    made.add("summary", line)
    made.add("description", plain(description(page, one)))
    made.add("categories", [in_line(word) for word in categories(page, one)])
    made.add("url", page.address(one.entry.code))
    made.add("status", state(one))
    # A deadline keeps nobody busy.
    made.add("transp", "TRANSPARENT")
    made.add("x-microsoft-cdo-busystatus", "FREE")
    for alarm in () if one.dropped else alarms(one.entry, page.leads, line):
        made.add_component(alarm)
    return made


def put_time(made: Event, page: Page, one: CalendarDate) -> None:
    """The day as a day, which no reader's zone moves; an instant with the agreement's zone."""
    if one.entry.at is not None:
        made.add("dtstart", one.entry.at.astimezone(page.law.tz))
    else:
        made.add("dtstart", one.entry.on)
        made.add("dtend", one.entry.on + DAY)


def state(one: CalendarDate) -> str:
    """Whether the date stands, stands under a condition, or does not stand any more."""
    if one.dropped:
        return "CANCELLED"
    return "TENTATIVE" if one.entry.conditional else "CONFIRMED"
