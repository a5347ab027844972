"""Pins: what is asked of several agreements, written down so that it answers the same for ever.

A pin names the agreement, the day (as of it, as known by it), the length of the log and the
version of the text. Pages of several agreements read each by its defaults, which never change
within a version.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from tracker.core.words.fault import BadValueError
from tracker.services.asked import Asked
from tracker.services.library import Library
from tracker.services.several import Question, Today, by_title, chosen

FIELD = "pinned"
WANTED = "is no pin; write AGREEMENT,DAY,REVISION,VERSION as the page itself gives it"
PARTS = 4


def pin_of(asked: Question) -> str:
    """A question as a pin."""
    law, asking = asked.holding.law, asked.asking
    revision = asked.holding.revision if asking.revision is None else asking.revision
    return f"{law.code},{asking.read_to},{revision},{law.version}"


def pinned(
    session: Session, library: Library, pins: Sequence[str], today: Today
) -> tuple[Question, ...]:
    """The questions of the pins, in alphabetical order; BadValueError, UnknownError."""
    found = [question(session, library, pin, today) for pin in pins]
    codes = [one.holding.law.code for one in found]
    if len(codes) > len(set(codes)):
        raise BadValueError(FIELD, ", ".join(codes), "names an agreement twice; name each once")
    return tuple(sorted(found, key=lambda one: by_title(one.holding)))


def question(session: Session, library: Library, pin: str, today: Today) -> Question:
    """The question of a pin."""
    parts = pin.split(",")
    if len(parts) != PARTS:
        raise BadValueError(FIELD, pin, WANTED)
    code, day, revision, version = parts
    asked = Asked(as_of=day, known_by=day, rev=revision, version=version)
    (newest,) = chosen(session, library, [code])
    number = asked.text_version(field=named)
    holding = library.holding(session, code, number, newest=newest.stamp)
    asking = asked.asking(holding, today=today(holding.law.tz), field=named)
    if asking.read_to != asking.known_by:
        raise BadValueError(FIELD, day, f"lies ahead; write a day up to today, {asking.today}")
    return Question(holding, asking)


def named(_: str) -> str:
    """All parts of a pin stand in one parameter."""
    return FIELD
