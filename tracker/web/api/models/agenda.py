"""Dates, what changed between two of them, references."""

from typing import Annotated

from pydantic import Field

from tracker.web.api.models.head import DateKind, Head, PagedHead, PastDue, Stamp, Status, Step
from tracker.web.api.models.kinds import Day, Exact
from tracker.web.api.models.law import ClauseParts, Disputed
from tracker.web.api.models.status import Item


class Clause(Head):
    """One clause in full."""

    clause: ClauseParts
    items: list[Item]
    disputed_readings: list[Disputed]


class Entry(Exact):
    """One dated thing."""

    on: Day
    at: Annotated[Stamp | None, Field(description="null: it is a whole day.")]
    kind: DateKind
    code: Annotated[str | None, Field(description="null: the agreement's own.")]
    label: str
    status: Status | None
    past_due: PastDue
    pending: Annotated[bool, Field(description="Whether its outcome is still open.")]
    on_paper: bool
    superseded_by: Annotated[Day | None, Field(description="The day it was moved to.")]
    conditional: bool
    derivation: list[Step]


class Agenda(PagedHead):
    """What takes effect, falls due, renews or closes from one day to another."""

    since: Annotated[Day, Field(alias="from")]
    until: Annotated[Day, Field(alias="to")]
    entries: list[Entry]


class Stood(Exact):
    """Where an obligation stood."""

    status: Status
    status_label: str
    past_due: PastDue
    due_on: Day | None


class Change(Exact):
    """What differs about one obligation (code null: the agreement as a whole)."""

    code: str | None
    title: str
    sentences: list[str]
    notes: list[int]
    before: Stood | None
    after: Stood | None


class Compared(Exact):
    """The question that the answer is compared with."""

    as_of: str
    known_by: Day | None
    revision: int


class Differences(Head):
    """What differs between two answers."""

    other: Compared
    changes: list[Change]


class Citation(Exact):
    """A reference in four forms, with the address that answers the same for ever."""

    address: str
    plain: str
    bibtex: str
    ris: str
    csl: str


class Link(Exact):
    """Somewhere to go on."""

    name: str
    address: str


class Index(Exact):
    """Where to begin."""

    program: str
    links: list[Link]
