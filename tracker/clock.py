"""The clock: the only module that reads it, for the edge alone. Everything below gets its day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


def today(zone: ZoneInfo) -> date:
    """The present calendar day in a zone."""
    return now().astimezone(zone).date()
