"""Reports as tables for machines and spreadsheets: CSV, XLSX."""

from tracker.formats.report.made import Made, circumstances, closing
from tracker.formats.spreadsheet import Columns, as_csv
from tracker.formats.written import Document
from tracker.formats.xlsx import as_xlsx


def as_report_csv(columns: Columns, document: Document, rows: str, *, raw: bool) -> str:
    """The rows that stand under a key of the document."""
    return as_csv(columns, document, document[rows], raw=raw)


def as_report_xlsx(columns: Columns, document: Document, rows: str, made: Made) -> bytes:
    """The rows on one sheet, what was asked on another; XlsxMissingError without the extra."""
    validity, arithmetic = closing(made)
    about = (*circumstances(made), ("In force?", validity), ("Dates", arithmetic))
    return as_xlsx(columns, document, document[rows], about, generated_at=made.generated_at)
