"""Keys that hold days, instants, periods, numbers and flags."""

from datetime import UTC, date, datetime

from tracker.core.days.day import EARLIEST, within_range
from tracker.core.days.period import Period, parse_period
from tracker.core.words.fault import BadValueError
from tracker.formats.seed.kinds import Kind, misfit

LARGEST_NUMBER = 2_147_483_647
"""What every database keeps as a whole number."""


def read_day(value: object, field: str) -> date:
    """A calendar day in the range that the tracker reckons with."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise misfit(value, field, DAY.like)
    return within_range(value, field=field)


DAY = Kind(read_day, EARLIEST, "a day without quotes, like 2020-11-15")


def read_instant(value: object, field: str) -> datetime:
    """An instant with its offset, as UTC."""
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise misfit(value, field, INSTANT.like)
    within_range(value.date(), field=field)
    return value.astimezone(UTC)


INSTANT = Kind(
    read_instant,
    datetime(EARLIEST.year, 1, 1, tzinfo=UTC),
    "an instant with its offset and without quotes, like 2020-11-10T00:00:00+03:00",
)


def read_flag(value: object, field: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise misfit(value, field, FLAG.like)
    return value


FLAG = Kind(read_flag, False, "true or false, without quotes")


def read_number(value: object, field: str) -> int:
    """A whole number from 0 that every database can keep."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise misfit(value, field, NUMBER.like)
    if not 0 <= value <= LARGEST_NUMBER:
        raise BadValueError(field, value, f"is out of range; write 0 to {LARGEST_NUMBER:,}")
    return value


NUMBER = Kind(read_number, 0, "a whole number, like 1960")


def degrees(most: int) -> Kind[float]:
    """Degrees of latitude or longitude (WGS 84)."""
    like = f"degrees from -{most} to {most}, like 39.9932"

    def read(value: object, field: str) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise misfit(value, field, like)
        if not -most <= value <= most:
            raise BadValueError(field, value, f"is out of range; write {like}")
        return float(value)

    return Kind(read, 0.0, like)


def read_period(value: object, field: str) -> Period:
    """An ISO 8601 duration."""
    if not isinstance(value, str):
        raise misfit(value, field, PERIOD.like)
    return parse_period(value, field=field)


PERIOD = Kind(read_period, Period(days=1), 'a period in quotes, like "P6M"')
