"""The hour at which a person is told: once on every day of a zone, whatever its clocks do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tracker.core.days.day import day_of, day_start, zone_of
from tracker.core.words.fault import BadValueError

LATEST_HOUR = 23
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Hour:
    """A full hour (0 to 23) of each day in a zone.

    Where the clocks leave the hour out it is the same stretch after midnight, so later by the gap;
    where they give it twice it is the first. So every day has exactly one such instant.
    """

    hour: int
    zone: str

    def on(self, day: date) -> datetime:
        """The instant of a day, in UTC."""
        return datetime.combine(day, time(self.hour), tzinfo=zone_of(self.zone)).astimezone(UTC)

    def last(self, now: datetime) -> datetime:
        """The newest such instant that is not after `now`, in UTC."""
        today = day_of(now, zone_of(self.zone))
        at = self.on(today)
        return at if at <= now else self.on(today - DAY)

    def first(self, since: datetime) -> datetime:
        """The first such instant that is not before `since`, in UTC."""
        today = day_of(since, zone_of(self.zone))
        at = self.on(today)
        return at if at >= since else self.on(today + DAY)

    def tells(self, day: date, zone: ZoneInfo) -> datetime:
        """When a person is told of a calendar day in another zone: once the day has begun there."""
        return self.first(day_start(day, zone))

    def days(self, since: datetime, until: datetime, zone: ZoneInfo) -> Iterator[date]:
        """The days of a zone that are told of after `since` and not after `until`, in order."""
        day = day_of(since, zone) - DAY
        while day <= day_of(until, zone):
            if since < self.tells(day, zone) <= until:
                yield day
            day += DAY


def checked_hour(hour: int, *, field: str) -> int:
    """The hour itself where a day has it, else BadValueError."""
    if not 0 <= hour <= LATEST_HOUR:
        raise BadValueError(field, hour, f"is no hour; write a number from 0 to {LATEST_HOUR}")
    return hour
