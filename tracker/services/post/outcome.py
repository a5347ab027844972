"""What became of handing a message over."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from tracker.store.posting import Letter

LONGEST_SAID = 500


class Fate(StrEnum):
    """Whether the server took a message."""

    TAKEN = "taken"
    LATER = "later"
    """It was not taken, and may be next time (4xx)."""
    NOBODY = "nobody"
    """No server was there, or it let nobody in: no other message would fare better now."""
    REFUSED = "refused"
    """It was refused for good (5xx)."""
    UNKNOWN = "unknown"
    """The answer to the whole message was lost: it may have been taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one message."""

    fate: Fate
    said: str
    """What the server answered, or what went wrong, in one line."""
    silent: bool = False
    """Whether it was waited for an answer for as long as the settings say, and none came."""


class Post(Protocol):
    """Takes messages."""

    def send(self, letter: Letter) -> Outcome:
        """Hand one message over; whatever goes wrong is an outcome."""
        ...


def outcome(fate: Fate, said: str, *, silent: bool = False) -> Outcome:
    """The outcome with what was said cut to one line."""
    line = "".join(c for c in " ".join(said.split()) if c.isprintable())
    return Outcome(fate=fate, said=line[:LONGEST_SAID], silent=silent)
