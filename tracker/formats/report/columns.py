"""The columns of a report that goes out as a table: what was asked stands in full in every row."""

from tracker.formats.spreadsheet import Columns, of_head

CIRCUMSTANCES: Columns = {
    name: of_head(name) for name in ("text_version", "generated_at", "program", "address")
}


def reported(columns: Columns) -> Columns:
    """A table's columns and after them those of the circumstances."""
    return {**columns, **CIRCUMSTANCES}
