"""Dated things as the table of dates shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import Overview
from tracker.core.law.agreement import Agreement
from tracker.core.words.vocabulary import DATE_KINDS, PAST_DUE, STATUSES
from tracker.web.present.steps import StepLine, step_lines
from tracker.web.words import sort_of

YEAR = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One dated thing with its kind, its obligation's word and how the day came about."""

    entry: AgendaEntry
    kind: str
    word: str
    sort: str
    past_due: str
    steps: list[StepLine]


def agenda_lines(law: Agreement, entries: Iterable[AgendaEntry]) -> list[AgendaLine]:
    """The lines in the order of the days."""
    return [agenda_line(law, entry) for entry in entries]


def agenda_line(law: Agreement, entry: AgendaEntry) -> AgendaLine:
    """One line."""
    obligation = law.by_code.get(entry.code) if entry.code else None
    return AgendaLine(
        entry=entry,
        kind=DATE_KINDS[entry.kind].label,
        word=STATUSES[entry.status].label if entry.status else "",
        sort=sort_of(entry.status) if entry.status else "",
        past_due=PAST_DUE[entry.past_due].label if entry.past_due != "no" else "",
        steps=step_lines(law, obligation, entry.derivation),
    )


def default_window(overview: Overview) -> tuple[date, date]:
    """From the day asked about to a year later, or to the last of the next dates."""
    first = overview.asking.day(overview.agreement.tz)
    nexts = [item.next.on for item in overview.items if item.next]
    return first, max([date.fromordinal(first.toordinal() + YEAR), *nexts])
