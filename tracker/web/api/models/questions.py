"""Questions of interpretation: their options, and what each makes of the day asked about."""

from typing import Annotated

from pydantic import Field

from tracker.web.api.models.head import Head, NoticeWindow, Source, Status
from tracker.web.api.models.kinds import Day, Exact
from tracker.web.api.models.law import Disputed, TextsDiffer


class Claim(Exact):
    """A note in which an actor says that the date is one that the option gives."""

    note: int
    actor: str
    name: str


class Outcome(Exact):
    """What an option makes of an obligation; status null: it would not exist."""

    obligation: str
    title: str
    differs: Annotated[bool, Field(description="From the answer as it is asked for.")]
    status: Status | None
    due_on: Day | None
    original_due_on: Day | None
    next_on: Day | None
    window: NoticeWindow | None
    sentence: str
    claimed_in: list[Claim]


class Option(Exact):
    """One way to read it."""

    code: str
    label: str
    meaning: str
    outcomes: list[Outcome]


class Question(Exact):
    """Where the text can honestly be read in more than one way."""

    code: str
    title: str
    asks: str
    default: str
    reason: str
    sources: list[Source]
    clauses: list[str]
    chosen: str
    options: list[Option]
    texts_differ: list[TextsDiffer]
    disputed_readings: list[Disputed]


class Readings(Head):
    """The questions of interpretation, each with its options."""

    obligation: Annotated[str | None, Field(description="null: all questions of the text.")]
    items: list[Question]
