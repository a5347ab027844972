"""The reminder report: for a terminal, as Markdown, and as a document for machines."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from tracker.core.days.day import long_day
from tracker.core.days.distance import distance
from tracker.core.reminders.brief import brief
from tracker.core.reminders.headline import headline
from tracker.core.reminders.outlook import Line, Part
from tracker.formats.agenda_json import entry_of
from tracker.formats.agenda_text import beside
from tracker.formats.head_json import Head, head_of
from tracker.formats.report.made import Made
from tracker.formats.report.markdown import head as markdown_head
from tracker.formats.report.markdown import literal
from tracker.formats.report.text import head as text_head
from tracker.formats.spreadsheet import Columns, head_columns, of_row
from tracker.formats.table import Style, table
from tracker.formats.written import Document

TITLES = {
    Part.MISSED: "Last day passed",
    Part.DUE: "Due on the day itself",
    Part.COMING: "Coming",
}
HEADINGS = ("Date", "When", "What", "Code", "Status", "Note")
ROW = (
    "part on at kind code clause headline label status status_label past_due on_paper"
    " why_on_paper conditional days why_this_day"
).split()
REMINDER_COLUMNS: Columns = {**head_columns(), **{name: of_row(name) for name in ROW}}
"""One row a date; docs/csv.md explains each."""


def title(until: date) -> str:
    """What the report is."""
    return f"What is past its last day, due and coming, up to {long_day(until)}"


def reminder_text(made: Made, lines: Sequence[Line], *, until: date, style: Style) -> str:
    """The circumstances and a table for each part that is not empty."""
    parts = [text_head(made, title(until), style)]
    today = today_of(made.head)
    for part, heading in TITLES.items():
        rows = [row_of(line, today) for line in lines if line.part is part]
        found = table(HEADINGS, rows, style) if rows else "None.\n"
        parts.append(f"{style.strong(heading)}\n{found}")
    return "\n".join(parts)


def row_of(line: Line, today: date) -> tuple[str, ...]:
    """One date's row."""
    entry = line.entry
    word = line.item.label if line.item else ""
    note = " ".join(filter(None, [beside(entry), line.paper]))
    return (str(entry.on), distance(entry.on, today), entry.label, entry.code or "", word, note)


def reminder_markdown(made: Made, lines: Sequence[Line], *, until: date) -> str:
    """The circumstances and a list for each part."""
    found = [*markdown_head(made, title(until))]
    for part, heading in TITLES.items():
        items = [item for line in lines if line.part is part for item in item_of(made.head, line)]
        found += [f"## {heading}\n", *(items or ["None."]), ""]
    return "\n".join(found)


def item_of(head: Head, line: Line) -> Iterator[str]:
    """One date: its sentence, and below it what it is, where it stands, how it came about."""
    yield f"- **{literal(headline(head.agreement, line.entry, today_of(head)))}**"
    below = [line.entry.label + "."]
    below += [f"Status: {line.item.label}."] if line.item else []
    below += [line.paper] if line.paper else []
    yield from (f"  {literal(text)}" for text in (*below, brief(line.entry.derivation)) if text)


def reminder_document(
    head: Head, lines: Iterable[Line], *, until: date, generated_at: datetime
) -> Document:
    """The head, the last day that is looked at (inclusive), and the dates by day."""
    return {
        **head_of(head, generated_at=generated_at),
        "to": until.isoformat(),
        "reminders": [document_of(head, line) for line in lines],
    }


def document_of(head: Head, line: Line) -> Document:
    """One date; `days` is how far away it is, negative where it has passed."""
    law, today, entry = head.agreement, today_of(head), line.entry
    obligation = law.by_code.get(entry.code or "")
    return {
        "part": line.part.value,
        "clause": obligation.clause if obligation else None,
        "headline": headline(law, entry, today),
        "status_label": line.item.label if line.item else None,
        "why_on_paper": line.paper or None,
        "days": (entry.on - today).days,
        "why_this_day": brief(entry.derivation),
        **entry_of(law, entry),
    }


def today_of(head: Head) -> date:
    """The day asked about, in the agreement's zone."""
    return head.asking.day(head.agreement.tz)
