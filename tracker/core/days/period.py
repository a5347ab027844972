"""Lengths of time as texts write them (ISO 8601 durations) and calendar arithmetic with them.

Months and years move the calendar month and keep the day of the month; where the month reached is
too short its last day is taken, and the arithmetic says that it did (Moved.clamped). Nothing is
ever turned into thirty-day months.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tracker.core.words.fault import BadValueError

PERIOD = re.compile(
    r"P(?=[0-9T])(?:(\d{1,6})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?"
    r"(?:T(?=[0-9])(?:(\d{1,6})H)?(?:(\d{1,7})M)?)?",
    re.ASCII,
)


MONTHS_A_YEAR = 12
SHORTEST_MONTH = 28
"""Every month has a day of this number."""


@dataclass(frozen=True, slots=True)
class Period:
    """A length: calendar months, days and minutes, kept apart because they do not convert."""

    months: int = 0
    days: int = 0
    minutes: int = 0

    @property
    def has_time(self) -> bool:
        """Whether it counts hours or minutes, and so needs an anchor with a time of day."""
        return bool(self.minutes)

    def __mul__(self, times: int) -> "Period":
        """The length taken that many times."""
        return Period(self.months * times, self.days * times, self.minutes * times)

    def __add__(self, other: "Period") -> "Period":
        """Both lengths, part by part."""
        minutes = self.minutes + other.minutes
        return Period(self.months + other.months, self.days + other.days, minutes)

    def __str__(self) -> str:
        """As ISO 8601: P5Y, P6M, P30D, PT72H."""
        years, months = divmod(self.months, 12)
        hours, minutes = divmod(self.minutes, 60)
        day_part = written((years, "Y"), (months, "M"), (self.days, "D"))
        time_part = written((hours, "H"), (minutes, "M"))
        text = f"P{day_part}" + (f"T{time_part}" if time_part else "")
        return text if len(text) > 1 else "P0D"

    def in_words(self) -> str:
        """In words: five years, six months, 45 days, 72 hours."""
        years, months = divmod(self.months, 12)
        hours, minutes = divmod(self.minutes, 60)
        parts = (
            (years, "year"),
            (months, "month"),
            (self.days, "day"),
            (hours, "hour"),
            (minutes, "minute"),
        )
        return " and ".join(counted(n, unit) for n, unit in parts if n) or "no time"


@dataclass(frozen=True, slots=True)
class Moved:
    """Where calendar arithmetic arrived, and whether a month's end cut the day of the month."""

    day: date
    clamped: bool


WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()


def counted(number: int, unit: str) -> str:
    """A number and its unit in words: one day, six months, 45 days."""
    word = WORDS[number] if 0 <= number < len(WORDS) else f"{number:,}"
    return f"{word} {unit}" if number == 1 else f"{word} {unit}s"


def written(*parts: tuple[int, str]) -> str:
    """The parts that are not nothing, each followed by its letter."""
    return "".join(f"{number}{letter}" for number, letter in parts if number)


def parse_period(text: str, *, field: str) -> Period:
    """An ISO 8601 duration without fractions or seconds (P6M, P30D, PT72H), or BadValueError."""
    match = PERIOD.fullmatch(text)
    if not match:
        raise BadValueError(field, text, "is not a period; write P6M, P5Y, P30D or PT72H")
    years, months, weeks, days, hours, minutes = (int(part or 0) for part in match.groups())
    return Period(years * 12 + months, weeks * 7 + days, hours * 60 + minutes)


def add(anchor: date, period: Period, *, last_day: bool = False) -> Moved:
    """The day a period after the anchor (the anchor's own day is day 0); months first, then days.

    With `last_day` the last day of a month moves to the last day of the month reached, so month
    ends stay month ends. BadValueError where the calendar ends. Periods with hours need an instant:
    `add_to_instant`.
    """
    return moved(anchor, period, +1, last_day=last_day)


def subtract(anchor: date, period: Period, *, last_day: bool = False) -> Moved:
    """The day a period before the anchor, counted back from it; otherwise as `add`."""
    return moved(anchor, period, -1, last_day=last_day)


def moved(anchor: date, period: Period, sign: int, *, last_day: bool) -> Moved:
    """The anchor moved by the period forward (+1) or back (-1)."""
    end_of_month = last_day and is_month_end(anchor)
    try:
        month = in_month(anchor, sign * period.months, last_day=end_of_month)
        day = month + timedelta(days=sign * period.days)
    except (ValueError, OverflowError):
        raise BadValueError("period", period, f"leads out of the calendar from {anchor}") from None
    return Moved(day, clamped=not end_of_month and month.day != anchor.day)


def in_month(anchor: date, months: int, *, last_day: bool) -> date:
    """The same day of the month so many months on, the month's last where it has no such day.

    ValueError where the calendar ends. With `last_day` it is the last in any case.
    """
    years, month = divmod(anchor.month - 1 + months, MONTHS_A_YEAR)
    year, month = anchor.year + years, month + 1
    if not last_day and anchor.day <= SHORTEST_MONTH:
        return date(year, month, anchor.day)
    end = monthrange(year, month)[1]
    return date(year, month, end if last_day else min(anchor.day, end))


def is_month_end(day: date) -> bool:
    """Whether the day is the last of its month."""
    return (day + timedelta(days=1)).day == 1


def add_to_instant(anchor: datetime, period: Period) -> datetime:
    """The instant a period of minutes after an instant; elapsed time, not wall time."""
    return anchor + timedelta(minutes=period.minutes)
