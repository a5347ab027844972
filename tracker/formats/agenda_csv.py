"""The columns of the agenda; docs/csv.md explains each."""

from tracker.formats.spreadsheet import Columns, head_columns, of_row

AGENDA_COLUMNS: Columns = {
    **head_columns(),
    **{
        name: of_row(name)
        for name in (
            "on",
            "at",
            "kind",
            "code",
            "label",
            "status",
            "past_due",
            "pending",
            "on_paper",
            "superseded_by",
            "conditional",
        )
    },
    "derivation": lambda _, row: " ".join(step["sentence"] for step in row["derivation"]),
}
