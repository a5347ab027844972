"""Text variants and where they differ."""

from collections.abc import Iterator

from tracker.core.law.variant import Difference, TextVariant
from tracker.core.soundness.codes import Known
from tracker.core.words.choice import unknown, unknown_among
from tracker.core.words.fault import Fault


def text_faults(variant: TextVariant, known: Known) -> Iterator[Fault]:
    """The clauses and sources that a variant names."""
    place = f"text {variant.code}"
    yield from unknown_among(
        f"{place}: sources", variant.sources, "the code of a source", known.sources
    )
    for at, passage in enumerate(variant.passages, start=1):
        where = f"{place}: passage[{at}].clause"
        yield from unknown(where, passage.clause, "the number of a clause", known.clauses)


def difference_faults(difference: Difference, known: Known) -> Iterator[Fault]:
    """The clauses, texts and the question that a difference names."""
    place = f"difference {difference.code}"
    clauses = difference.clauses
    yield from unknown_among(f"{place}: clauses", clauses, "the number of a clause", known.clauses)
    for at, wording in enumerate(difference.wordings, start=1):
        where = f"{place}: wording[{at}].text"
        yield from unknown(where, wording.variant, "the code of a text", known.texts)
    if not difference.wordings:
        told = "a difference shows at least one wording; add [[difference.wording]]"
        yield Fault(f"{place}: wording", told)
    if difference.question is not None:
        where = f"{place}: question"
        yield from unknown(where, difference.question, "the code of a question", known.questions)
