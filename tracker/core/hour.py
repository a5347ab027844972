"""The hour at which a person is told: once on every day of a zone, whatever its clocks do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from tracker.core.day import day_of, zone_of
from tracker.core.fault import BadValueError

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
        today = self.day_of(now)
        at = self.on(today)
        return at if at <= now else self.on(today - DAY)

    def day_of(self, instant: datetime) -> date:
        """The calendar day in the zone that the instant lies in."""
        return day_of(instant, zone_of(self.zone))

    def days(self, since: datetime, until: datetime) -> Iterator[date]:
        """The days whose instant lies after `since` and not after `until`, in order."""
        day = self.day_of(since) - DAY
        while day <= self.day_of(until) + DAY:
            if since < self.on(day) <= until:
                yield day
            day += DAY


def checked_hour(hour: int, *, field: str) -> int:
    """The hour itself where a day has it, else BadValueError."""
    if not 0 <= hour <= LATEST_HOUR:
        raise BadValueError(field, hour, f"is no hour; write a number from 0 to {LATEST_HOUR}")
    return hour
