"""Clauses and triggers between values and rows."""

from tracker.core.law.agreement import Agreement, Clause, Trigger
from tracker.store.columns import Rows, filled, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.clause import ClauseEditionRow
from tracker.store.tables.obligation import TriggerRow


def rows(law: Agreement) -> Rows:
    """The rows of the law's clauses and triggers."""
    for position, clause in enumerate(law.clauses, start=1):
        yield ClauseEditionRow, filled(ClauseEditionRow, clause, position=position)
    for position, trigger in enumerate(law.triggers, start=1):
        yield TriggerRow, filled(TriggerRow, trigger, position=position)


def clauses(version: VersionRows) -> tuple[Clause, ...]:
    """The clauses of a version."""
    return tuple(picked(Clause, row) for row in version.of(ClauseEditionRow))


def triggers(version: VersionRows) -> tuple[Trigger, ...]:
    """The triggers of a version."""
    return tuple(picked(Trigger, row) for row in version.of(TriggerRow))
