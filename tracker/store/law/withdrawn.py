"""What a version has not any more, between values and rows."""

from tracker.core.law.agreement import Agreement
from tracker.core.law.withdrawn import Withdrawn
from tracker.store.columns import Rows, filled, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.withdrawn import WithdrawnRow


def rows(law: Agreement) -> Rows:
    """The rows of what the law has withdrawn."""
    for position, one in enumerate(law.withdrawn, start=1):
        yield WithdrawnRow, filled(WithdrawnRow, one, position=position)


def values(version: VersionRows) -> tuple[Withdrawn, ...]:
    """What a version has withdrawn."""
    return tuple(picked(Withdrawn, row) for row in version.of(WithdrawnRow))
