"""Sending what the outbox holds, message by message, with growing pauses after what goes wrong.

A message is claimed, then, outside of any unit of work, sent, then settled while the next one is
claimed; the edge keeps each unit of work. Whoever dies in between leaves a claim that runs out; the
message is then sent once more under its old Message-ID, and counted as a possible copy.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from tracker.services.post.outcome import Fate, Outcome, Post
from tracker.store.posting import (
    LONGEST_PAUSE,
    Letter,
    claim,
    due_messages,
    settle_failed,
    settle_sent,
)

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720))
"""After the first failed attempt, the second, …; afterwards a day, as after a refusal for good."""
MOST_SILENCES = 3
"""After so many messages in a row that a server answers nothing to, the others are left for later:
each would cost the whole time that an answer is waited for."""
Work = Callable[[], AbstractContextManager[Session]]
"""Opens a unit of work that writes, and keeps it when its block ends well."""


@dataclass(slots=True, kw_only=True)
class Sent:
    """What became of the messages of one run."""

    sent: int = 0
    later: int = 0
    """Not taken, to be tried again after a pause."""
    refused: int = 0
    """Refused for good, to be tried again in a day."""
    unknown: int = 0
    """Perhaps taken: the answer was lost."""
    copies: int = 0
    """Sent although the server may have taken them before."""
    said: str = ""
    """The last answer that was no yes."""


def send_all(work: Work, post: Post, clock: Callable[[], datetime]) -> Sent:
    """Send every message that is due, as long as there is a server that takes any."""
    result = Sent()
    with work() as session:
        numbers = iter(due_messages(session, now=clock()))
        letter = first_of(session, numbers, now=clock())
    silences = 0
    while letter is not None:
        found = post.send(letter)
        count(result, letter, found)
        silences = silences + 1 if found.silent else 0
        goes_on = found.fate is not Fate.NOBODY and silences < MOST_SILENCES
        with work() as session:
            settle(session, letter, found, now=clock())
            letter = first_of(session, numbers, now=clock()) if goes_on else None
    return result


def first_of(session: Session, numbers: Iterator[int], *, now: datetime) -> Letter | None:
    """Claim the first of some messages that no other sender has; None where there is none."""
    letters = (claim(session, number, now=now) for number in numbers)
    return next((letter for letter in letters if letter is not None), None)


def settle(session: Session, letter: Letter, found: Outcome, *, now: datetime) -> None:
    """Write down what became of a message, and when it is tried again."""
    if found.fate is Fate.TAKEN:
        settle_sent(session, letter.number, at=now, said=found.said)
        return
    wait = LONGEST_PAUSE if found.fate is Fate.REFUSED else pause(letter.attempts)
    uncertain = found.fate is Fate.UNKNOWN
    again = now + wait
    settle_failed(
        session, letter.number, next_attempt_at=again, said=found.said, uncertain=uncertain
    )


def pause(attempts: int) -> timedelta:
    """How long to wait after so many attempts before the one that failed."""
    return PAUSES[attempts] if attempts < len(PAUSES) else LONGEST_PAUSE


def count(result: Sent, letter: Letter, found: Outcome) -> None:
    """Count one message."""
    if found.fate is Fate.TAKEN:
        result.sent += 1
        result.copies += letter.copy
        return
    result.refused += found.fate is Fate.REFUSED
    result.unknown += found.fate is Fate.UNKNOWN
    result.later += found.fate in (Fate.LATER, Fate.NOBODY)
    result.said = found.said
