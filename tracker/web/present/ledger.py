"""The table of clauses: each obligation with its word, who has spoken, its dates."""

from dataclasses import dataclass
from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import Item, Overview
from tracker.core.dates.term import WindowAnswer
from tracker.core.law.agreement import Agreement
from tracker.core.words.vocabulary import DATE_KINDS, MARKERS, PAST_DUE, WINDOW_STATES
from tracker.services.answers import Differing
from tracker.web.words import sort_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One obligation as a line of the table."""

    code: str
    title: str
    bearers: str
    label: str
    sort: str
    of_record: bool
    """Whether the text of record has it."""
    marker: str
    disputed: bool
    """Whether it is argued about what the words oblige to."""
    differs: bool
    """Whether another reading would change the answer."""
    due_on: date | None
    original_on: date | None
    """Only where the last day was moved."""
    conditional: bool
    past_due: str
    """Said only where the word does not say it."""
    term_ends_on: date | None
    window: WindowAnswer | None
    window_state: str
    next: AgendaEntry | None
    next_kind: str
    on_paper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A clause with its obligations."""

    number: str
    title: str
    rows: tuple[Row, ...]


def ledger(overview: Overview, differing: Differing) -> tuple[Section, ...]:
    """The clauses in the order of the text; some oblige nobody and have no rows."""
    rows: dict[str, list[Row]] = {}
    for item in overview.items:
        row = row_of(overview.agreement, item, differs=item.obligation.code in differing)
        rows.setdefault(item.obligation.clause, []).append(row)
    return tuple(
        Section(number=one.number, title=one.title, rows=tuple(rows.get(one.number, ())))
        for one in overview.agreement.clauses
    )


def row_of(law: Agreement, item: Item, *, differs: bool) -> Row:
    """One obligation with everything that the line shows."""
    obligation, answer = item.obligation, item.answer
    moved = answer.original_due_on != answer.due_on
    window = answer.window
    return Row(
        code=obligation.code,
        title=obligation.title,
        bearers=bearers_of(law, item),
        label=item.label,
        sort=sort_of(answer.word),
        of_record=obligation.only_under is None,
        marker=MARKERS[answer.marker].label,
        disputed=bool(item.disputed_readings),
        differs=differs,
        due_on=answer.due_on,
        original_on=answer.original_due_on if moved else None,
        conditional=answer.conditional,
        past_due=past_due_of(item),
        term_ends_on=answer.term_ends_on,
        window=window,
        window_state=WINDOW_STATES[window.state].label if window else "",
        next=item.next,
        next_kind=DATE_KINDS[item.next.kind].label if item.next else "",
        on_paper=answer.on_paper,
    )


def bearers_of(law: Agreement, item: Item) -> str:
    """Who bears or holds it, alphabetical; "nobody named" where the text names nobody."""
    names = [law.name_of(code) for code in item.obligation.obligors]
    return ", ".join(names) if names else "nobody named"


def past_due_of(item: Item) -> str:
    """That the last day passed, where somebody has spoken and the word does not say it."""
    said = item.answer.past_due
    return PAST_DUE[said].label if said != "no" and item.answer.stands else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDate:
    """A date that lies ahead, for the list beside the table."""

    on: date
    code: str | None
    title: str
    kind: str
    on_paper: bool
    why: str
    """Why it is only on paper."""


def next_dates(overview: Overview) -> tuple[NextDate, ...]:
    """The first open date of each obligation, the nearest first; the start only once."""
    items = {item.obligation.code: item for item in overview.items}
    entries = {(e.on, e.kind, e.code): e for i in overview.items if (e := i.next)}
    return tuple(
        NextDate(
            on=entry.on,
            code=entry.code,
            title=items[entry.code].obligation.title if entry.code else "",
            kind=DATE_KINDS[entry.kind].label,
            on_paper=entry.on_paper,
            why=items[entry.code].obligation.ends_with if entry.code else "",
        )
        for entry in sorted(entries.values(), key=lambda entry: entry.on)
    )


def past_dates(overview: Overview) -> tuple[Item, ...]:
    """The obligations whose last day passed without performance that all assert."""
    return tuple(item for item in overview.items if item.answer.past_due != "no")
