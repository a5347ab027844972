"""How fast notes may come through a form: read off the log, so that all processes count alike."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile

from tracker.core.log.note import Note
from tracker.core.words.fault import TrackerError

MINUTE = timedelta(minutes=1)
MOST = 30
"""Entries of an agreement's log in a minute; nobody fills in a form every two seconds."""


class TooFastError(TrackerError):
    """The log grew so fast that it looks like a program, or a stuck key; nothing was added."""

    def __init__(self) -> None:
        super().__init__(
            f"{MOST} entries were added to the record in the last minute, which is as many as this"
            " form takes. Nothing was saved. What you typed is below: wait a minute and send it"
            " again."
        )


def check_pace(notes: Sequence[Note], at: datetime) -> None:
    """TooFastError where the minute before `at` (UTC, inclusive) is full.

    Notes that were loaded or imported together bear one instant and count as one entry.
    """
    recent = takewhile(lambda note: note.recorded_at > at - MINUTE, reversed(notes))
    if len({note.recorded_at for note in recent if note.recorded_at <= at}) >= MOST:
        raise TooFastError
