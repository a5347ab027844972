"""A series of days that is counted once, and only as far as somebody has asked."""

from collections.abc import Iterator
from datetime import date
from itertools import count, islice
from threading import Lock

AT_ONCE = 16
"""Days that are counted ahead at a time."""


class Series:
    """Days in order; any number of readers, in any threads, read at a time.

    The cache of dateutil's own series keeps its lock when a series ends, and whoever was reading
    then waits for ever.
    """

    def __init__(self, days: Iterator[date]) -> None:
        self.days = days
        self.known: list[date] = []
        self.lock = Lock()

    def __iter__(self) -> Iterator[date]:
        for place in count():
            if place == len(self.known) and not self.reaches(place):
                return
            yield self.known[place]

    def reaches(self, place: int) -> bool:
        """Whether there is a day of that place; counts on where nobody has."""
        with self.lock:
            if place == len(self.known):
                self.known.extend(islice(self.days, AT_ONCE))
            return place < len(self.known)
