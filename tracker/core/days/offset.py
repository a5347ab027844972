"""The offset that an instant is written with: whether its zone has it at that moment."""

from datetime import UTC, datetime

from tracker.core.days.day import zone_of
from tracker.core.words.choice import in_words
from tracker.core.words.fault import BadValueError, shown

WALL = len("2020-11-10T00:00")
WRITABLE = len("+03:00")
"""An offset with seconds, as the clocks of most cities had before 1920, cannot be written."""


def offset_fault(at: datetime, zone: str) -> str:
    """What contradicts itself in an instant written with an offset and a zone; "" where nothing.

    Written in UTC it goes with every zone. A zone that nobody knows is told of elsewhere.
    """
    try:
        right = offsets(at.replace(tzinfo=None), zone)
    except BadValueError:
        return ""
    if not at.utcoffset() or offset_of(at) in right:
        return ""
    written = shown(at.isoformat())
    if not right:
        return f"{written} is left out by the clocks of {zone}; write a time that they show"
    told = f"{written} has the offset {offset_of(at)}"
    if max(map(len, right)) > WRITABLE:
        return f"{told}, but that of {zone} was {in_words(right)} at that moment; write UTC with Z"
    known = f"{in_words(right)}, the offset of {zone} at that moment"
    return f"{told}; write {known}, or UTC with Z"


def offsets(clock: datetime, zone: str) -> tuple[str, ...]:
    """The offsets with which the clocks of a zone show that time: none in a gap, two in a fold."""
    both = (clock.replace(tzinfo=zone_of(zone), fold=fold) for fold in (0, 1))
    shows = (at for at in both if at.astimezone(UTC).astimezone(at.tzinfo) == at)
    return tuple(dict.fromkeys(offset_of(at) for at in shows))


def offset_of(at: datetime) -> str:
    """The offset as instants write it: +03:00."""
    return at.isoformat(timespec="minutes")[WALL:]
