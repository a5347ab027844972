"""Whom an organ speaks for."""

from collections.abc import Iterator

from tracker.core.law.agreement import Agreement
from tracker.core.words.choice import unknown
from tracker.core.words.fault import Fault, shown


def actor_faults(agreement: Agreement) -> Iterator[Fault]:
    """An organ speaks for an actor that speaks for nobody else: no chains, no circles."""
    known = agreement.actor_by_code
    for actor in agreement.actors:
        if actor.organ_of is None:
            continue
        place = f"actor {actor.code}: organ_of"
        yield from unknown(place, actor.organ_of, "the code of an actor", known)
        party = known.get(actor.organ_of)
        if party is not None and party.organ_of is not None:
            told = f"{shown(party.code)} is itself an organ, of {party.organ_of}"
            yield Fault(place, f"{told}; name an actor that is no organ")
