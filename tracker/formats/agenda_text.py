"""Dated things in a window, as a table in a terminal."""

from collections.abc import Callable, Sequence
from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.day import city_of, long_day
from tracker.core.law.agreement import Agreement
from tracker.core.words.vocabulary import STATUSES
from tracker.formats.head_json import Head
from tracker.formats.head_text import ARITHMETIC, head_text
from tracker.formats.table import Style, paragraph, table

HEADINGS = ("Date", "What", "Code", "Status", "Note")


def agenda_text(
    head: Head, entries: Sequence[AgendaEntry], *, since: date, until: date, style: Style
) -> str:
    """The head, the window, and its entries by day."""
    law = head.agreement
    return head_text(head, style) + entries_text(
        law, entries, since=since, until=until, style=style
    )


def entries_text(
    law: Agreement, entries: Sequence[AgendaEntry], *, since: date, until: date, style: Style
) -> str:
    """The window and its entries by day, without the head."""
    window = f"Dates from {long_day(since)} to {long_day(until)}, both included."
    rows = [row_of(law, entry) for entry in entries]
    found = table(HEADINGS, rows, style) if rows else "There is none.\n"
    where = f"Days and times are those of {city_of(law.zone)}. {ARITHMETIC}"
    return paragraph(window, style) + f"\n{found}\n" + paragraph(where, style)


def row_of(law: Agreement, entry: AgendaEntry) -> tuple[str, ...]:
    """One dated thing's line."""
    time = f" {entry.at.astimezone(law.tz):%H:%M}" if entry.at else ""
    word = STATUSES[entry.status].label if entry.status else ""
    return (f"{entry.on}{time}", entry.label, entry.code or "", word, beside(entry, law))


def beside(
    entry: AgendaEntry, law: Agreement | None = None, *, day: Callable[[date], str] = str
) -> str:
    """What has to be known beside the date; with the law, also what left it on paper.

    `day` writes the day it was moved to: as tables do (ISO 8601), or as sentences do.
    """
    moved = day(entry.superseded_by) if entry.superseded_by else ""
    why = f": {law.by_code[entry.code].ends_with} ended in fact" if law and entry.code else ""
    notes = {
        f"on paper{why}": entry.on_paper,
        "conditional": entry.conditional,
        "past due": entry.past_due == "yes",
        "past due disputed": entry.past_due == "disputed",
        f"moved to {moved}": bool(moved),
    }
    return ", ".join(words for words, holds in notes.items() if holds)
