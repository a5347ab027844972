"""Calendar days and instants: the one strict parser, zones, and how days are written in words."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tracker.core.words.fault import BadValueError

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})",
    re.ASCII,
)
MONTHS = (
    "January February March April May June July August September October November December"
).split()
EARLIEST, LATEST = date(1800, 1, 1), date(2999, 12, 31)
"""Days outside are refused: they are typing errors, and they leave room for date arithmetic."""


def parse_day(text: str, *, field: str) -> date:
    """A day written YYYY-MM-DD and nothing else, or BadValueError.

    `date.fromisoformat` alone would also take 20201115 and 2020-W47-7.
    """
    if not DAY.fullmatch(text):
        raise BadValueError(field, text, "is not a day; write YYYY-MM-DD, like 2020-11-15")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        wanted = "is not in the calendar; write a day that exists, like 2020-11-15"
        raise BadValueError(field, text, wanted) from None
    return within_range(day, field=field)


def within_range(day: date, *, field: str) -> date:
    """The day itself where the tracker can reckon with it, else BadValueError."""
    if not EARLIEST <= day <= LATEST:
        raise BadValueError(field, day, f"is out of range; use a day from {EARLIEST} to {LATEST}")
    return day


def parse_instant(text: str, *, field: str) -> datetime:
    """An instant with its offset (2020-11-10T00:00+03:00 or …Z) as UTC, or BadValueError."""
    return parse_local(text, field=field).astimezone(UTC)


def parse_local(text: str, *, field: str) -> datetime:
    """The same with the offset that it is written with."""
    wanted = "is not an instant; write YYYY-MM-DDThh:mm and an offset, like 2020-11-10T00:00+03:00"
    if not INSTANT.fullmatch(text):
        raise BadValueError(field, text, wanted)
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise BadValueError(field, text, wanted) from None
    within_range(instant.date(), field=field)
    return instant


def parse_moment(text: str, *, field: str) -> date | datetime:
    """A day, or an instant with its offset: what as-of and known-by may be."""
    return parse_instant(text, field=field) if "T" in text else parse_day(text, field=field)


@lru_cache(maxsize=64)
def zone_of(name: str, *, field: str = "zone") -> ZoneInfo:
    """The time zone of that name in the tz database, or BadValueError."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        wanted = "is not a time zone; use a name of the tz database, like Europe/Moscow"
        raise BadValueError(field, name, wanted) from None


@lru_cache(maxsize=4096)
def day_start(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day in its zone, in UTC; a day runs from it to the next day's."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def day_end(day: date, zone: ZoneInfo) -> datetime:
    """The first instant after the day in its zone, in UTC (exclusive end of the day)."""
    return day_start(day + timedelta(days=1), zone)


def day_of(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar day in the zone that the instant lies in."""
    return instant.astimezone(zone).date()


def long_day(day: date) -> str:
    """The day in words, never numeric day/month: 15 November 2020."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def city_of(zone: str) -> str:
    """The city a zone is named for: Europe/Moscow → Moscow."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def long_instant(instant: datetime, zone: str) -> str:
    """The instant in a zone's wall time, in words: 00:00 on 10 November 2020 (Moscow)."""
    local = instant.astimezone(zone_of(zone))
    return f"{local:%H:%M} on {long_day(local.date())} ({city_of(zone)})"
