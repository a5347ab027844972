"""The status report as values: clause by clause, each obligation with its reasons and sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.core.answer.answer import Reason
from tracker.core.asked.overview import Item
from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.core.log.note import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One obligation with the numbers of the sources that its reasons rest on."""

    item: Item
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A clause with its obligations; it may have none."""

    number: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemised:
    """The sections in the order of the text, and the sources in the order of their numbers."""

    sections: tuple[Section, ...]
    sources: tuple[Source, ...]


def itemised(law: Agreement, items: Iterable[Item], notes: Sequence[Note]) -> Itemised:
    """The report of answers that were made from these notes of the log."""
    order: dict[str, int] = {}
    lines = [Line(item=item, sources=numbered(item.answer.reasons, notes, order)) for item in items]
    known = {source.code: source for source in law.sources}
    return Itemised(
        sections=tuple(
            Section(
                number=clause.number,
                title=clause.title,
                lines=tuple(one for one in lines if one.item.obligation.clause == clause.number),
            )
            for clause in law.clauses
        ),
        sources=tuple(known[code] for code in order),
    )


def numbered(
    reasons: Iterable[Reason], notes: Sequence[Note], order: dict[str, int]
) -> tuple[int, ...]:
    """The numbers of the sources of the notes that reasons name; a new source gets the next."""
    cited = sorted({number for reason in reasons for number in reason.notes})
    codes = [code for number in cited for code in notes[number - 1].sources]
    return tuple(sorted({order.setdefault(code, len(order) + 1) for code in codes}))
