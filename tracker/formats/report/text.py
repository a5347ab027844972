"""Reports for a terminal."""

from collections.abc import Iterable
from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.formats.agenda_text import HEADINGS, row_of
from tracker.formats.notes_text import note_text
from tracker.formats.report.made import Made, circumstances, closing
from tracker.formats.report.sections import Itemised, Line, Section
from tracker.formats.report.words import heading, name_of, source_line, standing
from tracker.formats.table import Style, paragraph, table

INDENT = "    "
Logged = tuple[Note, int | None]
"""A note, and the number of the correction that counts for it."""


def status_report(made: Made, found: Itemised, style: Style) -> str:
    """The status report: the circumstances, each clause, the sources."""
    parts = [head(made, "Status report", style)]
    parts += [section(made, one, style) for one in found.sections if one.lines]
    numbered = enumerate(found.sources, 1)
    sources = [paragraph(f"[{number}] {source_line(one)}", style) for number, one in numbered]
    return "\n".join([*parts, style.strong("Sources") + "\n" + "".join(sources)])


def agenda_report(
    made: Made, entries: Iterable[AgendaEntry], *, since: date, until: date, style: Style
) -> str:
    """The agenda report: the circumstances and the dated things of a window."""
    window = f"Dates from {long_day(since)} to {long_day(until)}"
    rows = [row_of(made.head.agreement, entry) for entry in entries]
    return head(made, window, style) + "\n" + (table(HEADINGS, rows, style) if rows else "None.\n")


def notes_report(made: Made, law: Agreement, logged: Iterable[Logged], style: Style) -> str:
    """The log: the circumstances and each note."""
    notes = [note_text(law, note, corrected, style) for note, corrected in logged]
    return "\n".join([head(made, "Notes on record", style), *notes])


def head(made: Made, title: str, style: Style) -> str:
    """The title and the circumstances."""
    lines = [f"{word}: {said}" for word, said in circumstances(made)]
    written = "".join(paragraph(line, style) for line in (*lines, *closing(made)))
    return f"{style.strong(title)}\n{written}"


def section(made: Made, one: Section, style: Style) -> str:
    """A clause with its obligations."""
    title = heading(made.head.agreement, one.number, one.title)
    return f"{style.strong(title)}\n" + "".join(block(made, line, style) for line in one.lines)


def block(made: Made, line: Line, style: Style) -> str:
    """One obligation: its name, where it stands, why, and on which sources."""
    reasons = [f"- {reason.text}" for reason in line.item.answer.reasons]
    sources = [f"Sources: {' '.join(f'[{one}]' for one in line.sources)}"] if line.sources else []
    below = (standing(line.item), *reasons, *sources)
    name = paragraph(name_of(made.head.agreement, line.item), style)
    return name + "".join(paragraph(text, style, INDENT) for text in below)
