from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.core.days.day import (
    EARLIEST,
    LATEST,
    city_of,
    day_end,
    day_of,
    day_start,
    long_day,
    long_instant,
    parse_day,
    parse_instant,
    parse_moment,
    zone_of,
)
from tracker.core.words.fault import BadValueError

SLOPPY = [
    "2020-02-30", "20201115", "2020-W47-7", "0", "15.11.2020", "", "2020-11-15 ", " 2020-11-15",
    "2020-1-5", "２０２０-11-15", "2020-11-15T00:00", "yesterday", "2020-00-10", "1605398400",
    "2020-11-15\n", "2020/11/15", "-2020-11-15", "0001-01-01", "9999-12-31", "١٩٩٩-01-01",
]  # fmt: skip


@pytest.mark.parametrize("text", SLOPPY)
def test_a_day_is_written_in_one_way_only(text: str) -> None:
    with pytest.raises(BadValueError, match=r"^as-of: “") as caught:
        parse_day(text, field="as-of")
    assert caught.value.field == "as-of"
    assert caught.value.value == (
        text if text[:4] not in {"0001", "9999"} else date.fromisoformat(text)
    )


@example(EARLIEST)
@example(LATEST)
@given(st.dates(EARLIEST, LATEST))
def test_every_day_that_is_written_is_read_back(day: date) -> None:
    assert parse_day(day.isoformat(), field="d") == day


def test_the_first_and_the_last_day_of_the_range_are_in_it() -> None:
    found = [parse_day(text, field="d") for text in ("1800-01-01", "2999-12-31")]
    assert found == [EARLIEST, LATEST]


@given(st.text())
def test_garbage_is_refused_with_a_sentence_and_nothing_else(text: str) -> None:
    with pytest.raises(BadValueError) as refused:
        parse_moment(f"{text}?", field="as-of")
    assert str(refused.value).isprintable()


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2020-11-10T00:00+03:00", datetime(2020, 11, 9, 21, tzinfo=UTC)),
        ("2020-11-09T21:00:00Z", datetime(2020, 11, 9, 21, tzinfo=UTC)),
        ("2020-11-09T21:00:00.25Z", datetime(2020, 11, 9, 21, 0, 0, 250_000, tzinfo=UTC)),
    ],
)
def test_an_instant_carries_its_offset(text: str, instant: datetime) -> None:
    assert parse_moment(text, field="as-of") == instant


@pytest.mark.parametrize(
    "text", ["2020-11-10T00:00", "2020-11-10T25:00Z", "2020-11-10T00:00+3", "2020-02-30T00:00Z"]
)
def test_an_instant_without_a_true_offset_is_refused(text: str) -> None:
    with pytest.raises(BadValueError, match="is not an instant"):
        parse_instant(text, field="as-of")


@pytest.mark.parametrize("text", ["1799-12-31T23:59Z", "3000-01-01T00:00Z"])
def test_an_instant_out_of_range_is_refused(text: str) -> None:
    with pytest.raises(BadValueError, match="is out of range; use a day from 1800-01-01 to 2999"):
        parse_instant(text, field="as-of")


@pytest.mark.parametrize("name", ["Europe/Atlantis", "", "../etc/passwd", "Moscow", "a\0b"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(BadValueError, match="is not a time zone"):
        zone_of(name)


@example(date(2011, 12, 30), "Pacific/Apia")
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(
    ["Europe/Moscow", "Asia/Baku", "America/New_York", "Pacific/Apia", "UTC"]))  # fmt: skip
def test_days_follow_each_other_without_gap_or_overlap(day: date, zone: str) -> None:
    tz = zone_of(zone)
    assert day_end(day, tz) == day_start(day + timedelta(days=1), tz)
    start = day_start(day, tz)
    if start < day_end(day, tz):  # Samoa left out 30 December 2011
        assert day_of(start, tz) in {day, day + timedelta(days=1)}


def test_the_ceasefire_began_at_nine_in_the_evening_utc() -> None:
    assert day_start(date(2020, 11, 10), zone_of("Europe/Moscow")) == datetime(
        2020, 11, 9, 21, tzinfo=UTC
    )


def test_days_are_written_in_words() -> None:
    assert long_day(date(2020, 11, 5)) == "5 November 2020"
    assert city_of("America/New_York") == "New York"
    at = datetime(2020, 11, 9, 21, tzinfo=UTC)
    assert long_instant(at, "Asia/Baku") == "01:00 on 10 November 2020 (Baku)"
