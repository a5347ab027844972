"""The report: what each obligation's line says, with sources numbered as they first come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.core.answer.answer import Reason
from tracker.core.asked.overview import Item
from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.core.log.note import Note
from tracker.core.words.vocabulary import STATUSES, Status, Term
from tracker.services.answers import StatusAnswer
from tracker.web.present.ledger import NextDate, Row, next_dates, past_dates, row_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One obligation: its row, its reasons, the numbers of its sources."""

    row: Row
    reasons: tuple[Reason, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSection:
    """A clause with its lines."""

    number: str
    title: str
    lines: tuple[ReportLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that the report prints beside the head."""

    sections: tuple[ReportSection, ...]
    sources: tuple[Source, ...]
    """In the order of their numbers, from 1."""
    words: dict[Status, Term]
    """The words that occur, explained."""
    next: tuple[NextDate, ...]
    past: tuple[Item, ...]
    """The obligations whose last day passed."""


class Numbers:
    """Gives each source its number when it first comes."""

    def __init__(self, law: Agreement, notes: Sequence[Note]) -> None:
        self.known = {source.code: source for source in law.sources}
        self.notes = notes
        self.order: dict[str, int] = {}

    def of(self, reasons: Iterable[Reason]) -> tuple[int, ...]:
        """The numbers of the sources of the notes that the reasons name, ascending, each once."""
        cited = sorted({number for reason in reasons for number in reason.notes})
        codes = [code for number in cited for code in self.notes[number - 1].sources]
        return tuple(sorted({self.order.setdefault(one, len(self.order) + 1) for one in codes}))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that have a number, in its order."""
        return tuple(self.known[code] for code in self.order)


def report_of(answer: StatusAnswer, notes: Sequence[Note]) -> Report:
    """The report of an answer that was made from these notes of the log."""
    law, items = answer.head.agreement, answer.overview.items
    numbers = Numbers(law, notes)
    lines = [(item.obligation.clause, line_of(answer, item, numbers)) for item in items]
    words = {item.answer.word for item in items}
    return Report(
        sections=tuple(
            ReportSection(
                number=clause.number,
                title=clause.title,
                lines=tuple(line for number, line in lines if number == clause.number),
            )
            for clause in law.clauses
        ),
        sources=numbers.sources,
        words={word: term for word, term in STATUSES.items() if word in words},
        next=next_dates(answer.overview),
        past=past_dates(answer.overview),
    )


def line_of(answer: StatusAnswer, item: Item, numbers: Numbers) -> ReportLine:
    """One obligation's line."""
    return ReportLine(
        row=row_of(answer.head.agreement, item, differs=item.obligation.code in answer.differences),
        reasons=item.answer.reasons,
        sources=numbers.of(item.answer.reasons),
    )
