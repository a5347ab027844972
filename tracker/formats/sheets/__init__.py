"""Notes from spreadsheets: a line of headings, and a row a note."""

from tracker.formats.sheets.columns import ColumnMap, read_columns
from tracker.formats.sheets.note_row import RowDraft, draft_in, names_in
from tracker.formats.sheets.rows import Row, rows_of

__all__ = ["ColumnMap", "Row", "RowDraft", "draft_in", "names_in", "read_columns", "rows_of"]
