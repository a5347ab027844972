"""Text variants and their differences between values and rows."""

from tracker.core.law.agreement import Agreement
from tracker.core.law.variant import Difference, Passage, TextVariant, Wording
from tracker.store.columns import Rows, filled, grouped, members, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.variant import (
    DifferenceClauseRow,
    DifferenceRow,
    PassageRow,
    VariantRow,
    VariantSourceRow,
    WordingRow,
)


def rows(law: Agreement) -> Rows:
    """The rows of the law's variants and differences, with all that belongs to them."""
    for position, variant in enumerate(law.variants, start=1):
        yield VariantRow, filled(VariantRow, variant, position=position)
        yield from members(VariantSourceRow, "source", variant.sources, variant=variant.code)
        for order, passage in enumerate(variant.passages, start=1):
            yield PassageRow, filled(PassageRow, passage, variant=variant.code, position=order)
    for position, difference in enumerate(law.differences, start=1):
        yield from difference_rows(difference, position)


def difference_rows(difference: Difference, position: int) -> Rows:
    """The rows of one difference."""
    yield DifferenceRow, filled(DifferenceRow, difference, position=position)
    owner = {"difference": difference.code}
    yield from members(DifferenceClauseRow, "clause", difference.clauses, **owner)
    for order, wording in enumerate(difference.wordings, start=1):
        yield WordingRow, filled(WordingRow, wording, **owner, position=order)


def variants(version: VersionRows) -> tuple[TextVariant, ...]:
    """The text variants of a version."""
    passages = grouped(version.of(PassageRow), "variant")
    return tuple(
        picked(
            TextVariant,
            row,
            sources=version.codes(VariantSourceRow, row["code"]),
            passages=tuple(picked(Passage, passage) for passage in passages[row["code"],]),
        )
        for row in version.of(VariantRow)
    )


def differences(version: VersionRows) -> tuple[Difference, ...]:
    """The differences of a version."""
    wordings = grouped(version.of(WordingRow), "difference")
    return tuple(
        picked(
            Difference,
            row,
            clauses=version.codes(DifferenceClauseRow, row["code"]),
            wordings=tuple(picked(Wording, wording) for wording in wordings[row["code"],]),
        )
        for row in version.of(DifferenceRow)
    )
