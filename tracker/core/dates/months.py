"""The days of a recurrence by calendar months where a short month takes its last day instead.

Each month is counted from the start itself, so nothing drifts: 31 January, 28 February, 31 March.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import islice

from tracker.core.days.period import MONTHS_A_YEAR, is_month_end
from tracker.core.law.rule import Recurring

Parts = dict[str, str]
"""The parts of an RFC 5545 rule by their names."""
COUNTED = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY"}
"""Parts that name days of the month; with any other (BYDAY …) no month is too short."""


def parts_of(rule: Recurring) -> Parts:
    """The parts of the rule."""
    return dict(part.split("=", 1) for part in rule.rrule.split(";"))


def is_cut_short(parts: Parts, start: date, on: date) -> bool:
    """Whether a day is the last of its month only because the month lacks the one that is named."""
    named = numbers(parts, "BYMONTHDAY") or [start.day]
    return is_month_end(on) and on.day not in named and max(named) > on.day


def takes_month_ends(rule: Recurring, parts: Parts) -> bool:
    """Whether a month can be too short for the rule, and the text does not leave it out then."""
    by_months = parts.get("FREQ") in ("MONTHLY", "YEARLY")
    return by_months and rule.month_end != "skip" and parts.keys() <= COUNTED


def days_by_month(rule: Recurring, parts: Parts, start: date, last: date) -> Iterator[date]:
    """The days in order from the start on, up to `last` (inclusive)."""
    stop = min(last, until_of(parts) or last)
    named = numbers(parts, "BYMONTHDAY") or [start.day]
    if rule.month_end == "last_day" and "BYMONTHDAY" not in parts and is_month_end(start):
        named = [-1]
    found = (day for month in months(parts, start, stop) for day in days_in(*month, named))
    within = (day for day in found if start <= day <= stop)
    return islice(within, int(parts["COUNT"]) if "COUNT" in parts else None)


def months(parts: Parts, start: date, stop: date) -> Iterator[tuple[int, int]]:
    """The months in which it recurs, from that of the start to that of the last day."""
    named, interval = numbers(parts, "BYMONTH"), int(parts.get("INTERVAL", "1"))
    if parts["FREQ"] == "YEARLY":
        every = range(1, MONTHS_A_YEAR + 1) if "BYMONTHDAY" in parts else [start.month]
        for year in range(start.year, stop.year + 1, interval):
            yield from ((year, month) for month in sorted({*(named or every)}))
        return
    first, end = (day.year * MONTHS_A_YEAR + day.month - 1 for day in (start, stop))
    for number in range(first, end + 1, interval):
        year, month = divmod(number, MONTHS_A_YEAR)
        if not named or month + 1 in named:
            yield year, month + 1


def days_in(year: int, month: int, named: Iterable[int]) -> list[date]:
    """The days of a month with those numbers; those it does not have are its last (or first)."""
    end = monthrange(year, month)[1]
    from_first = (number if number > 0 else end + 1 + number for number in named)
    return [date(year, month, day) for day in sorted({max(1, min(n, end)) for n in from_first})]


def numbers(parts: Parts, name: str) -> list[int]:
    """The numbers that a part names; none where the rule has no such part."""
    return [int(number) for number in parts[name].split(",")] if name in parts else []


def until_of(parts: Parts) -> date | None:
    """The last day that the rule itself names."""
    until = parts.get("UNTIL")
    return datetime.strptime(until[:8], "%Y%m%d").replace(tzinfo=UTC).date() if until else None
