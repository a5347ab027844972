"""Dates as calendars take them (RFC 5545 with the names of RFC 7986), written as they come."""

from tracker.formats.ics.feed import Face, calendar
from tracker.formats.ics.page import Page

__all__ = ["Face", "Page", "calendar"]
