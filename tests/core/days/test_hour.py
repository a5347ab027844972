"""The hour of a person: once on every day, also where the clocks jump."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.days.day import zone_of
from tracker.core.days.hour import Hour, checked_hour
from tracker.core.words.fault import BadValueError

ZONES = ["Europe/Berlin", "Pacific/Apia", "Africa/Khartoum", "Australia/Lord_Howe", "Asia/Tokyo"]
hours = st.builds(Hour, st.integers(0, 23), st.sampled_from(ZONES))
instants = st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  (bounds of a range whose zone stands beside them)


@given(hours, instants)
def test_the_newest_hour_is_not_after_now_and_the_next_one_is(hour: Hour, now: datetime) -> None:
    last = hour.last(now)
    assert last <= now
    assert now - last <= timedelta(hours=49)
    assert hour.first(now) >= now
    assert hour.last(hour.first(now)) == hour.first(now)


@given(hours, st.sampled_from(ZONES), instants, st.integers(0, 20), st.integers(0, 20))
def test_each_day_is_told_of_in_one_part_of_a_window(
    hour: Hour, zone: str, since: datetime, one: int, two: int
) -> None:
    at = zone_of(zone)
    cut, until = since + timedelta(days=one), since + timedelta(days=one + two)
    parts = [*hour.days(since, cut, at), *hour.days(cut, until, at)]
    assert parts == [*hour.days(since, until, at)]
    assert len(set(parts)) == len(parts)


@pytest.mark.parametrize(
    ("hour", "day", "instant"),
    [
        (2, date(2026, 3, 29), "2026-03-29T01:00+00:00"),  # Berlin leaves 02:00 out: told at 03:00
        (2, date(2026, 10, 25), "2026-10-25T00:00+00:00"),  # Berlin has 02:00 twice: the first
        (8, date(2026, 10, 25), "2026-10-25T07:00+00:00"),
    ],
)
def test_summer_time(hour: int, day: date, instant: str) -> None:
    assert Hour(hour, "Europe/Berlin").on(day) == datetime.fromisoformat(instant)


def test_a_day_is_told_of_once_it_has_begun_where_the_agreement_is() -> None:
    eastern, day = Hour(8, "Pacific/Auckland"), date(2026, 5, 10)
    assert eastern.tells(day, zone_of("Europe/Moscow")).isoformat() == "2026-05-10T20:00:00+00:00"
    western = Hour(8, "America/New_York")
    assert western.tells(day, zone_of("Europe/Moscow")).isoformat() == "2026-05-10T12:00:00+00:00"


@pytest.mark.parametrize("hour", [-1, 24, 900])
def test_what_is_no_hour_is_refused(hour: int) -> None:
    with pytest.raises(BadValueError, match="write a number from 0 to 23"):
        checked_hour(hour, field="hour")


def test_an_hour_is_kept() -> None:
    assert [checked_hour(hour, field="hour") for hour in (0, 23)] == [0, 23]


def test_a_window_begins_after_its_first_instant_and_ends_with_its_last() -> None:
    hour, zone, day = Hour(8, "Asia/Tokyo"), zone_of("Asia/Tokyo"), date(2026, 5, 10)
    at, minute = hour.tells(day, zone), timedelta(minutes=1)
    assert [*hour.days(at - minute, at, zone)] == [day]
    assert [*hour.days(at, at + minute, zone)] == []
    assert (hour.last(at), hour.first(at)) == (at, at)
