"""Sources between values and rows."""

from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.store.columns import Rows, filled, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.source import SourceEditionRow


def rows(law: Agreement) -> Rows:
    """The rows of the law's sources."""
    for position, source in enumerate(law.sources, start=1):
        yield SourceEditionRow, filled(SourceEditionRow, source, position=position)


def values(version: VersionRows) -> tuple[Source, ...]:
    """The sources of a version."""
    return tuple(picked(Source, row) for row in version.of(SourceEditionRow))
