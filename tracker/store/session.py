"""Units of work: one that writes, all or nothing, and one that cannot write."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tracker.core.words.fault import TrackerError
from tracker.store.engine import READS

SNAPSHOT = {READS: True}
SNAPSHOT_OF = {"postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}}
"""What a database needs besides, so that all selects of one unit of work see one state."""


class WriteRefusedError(TrackerError):
    """Something tried to write, or to commit, where only the edge may."""


class WritingSession(Session):
    """A session that the edge commits; whoever uses it cannot."""

    def commit(self) -> None:
        """Refuse: the edge commits on clean exit of `writing`."""
        message = "only the edge commits: leave the block of writing() to do so"
        raise WriteRefusedError(message)


class ReadingSession(WritingSession):
    """A session that cannot write."""

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """Refuse where there is something to write."""
        if self.new or self.dirty or self.deleted:
            message = "this unit of work only reads: use writing() to write"
            raise WriteRefusedError(message)
        super().flush(objects)


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A unit of work that writes: committed when the block ends well, else rolled back.

    On SQLite it waits for its turn at the start, so nothing read in it can be outdated later.
    """
    with WritingSession(engine) as session, session.begin():
        yield session


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A unit of work that reads one state of the database; the database refuses any write."""
    with ReadingSession(for_reading(engine)) as session:
        yield session


@lru_cache(maxsize=4)
def for_reading(engine: Engine) -> Engine:
    """The engine for units of work that only read: made once, because every request needs it."""
    options = SNAPSHOT | SNAPSHOT_OF.get(engine.dialect.name, {})
    return engine.execution_options(**options)
