"""The columns of the table of readings: a row for each option and obligation; see docs/csv.md."""

from collections.abc import Iterator

from tracker.formats.spreadsheet import Columns, head_columns, of_row
from tracker.formats.status_csv import of_window
from tracker.formats.written import Document

READINGS_COLUMNS: Columns = {
    **head_columns(),
    **{name: of_row(name) for name in ("question", "question_title", "option", "option_label")},
    **{name: of_row(name) for name in ("default", "chosen", "obligation", "title", "differs")},
    **{name: of_row(name) for name in ("status", "due_on", "original_due_on", "next_on")},
    "window_closes_on": of_window("closes_on"),
    "sentence": of_row("sentence"),
    "claimed_in": lambda _, row: [one["note"] for one in row["claimed_in"]],
}


def readings_rows(document: Document) -> Iterator[Document]:
    """The rows; an option that changes nothing on the day asked about has none."""
    for question in document["items"]:
        for option in question["options"]:
            for outcome in option["outcomes"]:
                yield {
                    "question": question["code"],
                    "question_title": question["title"],
                    "option": option["code"],
                    "option_label": option["label"],
                    "default": option["code"] == question["default"],
                    "chosen": option["code"] == question["chosen"],
                    **outcome,
                }
