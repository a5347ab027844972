"""A note of the record: what happened or was said, by one actor, on which sources."""

from dataclasses import dataclass
from datetime import date, datetime

from tracker.core.log.effect import Effect

UNNAMED = "unnamed"
"""`concerning` where the source names nobody: it counts for the word and contradicts nobody."""
LONGEST_TEXT = 20_000
"""Characters of Markdown a note may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note. It acts from the end of what it tells of, and is visible from `reported_on`."""

    number: int
    """Its place in the agreement's log, from 1; also the log's revision once it was added."""
    actor: str
    text: str
    occurred_on: date
    """The day it happened, in the agreement's zone; of a period, its last day."""
    reported_on: date
    recorded_at: datetime
    recorded_by: str
    obligations: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    whole: bool = False
    """True where it is about the agreement as a whole."""
    occurred_from: date | None = None
    """First day, where it happened over a period."""
    occurred_at: datetime | None = None
    """The instant (UTC), where the time of day is known; lies in `occurred_on`."""
    occurred_zone: str | None = None
    """The zone in which the time was reported."""
    sources: tuple[str, ...] = ()
    concerning: str | None = None
    """Which bearer it is about: an actor's code, UNNAMED, or None for each of them."""
    about: int | None = None
    """The number of the earlier note that an answer or a correction is about."""
    effect: Effect | None = None
    key: str | None = None
    """The stable name a file gave it, so that loading twice adds nothing."""
    event: str | None = None
    """Notes of one event share it: each says only what its own actor says or does."""
    confirmed: bool = True
    confirmation: str = ""
