"""Recurrences: that a rule can be read, recurs on days, and names a day that comes."""

import re
from collections.abc import Iterator
from datetime import datetime

from dateutil.rrule import rrulestr

from tracker.core.law.rule import Recurring
from tracker.core.words.fault import Fault, shown

MONTH = "(1[0-2]|0?[1-9])"
MONTH_DAY = "[+-]?(3[01]|[12][0-9]|0?[1-9])"
RECURRENCE = re.compile(
    r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)"
    r"(;(INTERVAL=[1-9][0-9]{0,4}|COUNT=[1-9][0-9]{0,5}|UNTIL=[0-9]{8}(T[0-9]{6})?|WKST=[A-Z]{2}"
    rf"|BYMONTH={MONTH}(,{MONTH})*|BYMONTHDAY={MONTH_DAY}(,{MONTH_DAY})*"
    r"|(BYWEEKNO|BYYEARDAY|BYDAY|BYSETPOS)=[0-9A-Z,+-]+))*",
    re.ASCII,
)
"""What dateutil takes besides (no interval at all, a thirteenth month) would never end or begin."""
LONGEST = 500
ANY_DAY = datetime(2024, 1, 1)  # noqa: DTZ001 - days have no zone, and none is looked at
LATE = datetime(9960, 1, 1)  # noqa: DTZ001 - as above
"""Forty years before the calendar ends, to which dateutil counts on where no day comes. Weekdays
and leap days repeat after 28 years."""
LIKE = "write FREQ=MONTHLY;BYMONTHDAY=15"


def recurrence_faults(place: str, rule: Recurring) -> Iterator[Fault]:
    """Whether the rule is one of RFC 5545 that recurs on days, and on some that the calendar has.

    Where short months take their last day, every day of a month comes.
    """
    if not recurs(rule.rrule):
        told = f"is not a recurrence of days (RFC 5545); {LIKE}"
        yield Fault(place, f"{shown(rule.rrule)} {told}")
    elif rule.month_end == "skip" and not comes(rule.rrule):
        told = f"names a day that never comes; {LIKE}"
        yield Fault(place, f"{shown(rule.rrule)} {told}")


def recurs(rrule: str) -> bool:
    """Whether it is one RFC 5545 rule, without the name RRULE, that recurs on days, not hours."""
    names = [part.partition("=")[0] for part in rrule.split(";")]
    if len(rrule) > LONGEST or not RECURRENCE.fullmatch(rrule):
        return False
    if len(set(names)) < len(names):
        return False
    try:
        rrulestr(rrule, dtstart=ANY_DAY)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError):
        return False
    return True


def comes(rrule: str) -> bool:
    """Whether there is such a day at all, whenever it begins, how often and until when.

    With an interval it depends on the beginning, which the text alone may not tell.
    """
    parts = [part for part in rrule.split(";") if not part.startswith(("COUNT=", "UNTIL="))]
    if any(part.startswith("INTERVAL=") for part in parts):
        return True
    return next(iter(rrulestr(";".join(parts), dtstart=LATE)), None) is not None
