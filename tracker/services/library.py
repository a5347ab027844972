"""What a process remembers of the database: laws, logs and answers, none of which ever changes.

Law and record are only ever added to, so a request asks the database in one select whether there
is anything newer (`store.stamp`); everything else is kept here from the first time on.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar, cast

from sqlalchemy.orm import Session

from tracker.core.asked.asking import Asking
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.store.log import load_notes
from tracker.store.stamp import Stamp, stamp_of
from tracker.store.versions import load_agreement

Value = TypeVar("Value")
AGREEMENTS = 16
"""Laws with their logs that are kept at a time; one takes about a megabyte."""
ANSWERS = 256
"""Answers that are kept at a time, of all agreements together."""


class Shelf:
    """Values by key, the last used ones; safe for threads, of which two may make the same value."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.values: OrderedDict[Hashable, Any] = OrderedDict()
        self.lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of the key; made where it is not there (any more)."""
        with self.lock:
            if key in self.values:
                self.values.move_to_end(key)
                return cast("Value", self.values[key])
        made = make()
        with self.lock:
            self.values[key] = made
            self.values.move_to_end(key)
            while len(self.values) > self.size:
                self.values.popitem(last=False)
        return made

    def all(self) -> tuple[Any, ...]:
        """All values, the one used last at the end."""
        with self.lock:
            return tuple(self.values.values())


@dataclass(frozen=True)
class Holding:
    """An agreement as the database holds it: its newest text (or an earlier one), its whole log."""

    law: Agreement
    notes: tuple[Note, ...]
    stamp: Stamp

    @property
    def revision(self) -> int:
        """The length of the log."""
        return self.stamp.revision

    @cached_property
    def reported_to(self) -> date:
        """The day up to which the log's notes were reported."""
        return max((note.reported_on for note in self.notes), default=date.min)

    def plain(self, asking: Asking) -> Asking:
        """The same question without limits that leave out no note, as cited addresses have them.

        For what does not say how far the record was read.
        """
        whole = asking.revision is None or asking.revision == self.revision
        late = asking.known_by is not None and asking.known_by < self.reported_to
        return replace(
            asking,
            revision=None if whole else asking.revision,
            known_by=asking.known_by if late else None,
        )


class Library:
    """One for a process; a command makes its own and throws it away."""

    def __init__(self, *, agreements: int = AGREEMENTS, answers: int = ANSWERS) -> None:
        self.holdings = Shelf(agreements)
        self.answers = Shelf(answers)

    def holding(
        self,
        session: Session,
        code: str,
        version: int | None = None,
        *,
        newest: Stamp | None = None,
    ) -> Holding:
        """The agreement of that code, in one select where it is known already; UnknownError.

        With a version it is that text, whatever came after it; `newest` is the agreement's stamp,
        where it was asked already. Never to be asked in a unit of work that has written: what it
        wrote may yet be undone.
        """
        stamp = newest or stamp_of(session, code)

        latest = self.holdings.get((code, stamp), lambda: self.load(session, code, stamp))
        if version is None or version == stamp.version:
            return latest
        asked = stamp._replace(version=version)
        return self.holdings.get(
            (code, asked),
            lambda: Holding(self.text(session, latest.law, version), latest.notes, asked),
        )

    def load(self, session: Session, code: str, stamp: Stamp) -> Holding:
        """What the database holds; of what is known already only what was added since is read."""
        known = (one for one in self.holdings.all() if one.law.code == code)
        before = max(known, key=lambda one: (one.revision, one.law.version), default=None)
        same = before is not None and before.stamp._replace(revision=stamp.revision) == stamp
        law = before.law if before and same else load_agreement(session, code, stamp.version)
        notes = before.notes if before and before.revision <= stamp.revision else ()
        added = load_notes(session, code, stamp.revision, after=len(notes))
        return Holding(law, notes + added, stamp)

    def text(self, session: Session, newest: Agreement, version: int) -> Agreement:
        """An earlier version of the text, with the names that notes may have from a later one."""
        law = load_agreement(session, newest.code, version)
        sources = {source.code for source in law.sources}
        return replace(
            law,
            actors=(*law.actors, *(a for a in newest.actors if a.code not in law.actor_by_code)),
            sources=(*law.sources, *(s for s in newest.sources if s.code not in sources)),
        )

    def answer(self, holding: Holding, question: Hashable, make: Callable[[], Value]) -> Value:
        """The answer to a question that was put to a holding; worked out where it is new."""
        return self.answers.get((holding.law.code, holding.stamp, question), make)
