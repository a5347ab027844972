"""What is asked: which day, what was known by then, how much of the log, how it is read."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tracker.core.days.day import day_end, day_of
from tracker.core.law.reading import Readings

LAST_INSTANT = timedelta(microseconds=1)
"""An answer for a day holds at the last instant before that day ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The parameters every answer depends on; `today` comes from the edge and only flags."""

    as_of: date | datetime
    """A calendar day in the agreement's zone (asked at its last instant), or an instant."""
    today: date
    """The day on which it is asked, in the agreement's zone."""
    known_by: date | None = None
    """Only notes reported on or before it are read; None reads all."""
    revision: int | None = None
    """Only the first so many notes of the log are read; None reads all."""
    readings: Readings = ()

    def instant(self, zone: ZoneInfo) -> datetime:
        """The instant (UTC) that is asked about."""
        return instant_of(self.as_of, zone)

    def day(self, zone: ZoneInfo) -> date:
        """The calendar day that is asked about."""
        return day_of(self.instant(zone), zone)

    @property
    def read_to(self) -> date:
        """The day up to which the record could be read."""
        return self.today if self.known_by is None else min(self.known_by, self.today)

    def projected(self, zone: ZoneInfo) -> bool:
        """Whether the answer looks further than the record could be read."""
        return self.day(zone) > self.read_to


def instant_of(as_of: date | datetime, zone: ZoneInfo) -> datetime:
    """The instant a day or an instant is asked about, in UTC."""
    if isinstance(as_of, datetime):
        return as_of
    return day_end(as_of, zone) - LAST_INSTANT
