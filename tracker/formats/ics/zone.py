"""Time zones as a calendar has to carry them, so that a reader needs no list of its own."""

from datetime import date
from functools import lru_cache

from icalendar import Timezone


@lru_cache(maxsize=64)
def zone_lines(name: str, first_year: int, last_year: int) -> bytes:
    """The zone's rules from the start of one year to the end of another, ready to be written."""
    first, after = date(first_year, 1, 1), date(last_year + 1, 1, 1)
    made = Timezone.from_tzid(name, first_date=first, last_date=after)
    # It says for which years it was made, which means nothing to readers.
    made.pop("comment", None)
    return bytes(made.to_ical())
