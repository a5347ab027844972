"""The same answers as CSV, safe for spreadsheets; docs/csv.md explains the columns."""

from flask import make_response
from werkzeug.wrappers import Response

from tracker.formats.agenda_csv import AGENDA_COLUMNS
from tracker.formats.agenda_json import agenda_document
from tracker.formats.notes_csv import NOTES_COLUMNS
from tracker.formats.notes_json import notes_document
from tracker.formats.spreadsheet import Columns, as_csv
from tracker.formats.status_csv import STATUS_COLUMNS
from tracker.formats.status_json import status_document
from tracker.formats.written import Document
from tracker.services import answers, log
from tracker.web.house import house
from tracker.web.views.dates import window
from tracker.web.views.notes import OWN, wanted
from tracker.web.visit import Visit, visit


def statuses(agreement: str) -> Response:
    """Where every obligation stands."""
    seen = visit(agreement)
    answer = answers.status(seen.library, seen.holding, seen.asking)
    document = status_document(
        answer.head, answer.overview.items, answer.differences, generated_at=house().now()
    )
    return table(seen, "statuses", STATUS_COLUMNS, document, document["items"])


def dates(agreement: str) -> Response:
    """All dated things of a window."""
    seen = visit(agreement, own=("from", "to"))
    since, until = window(seen)
    found = answers.dates(seen.library, seen.holding, seen.asking, since=since, until=until)
    document = agenda_document(
        found.head, found.entries, since=since, until=until, generated_at=house().now()
    )
    return table(seen, "dates", AGENDA_COLUMNS, document, document["entries"])


def notes(agreement: str) -> Response:
    """The notes that fit the filter, in the order of the log."""
    seen = visit(agreement, own=OWN)
    found = log.log(seen.library, seen.holding, seen.asking, wanted(seen.query))
    document = notes_document(found.head, found.logged, generated_at=house().now())
    return table(seen, "notes", NOTES_COLUMNS, document, document["notes"])


def table(
    seen: Visit, name: str, columns: Columns, document: Document, rows: list[Document]
) -> Response:
    """The rows as a file to keep, named after what was asked."""
    response = make_response(as_csv(columns, document, rows, mark=True))
    response.mimetype = "text/csv"
    file = f"{seen.law.code}-{name}-{seen.day}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    return response
