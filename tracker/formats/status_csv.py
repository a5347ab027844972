"""The columns of the status table; docs/csv.md explains each."""

from typing import Any

from tracker.formats.spreadsheet import Columns, head_columns, of_row
from tracker.formats.written import Document


def stands(_: Document, row: Document) -> list[str]:
    """Who says what of whom since when, and which note says so."""
    return [stand_in_words(stand) for stand in row["stands"]]


def stand_in_words(stand: Document) -> str:
    """One position: Azerbaijan: performed on 2020-11-20, as to Armenia, since then (note 5)."""
    day = f" on {stand['performed_on']}" if stand["performed_on"] else ""
    bearer = stand["bearer_name"] or "nobody named"
    apart = "" if stand["counted"] else ", apart"
    what = f"{stand['name']}: {stand['value_label']}{day}, as to {bearer}"
    return f"{what}, since {stand['since']}, {stand['basis']}{apart} (note {stand['note']})"


def of_window(name: str) -> Any:  # noqa: ANN401 (a cell, see spreadsheet.Cell)
    """A value of the notice window; nothing where there is none."""
    return lambda _, row: row["window"] and row["window"][name]


STATUS_COLUMNS: Columns = {
    **head_columns(),
    **{
        name: of_row(name)
        for name in (
            "code",
            "clause",
            "title",
            "of_record",
            "obligors",
            "beneficiaries",
            "other_beneficiaries",
            "modality",
            "performance",
            "status",
            "status_label",
            "word_before",
            "positions",
        )
    },
    "stands": stands,
    **{
        name: of_row(name)
        for name in (
            "claims",
            "past_due",
            "due_on",
            "original_due_on",
            "conditional",
            "next_on",
            "next_kind",
            "on_paper",
            "term_ends_on",
            "ended_on",
            "ended_in_fact_on",
        )
    },
    "window_state": of_window("state"),
    "window_closes_on": of_window("closes_on"),
    "window_counts_for": of_window("notice_counts_for"),
    "disputed_readings": lambda _, row: [one["matter"] for one in row["disputed_readings"]],
    "differs_under": lambda _, row: [one["reading"] for one in row["differs_under"]],
    "reasons": lambda _, row: " ".join(one["text"] for one in row["reasons"]),
}
