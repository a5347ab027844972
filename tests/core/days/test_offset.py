"""Offsets that zones had and had not: summer time, a law that changed, a gap and a fold."""

from datetime import datetime

import pytest

from tracker.core.days.offset import offset_fault, offsets


@pytest.mark.parametrize(
    ("at", "zone"),
    [
        ("2020-11-10T00:00+03:00", "Europe/Moscow"),
        ("2012-11-10T00:00+04:00", "Europe/Moscow"),
        ("2017-10-31T12:00+03:00", "Africa/Khartoum"),
        ("2017-11-01T12:00+02:00", "Africa/Khartoum"),
        ("2020-07-01T12:00+02:00", "Europe/Sarajevo"),
        ("2020-11-01T00:30-04:00", "America/Havana"),
        ("2020-11-01T00:30-05:00", "America/Havana"),
        ("2020-11-09T21:00+00:00", "Europe/Moscow"),
        ("2018-11-04T03:30+00:00", "America/Sao_Paulo"),
        ("2020-11-10T00:00+09:00", "Mars/Base"),
    ],
)
def test_the_offset_of_the_zone_or_utc_is_taken(at: str, zone: str) -> None:
    assert offset_fault(datetime.fromisoformat(at), zone) == ""


@pytest.mark.parametrize(
    ("at", "zone", "right"),
    [
        ("2012-11-10T00:00+03:00", "Europe/Moscow", "+04:00"),
        ("2017-11-01T12:00+03:00", "Africa/Khartoum", "+02:00"),
        ("2020-07-01T12:00+01:00", "Europe/Sarajevo", "+02:00"),
    ],
)
def test_another_offset_is_refused_with_the_right_one(at: str, zone: str, right: str) -> None:
    told = offset_fault(datetime.fromisoformat(at), zone)
    assert told.endswith(f"; write {right}, the offset of {zone} at that moment, or UTC with Z")
    assert told.startswith(f"“{at[:16]}:00{at[16:]}” has the offset {at[16:]}; ")


def test_an_offset_that_cannot_be_written_is_not_asked_for() -> None:
    told = offset_fault(datetime.fromisoformat("1850-01-01T12:00+02:30"), "Europe/Moscow")
    assert told.endswith("Europe/Moscow was +02:30:17 at that moment; write UTC with Z")


def test_a_time_that_the_clocks_leave_out_is_refused() -> None:
    told = offset_fault(datetime.fromisoformat("2018-11-04T00:30-02:00"), "America/Sao_Paulo")
    assert told.endswith(" is left out by the clocks of America/Sao_Paulo; "
                         "write a time that they show")  # fmt: skip


def test_a_clock_shows_a_time_once_twice_or_never() -> None:
    assert offsets(datetime(2018, 11, 4, 1, 30), "America/Sao_Paulo") == ("-02:00",)  # noqa: DTZ001  (a clock's time, whose zone stands beside it)
    assert offsets(datetime(2018, 2, 17, 23, 30), "America/Sao_Paulo") == ("-02:00", "-03:00")  # noqa: DTZ001
    assert offsets(datetime(2018, 11, 4, 0, 30), "America/Sao_Paulo") == ()  # noqa: DTZ001
