from datetime import UTC, date, datetime, timedelta

import pytest

from tracker import clock
from tracker.core.days.day import zone_of


def test_now_is_an_instant_in_utc() -> None:
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.now() <= clock.now()


def test_today_is_the_day_in_the_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 22, 21, 30, tzinfo=UTC))
    assert clock.today(zone_of("Europe/Moscow")) == date(2026, 11, 23)
    assert clock.today(zone_of("UTC")) == date(2026, 11, 22)
