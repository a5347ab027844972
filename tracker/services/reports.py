"""Reports: answers that are handed on, ready for every form in which they can be written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from tracker.core.asked.asking import Asking
from tracker.formats.addresses import cited_address
from tracker.formats.agenda_csv import AGENDA_COLUMNS
from tracker.formats.agenda_json import agenda_document
from tracker.formats.notes_csv import NOTES_COLUMNS
from tracker.formats.notes_json import notes_document
from tracker.formats.report import markdown, text
from tracker.formats.report.columns import reported
from tracker.formats.report.made import Made, with_circumstances
from tracker.formats.report.sections import itemised
from tracker.formats.spreadsheet import Columns
from tracker.formats.status_csv import STATUS_COLUMNS
from tracker.formats.status_json import status_document
from tracker.formats.table import Style
from tracker.formats.written import Document
from tracker.services.answers import dates, status
from tracker.services.library import Holding, Library
from tracker.services.log import Filter, log


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every report is made from: text, record, question, and where it can be read again."""

    library: Library
    holding: Holding
    asking: Asking
    pages: str
    """Where the tracker is reached."""
    now: datetime
    """UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report; each form is made when it is asked for."""

    made: Made
    columns: Columns
    rows: str
    """The document's key under which the rows of its table stand."""
    document: Callable[[], Document]
    text: Callable[[Style], str]
    markdown: Callable[[], str]


def status_report(desk: Desk) -> Report:
    """Where everything stands, clause by clause, with reasons and sources."""
    answer = status(desk.library, desk.holding, desk.asking)
    items, law = answer.overview.items, desk.holding.law
    address = cited_address(desk.pages, answer.head, "report")
    made = Made(head=answer.head, generated_at=desk.now, address=address)
    found = itemised(law, items, desk.holding.notes)
    return Report(
        made=made,
        columns=reported(STATUS_COLUMNS),
        rows="items",
        document=lambda: with_circumstances(
            status_document(made.head, items, answer.differences, generated_at=desk.now), made
        ),
        text=lambda style: text.status_report(made, found, style),
        markdown=lambda: markdown.status_report(made, found),
    )


def agenda_report(desk: Desk, *, since: date, until: date) -> Report:
    """What takes effect, falls due, renews or closes from one day to another, both included."""
    answer = dates(desk.library, desk.holding, desk.asking, since=since, until=until)
    own = (("from", since.isoformat()), ("to", until.isoformat()))
    address = cited_address(desk.pages, answer.head, "dates", own)
    made = Made(head=answer.head, generated_at=desk.now, address=address)
    found, days = answer.entries, {"since": since, "until": until}
    return Report(
        made=made,
        columns=reported(AGENDA_COLUMNS),
        rows="entries",
        document=lambda: with_circumstances(
            agenda_document(made.head, found, **days, generated_at=desk.now), made
        ),
        text=lambda style: text.agenda_report(made, found, **days, style=style),
        markdown=lambda: markdown.agenda_report(made, found, **days),
    )


def notes_report(desk: Desk) -> Report:
    """The notes on record, as a table."""
    answer = log(desk.library, desk.holding, desk.asking, Filter())
    address = cited_address(desk.pages, answer.head, "notes")
    made = Made(head=answer.head, generated_at=desk.now, address=address)
    law = desk.holding.law
    return Report(
        made=made,
        columns=reported(NOTES_COLUMNS),
        rows="notes",
        document=lambda: with_circumstances(
            notes_document(made.head, answer.logged, generated_at=desk.now), made
        ),
        text=lambda style: text.notes_report(made, law, answer.logged, style),
        markdown=lambda: markdown.notes_report(made, law, answer.logged),
    )
