"""What rules count from."""

from collections.abc import Iterator

from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import Anchor, AnchorKind, Fixed, Relative
from tracker.core.sense.days import day_range_faults
from tracker.core.soundness.codes import Known
from tracker.core.words.choice import unknown
from tracker.core.words.fault import Fault


def anchor_faults(
    place: str, anchor: Anchor, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """A code that names what the anchor's kind needs; for a date, one that can be worked out."""
    if anchor.kind is AnchorKind.TRIGGER:
        yield from unknown(place, anchor.ref, "the code of a trigger", known.triggers)
    elif anchor.kind in (AnchorKind.NOTICE, AnchorKind.DATE):
        yield from unknown(place, anchor.ref, "the code of an obligation", known.obligations)
    elif anchor.kind is AnchorKind.DAY:
        yield from named_day_faults(place, anchor)
    if anchor.kind is AnchorKind.DATE and not anchor.actual:
        yield from undated_faults(place, anchor, agreement)


def named_day_faults(place: str, anchor: Anchor) -> Iterator[Fault]:
    """A named day has its day and its name."""
    if anchor.day is None or not anchor.ref:
        yield Fault(place, "a named day has a day and a name; give both")
    yield from day_range_faults(place, anchor.day)


def undated_faults(place: str, anchor: Anchor, agreement: Agreement) -> Iterator[Fault]:
    """A fault where the obligation counted from has no date and never will."""
    other = agreement.by_code.get(anchor.ref)
    if other is not None and not isinstance(other.rule, Fixed | Relative):
        told = f"{other.code} has no date to count from; count from “actual:{other.code}”"
        yield Fault(place, f"{told}, or from something dated")
