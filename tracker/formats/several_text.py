"""The dates of several agreements, and what was missed in each, for a terminal."""

from collections.abc import Sequence
from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import Item
from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.formats.agenda_text import row_of
from tracker.formats.head_text import ARITHMETIC
from tracker.formats.table import Style, paragraph, table

DATES = ("Agreement", "Date", "What", "Code", "Status", "Note")
MISSED = ("Agreement", "Last day", "Code", "Obligation", "Status")


def several_text(
    entries: Sequence[tuple[Agreement, AgendaEntry]],
    missed: Sequence[tuple[Agreement, Item]],
    *,
    since: date,
    until: date,
    style: Style,
) -> str:
    """What lies ahead in the window, then whose last day has passed."""
    window = f"Dates from {long_day(since)} to {long_day(until)}, both included."
    ahead = [(law.code, *row_of(law, entry)) for law, entry in entries]
    passed = [
        (law.code, str(i.answer.due_on), i.obligation.code, i.obligation.title, i.label)
        for law, i in missed
    ]
    dates = table(DATES, ahead, style) if ahead else "There is none.\n"
    past = table(MISSED, passed, style) if passed else "There is none.\n"
    heading = paragraph("Last day passed, and not all say that it was done:", style)
    zones = paragraph(f"Each agreement counts days in its own zone. {ARITHMETIC}", style)
    return f"{paragraph(window, style)}\n{dates}\n{heading}\n{past}\n{zones}"
