"""The law of months: where no month is too short, the days are those that dateutil gives."""

from datetime import date, datetime, time
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from tests.core.laws import BY_EFFECT
from tracker.core.dates.months import days_by_month, is_cut_short, takes_month_ends
from tracker.core.law.rule import Recurring

LAST = date(2040, 12, 31)
starts = st.builds(date, st.integers(2000, 2030), st.integers(1, 12), st.integers(1, 27))
"""None is the last of its month, which might be meant to stay one."""


@st.composite
def parts(draw: st.DrawFn) -> dict[str, str]:
    """A rule by months whose days every month has."""
    day = st.integers(1, 28) | st.integers(-28, -1)
    found = {"FREQ": draw(st.sampled_from(["MONTHLY", "YEARLY"]))}
    for name, numbers in (("BYMONTH", st.integers(1, 12)), ("BYMONTHDAY", day)):
        if draw(st.booleans()):
            found[name] = ",".join(map(str, draw(st.lists(numbers, min_size=1, max_size=4))))
    for name, most in (("INTERVAL", 30), ("COUNT", 20)):
        if draw(st.booleans()):
            found[name] = str(draw(st.integers(1, most)))
    return found


@given(starts, parts(), st.sampled_from(["clamp", "last_day"]))
def test_days_that_every_month_has_are_those_of_another_library(
    start: date, given_parts: dict[str, str], month_end: str
) -> None:
    text = ";".join(f"{name}={value}" for name, value in given_parts.items())
    rule = Recurring(rrule=text, start=BY_EFFECT, month_end=month_end)
    assert takes_month_ends(rule, given_parts)
    theirs = rrulestr(text, dtstart=datetime.combine(start, time.min))
    within = takewhile(lambda at: at.date() <= LAST, theirs)
    assert [*days_by_month(rule, given_parts, start, LAST)] == [at.date() for at in within]


@pytest.mark.parametrize(
    ("named", "start", "on", "cut", "why"),
    [
        ("", "2021-01-31", "2021-02-28", True, "February has no 31st"),
        ("", "2021-01-31", "2021-03-31", False, "March has"),
        ("", "2021-01-28", "2021-02-28", False, "it is the day itself"),
        ("15,31", "2021-01-01", "2021-04-30", True, "April has no 31st"),
        ("15,31", "2021-01-01", "2021-04-15", False, "not the last of its month"),
        ("28,31", "2021-01-01", "2021-02-28", False, "the 28th is named, too"),
        ("-1", "2021-01-31", "2021-02-28", False, "the last day is what is named"),
    ],
)
def test_a_day_is_cut_short_where_the_month_lacks_the_one_that_is_named(
    named: str, start: str, on: str, cut: bool, why: str
) -> None:
    given_parts = {"BYMONTHDAY": named} if named else {}
    days = (date.fromisoformat(day) for day in (start, on))
    assert is_cut_short(given_parts, *days) is cut, why
