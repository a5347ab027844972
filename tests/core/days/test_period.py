from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.days.period import (
    Moved,
    Period,
    add,
    add_to_instant,
    counted,
    parse_period,
    subtract,
)
from tracker.core.words.fault import BadValueError

ARITHMETIC = [
    ("2020-11-10", "+P5Y", "2025-11-10", False, "five calendar years"),
    ("2025-11-10", "-P6M", "2025-05-10", False, "six calendar months back, 184 days"),
    ("2021-01-31", "+P1M", "2021-02-28", True, "February is shorter"),
    ("2024-01-31", "+P1M", "2024-02-29", True, "a leap February"),
    ("2024-02-29", "+P1Y", "2025-02-28", True, "no 29 February in 2025"),
    ("2024-02-29", "+P4Y", "2028-02-29", False, "the next leap year has it again"),
    ("2021-08-31", "-P6M", "2021-02-28", True, "counted back into a short month"),
    ("1995-12-14", "+P30D", "1996-01-13", False, "Dayton: foreign forces"),
    ("1995-12-20", "+P91D", "1996-03-20", False, "Dayton: the leap day lies inside"),
    ("2022-07-22", "+P120D", "2022-11-19", False, "Black Sea grain: the first term"),
    ("2020-11-10", "+P2W", "2020-11-24", False, "weeks are seven days"),
    ("2021-01-30", "+P1M1D", "2021-03-01", True, "months first, then days"),
]


@pytest.mark.parametrize(("anchor", "move", "result", "clamped", "why"), ARITHMETIC)
def test_calendar_arithmetic(anchor: str, move: str, result: str, clamped: bool, why: str) -> None:
    period = parse_period(move[1:], field="period")
    found = (add if move[0] == "+" else subtract)(date.fromisoformat(anchor), period)
    assert (found.day.isoformat(), found.clamped) == (result, clamped), why


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("P5Y", "five years"),
        ("P6M", "six months"),
        ("P1Y6M", "one year and six months"),
        ("P45D", "45 days"),
        ("PT72H", "72 hours"),
        ("PT1M", "one minute"),
        ("P1DT12H", "one day and twelve hours"),
        ("P0D", "no time"),
    ],
)
def test_periods_in_words(written: str, words: str) -> None:
    period = parse_period(written, field="period")
    assert (str(period), period.in_words()) == (written, words)


@pytest.mark.parametrize(
    "text", ["", "P", "PT", "6M", "P6", "P-6M", "P1.5M", "p6m", "P6M ", "PT6M7", "P٦M", "P1S"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(BadValueError, match="is not a period"):
        parse_period(text, field="period")


def test_leaving_the_calendar_is_refused() -> None:
    with pytest.raises(BadValueError, match="leads out of the calendar"):
        add(date(2999, 1, 1), Period(months=12 * 9000))


def test_hours_are_elapsed_time() -> None:
    start = datetime(1953, 7, 27, 13, tzinfo=UTC)
    assert add_to_instant(start, Period(minutes=72 * 60)) == datetime(1953, 7, 30, 13, tzinfo=UTC)
    assert Period(minutes=1).has_time
    assert not Period(days=1).has_time


def test_numbers_in_words() -> None:
    words = [counted(n, "day") for n in (0, 1, 2, 12, 13, 1000)]
    assert words == ["no days", "one day", "two days", "twelve days", "13 days", "1,000 days"]


def test_a_month_end_that_stays_one_is_not_cut() -> None:
    one = Period(months=1)
    assert add(date(2021, 2, 28), one, last_day=True) == Moved(date(2021, 3, 31), clamped=False)
    assert add(date(2021, 1, 31), one, last_day=True) == Moved(date(2021, 2, 28), clamped=False)
    assert add(date(2021, 1, 30), one, last_day=True) == Moved(date(2021, 2, 28), clamped=True)


days = st.dates(date(1900, 1, 1), date(2200, 1, 1))
month_ends = st.builds(lambda day, more: day.replace(day=28) + timedelta(days=more), days,
                       st.integers(0, 3))  # fmt: skip
periods = st.builds(Period, months=st.integers(0, 600), days=st.integers(0, 4000))


@given(days, periods)
def test_there_and_back_is_the_same_day_unless_a_month_was_too_short(
    day: date, period: Period
) -> None:
    there = add(day, Period(months=period.months))
    back = subtract(there.day, Period(months=period.months))
    assert back.day == day or there.clamped


@given(days, periods, periods, st.booleans())
def test_a_longer_period_never_ends_earlier(
    day: date, one: Period, more: Period, last_day: bool
) -> None:
    shorter = add(day, one, last_day=last_day).day
    assert day <= shorter <= add(day, one + more, last_day=last_day).day


@given(month_ends, st.integers(0, 40), periods, st.booleans())
def test_from_a_later_day_nobody_arrives_earlier(
    day: date, earlier: int, period: Period, last_day: bool
) -> None:
    before = day - timedelta(days=earlier)
    for move in (add, subtract):
        found = move(before, period, last_day=last_day).day
        assert found <= move(day, period, last_day=last_day).day


lengths = st.builds(Period, st.integers(0, 600), st.integers(0, 4000), st.integers(0, 99_999))


@given(lengths, lengths)
def test_periods_add_and_multiply_part_by_part(one: Period, two: Period) -> None:
    assert one + one == one * 2
    assert one + two == two + one
    assert parse_period(str(one), field="p") == one


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.integers(0, 1200),
    st.integers(0, 400),
    st.booleans(),
)
def test_calendar_months_are_those_of_another_library(
    anchor: date, months: int, days: int, back: bool
) -> None:
    sign = -1 if back else 1
    theirs = anchor + relativedelta(months=sign * months, days=sign * days)
    found = (subtract if back else add)(anchor, Period(months=months, days=days))
    assert found.day == theirs
    in_month = anchor + relativedelta(months=sign * months)
    assert found.clamped == (in_month.day != anchor.day)
