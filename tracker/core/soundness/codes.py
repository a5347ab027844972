"""The names that an agreement gives to its parts: each known, each given once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tracker.core.law.agreement import Agreement
from tracker.core.words.fault import Fault, shown

Names = dict[str, None]
"""Codes in the order in which the law gives them; looked up as fast as in a set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a reference may name, by kind."""

    actors: Names
    sources: Names
    places: Names
    clauses: Names
    texts: Names
    questions: Names
    triggers: Names
    obligations: Names


def known_in(agreement: Agreement) -> Known:
    """The codes and numbers of one agreement."""
    return Known(
        actors=dict.fromkeys(actor.code for actor in agreement.actors),
        sources=dict.fromkeys(source.code for source in agreement.sources),
        places=dict.fromkeys(place.code for place in agreement.places),
        clauses=dict.fromkeys(clause.number for clause in agreement.clauses),
        texts=dict.fromkeys(variant.code for variant in agreement.variants),
        questions=dict.fromkeys(question.code for question in agreement.questions),
        triggers=dict.fromkeys(trigger.code for trigger in agreement.triggers),
        obligations=dict.fromkeys(obligation.code for obligation in agreement.obligations),
    )


CODES: dict[str, Callable[[Agreement], list[str]]] = {
    "actor": lambda law: [actor.code for actor in law.actors],
    "source": lambda law: [source.code for source in law.sources],
    "place": lambda law: [place.code for place in law.places],
    "trigger": lambda law: [trigger.code for trigger in law.triggers],
    "clause": lambda law: [clause.number for clause in law.clauses],
    "text": lambda law: [variant.code for variant in law.variants],
    "difference": lambda law: [difference.code for difference in law.differences],
    "question": lambda law: [question.code for question in law.questions],
    "obligation": lambda law: [obligation.code for obligation in law.obligations],
    "disputed_reading": lambda law: [reading.code for reading in law.disputed_readings],
}
"""The codes of each kind, repetitions included."""


def repeated_faults(agreement: Agreement) -> Iterator[Fault]:
    """A fault for each name that one kind gives a second time."""
    for kind, codes_of in CODES.items():
        key = "number" if kind == "clause" else "code"
        seen = set()
        for code in codes_of(agreement):
            if code in seen:
                what = kind.replace("_", " ")
                told = f"{shown(code)} is the {key} of another {what}; give each its own"
                yield Fault(f"{kind} {code}: {key}", told)
            seen.add(code)
