"""Actors between values and rows."""

from tracker.core.law.actor import Actor
from tracker.core.law.agreement import Agreement
from tracker.store.columns import Rows, filled, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.actor import ActorEditionRow


def rows(law: Agreement) -> Rows:
    """The rows of the law's actors."""
    for position, actor in enumerate(law.actors, start=1):
        yield ActorEditionRow, filled(ActorEditionRow, actor, position=position)


def values(version: VersionRows) -> tuple[Actor, ...]:
    """The actors of a version."""
    return tuple(picked(Actor, row) for row in version.of(ActorEditionRow))
