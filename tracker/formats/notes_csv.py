"""The columns of the log; docs/csv.md explains each."""

import json

from tracker.formats.spreadsheet import Columns, head_columns, of_row
from tracker.formats.written import Document


def effect_kind(_: Document, row: Document) -> str:
    """The effect's word."""
    return row["effect"]["kind"] if row["effect"] else "plain"


def effect_carries(_: Document, row: Document) -> str | None:
    """What the effect carries, as a JSON object."""
    return json.dumps(row["effect"], ensure_ascii=False) if row["effect"] else None


NOTES_COLUMNS: Columns = {
    **head_columns(),
    **{
        name: of_row(name)
        for name in (
            "number",
            "actor",
            "name",
            "obligations",
            "clauses",
            "whole",
            "concerning",
            "unnamed",
            "occurred_on",
            "occurred_from",
            "occurred_at",
            "occurred_zone",
            "reported_on",
            "recorded_at",
            "recorded_by",
            "text",
        )
    },
    "effect": effect_kind,
    "effect_carries": effect_carries,
    **{
        name: of_row(name)
        for name in ("about", "corrected_by", "event", "key", "confirmed", "confirmation")
    },
    "source_codes": lambda _, row: [source["code"] for source in row["sources"]],
    "source_addresses": lambda _, row: [s["url"] for s in row["sources"] if s["url"]],
}
