"""Answers: where everything stands, what comes next, and all about one obligation or clause."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.core.agenda.agenda import agenda
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.answer.history import Interval, history
from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import Difference, differences
from tracker.core.asked.overview import Item, Overview, case_for, overview
from tracker.core.law.agreement import Clause
from tracker.core.law.question import DisputedReading
from tracker.core.law.variant import Difference as TextDifference
from tracker.core.law.variant import Passage, TextVariant
from tracker.core.log.record import Entry
from tracker.core.standing.validity import validity
from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.formats.head_json import Head
from tracker.services.library import Holding, Library

Differing = Mapping[str, tuple[Difference, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer:
    """Where every obligation stands, and under which other readings it would not."""

    head: Head
    overview: Overview
    differences: Differing

    @property
    def overdue(self) -> tuple[str, ...]:
        """The codes of obligations whose last day has passed and nobody asserts performance."""
        items = self.overview.items
        return tuple(item.obligation.code for item in items if item.answer.past_due == "yes")


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesAnswer:
    """The dated things of a window; both its days are included."""

    head: Head
    since: date
    until: date
    entries: tuple[AgendaEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationInFull:
    """One obligation: its answer, how it came to that, and what is on record about it."""

    head: Head
    item: Item
    differences: tuple[Difference, ...]
    history: tuple[Interval, ...]
    """From before the start up to the instant asked about."""
    disputed_readings: tuple[DisputedReading, ...]
    entries: tuple[Entry, ...]
    """The notes on it that are visible and act by then, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseInFull:
    """One clause: its words in each text, what they differ in, and its obligations."""

    head: Head
    clause: Clause
    passages: tuple[tuple[TextVariant, Passage], ...]
    text_differences: tuple[TextDifference, ...]
    disputed_readings: tuple[DisputedReading, ...]
    items: tuple[Item, ...]
    differences: Differing


def standing(library: Library, holding: Holding, asking: Asking) -> Overview:
    """The one answer of which all others show a part; remembered."""
    question = ("overview", asking)
    return library.answer(holding, question, lambda: overview(holding.law, holding.notes, asking))


def differing(library: Library, holding: Holding, asking: Asking) -> Differing:
    """By obligation, the readings that would change its answer; remembered."""
    question = ("differences", asking)
    return library.answer(
        holding, question, lambda: differences(holding.law, holding.notes, asking)
    )


def head_for(library: Library, holding: Holding, asking: Asking) -> Head:
    """What stands at the top of every answer."""
    revision = holding.revision if asking.revision is None else asking.revision
    said = library.answer(
        holding,
        ("validity", asking),
        lambda: validity(case_for(holding.law, holding.notes, asking)),
    )
    return Head(agreement=holding.law, asking=asking, revision=revision, validity=said)


def status(library: Library, holding: Holding, asking: Asking) -> StatusAnswer:
    """Where every obligation stands."""
    return StatusAnswer(
        head=head_for(library, holding, asking),
        overview=standing(library, holding, asking),
        differences=differing(library, holding, asking),
    )


def dates(
    library: Library, holding: Holding, asking: Asking, *, since: date, until: date
) -> DatesAnswer:
    """The dated things from `since` to `until`, both included."""
    plain = holding.plain(asking)
    entries = library.answer(
        holding,
        ("dates", since, until, plain),
        lambda: agenda(case_for(holding.law, holding.notes, plain), since=since, until=until),
    )
    head = head_for(library, holding, asking)
    return DatesAnswer(head=head, since=since, until=until, entries=entries)


def obligation(library: Library, holding: Holding, asking: Asking, code: str) -> ObligationInFull:
    """All about one obligation; UnknownError where the text as read has none of that code."""
    items = {one.obligation.code: one for one in standing(library, holding, asking).items}
    if code not in items:
        raise UnknownError(
            "obligation", code, f"is no obligation of this text; {offer(code, items)}"
        )
    case = case_for(holding.law, holding.notes, asking)
    return ObligationInFull(
        head=head_for(library, holding, asking),
        item=items[code],
        differences=differing(library, holding, asking).get(code, ()),
        history=history(case.agreement, case.record, code, until=case.at),
        disputed_readings=items[code].disputed_readings,
        entries=tuple(reversed(case.entries(code))),
    )


def clause(library: Library, holding: Holding, asking: Asking, number: str) -> ClauseInFull:
    """All about one clause; UnknownError where the text has none of that number."""
    clauses = {one.number: one for one in holding.law.clauses}
    if number not in clauses:
        wanted = f"is no clause of this text; {offer(number, clauses)}"
        raise UnknownError("clause", number, wanted)
    law = holding.law
    items = standing(library, holding, asking).items
    return ClauseInFull(
        head=head_for(library, holding, asking),
        clause=clauses[number],
        passages=tuple((v, p) for v in law.variants for p in v.passages if p.clause == number),
        text_differences=tuple(d for d in law.differences if number in d.clauses),
        disputed_readings=tuple(d for d in law.disputed_readings if d.clause == number),
        items=tuple(item for item in items if item.obligation.clause == number),
        differences=differing(library, holding, asking),
    )
