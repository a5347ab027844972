"""Disputed readings: what the words oblige to, and who holds what."""

from collections.abc import Iterator

from tracker.core.law.question import DisputedReading, View
from tracker.core.sense.days import day_range_faults
from tracker.core.soundness.codes import Known
from tracker.core.words.choice import unknown, unknown_among
from tracker.core.words.fault import Fault

KINDS = ("contested", "ambiguity", "role")


def disputed_reading_faults(reading: DisputedReading, known: Known) -> Iterator[Fault]:
    """A kind of the closed list, and everything that the reading and its views name."""
    place = f"disputed_reading {reading.code}"
    yield from unknown(f"{place}: kind", reading.kind, "the kind of a disputed reading", KINDS)
    if reading.clause is not None:
        where = f"{place}: clause"
        yield from unknown(where, reading.clause, "the number of a clause", known.clauses)
    about = reading.obligations
    yield from unknown_among(
        f"{place}: obligations", about, "the code of an obligation", known.obligations
    )
    for at, view in enumerate(reading.views, start=1):
        yield from view_faults(f"{place}: view[{at}]", view, known)


def view_faults(place: str, view: View, known: Known) -> Iterator[Fault]:
    """Who or what holds a view, since when, and where that was read."""
    if view.of_text:
        yield from unknown(f"{place}.text", view.holder, "the code of a text", known.texts)
    else:
        yield from unknown(f"{place}.actor", view.holder, "the code of an actor", known.actors)
    yield from day_range_faults(f"{place}.said_on", view.said_on)
    yield from unknown_among(
        f"{place}.sources", view.sources, "the code of a source", known.sources
    )
