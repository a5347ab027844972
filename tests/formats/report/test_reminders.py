"""The columns of the reminder report are explained."""

from tests.formats.test_spreadsheet import DOCS
from tracker.formats.report.reminders import REMINDER_COLUMNS, ROW


def test_every_column_is_explained() -> None:
    explained = DOCS.read_text(encoding="utf-8")
    _, _, own = explained.partition("## Reminders")
    assert [name for name in ROW if f"| `{name}` |" not in own] == []
    assert [name for name in REMINDER_COLUMNS if f"| `{name}` |" not in explained] == []
