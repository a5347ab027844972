"""The text: agreements, clauses, questions of interpretation, what is argued about."""

from typing import Annotated

from pydantic import Field

from tracker.web.api.models.head import Head, Source, Stamp
from tracker.web.api.models.kinds import Day, Exact


class AgreementBriefly(Exact):
    """An agreement on record."""

    agreement: str
    title: str
    text_version: Annotated[int, Field(description="The newest version of the text.")]
    revision: Annotated[int, Field(description="The length of the log.")]
    address: str


class Agreements(Exact):
    """The agreements on record, by code."""

    items: list[AgreementBriefly]


class Actor(Exact):
    """Anyone who is quoted."""

    code: str
    name: str
    formal_name: str
    kind: str
    signatory: bool
    defined_party: bool
    organ_of: str | None


class Version(Exact):
    """One version of the text."""

    number: int
    recorded_at: Stamp
    reason: str
    log_length: Annotated[int, Field(description="Notes on record when it was recorded.")]


class Agreement(Head):
    """One agreement: what its text is, who is quoted, on which sources."""

    full_title: str
    zone: Annotated[str, Field(description="Decides which day an instant lies in.")]
    zone_reason: str
    signed_on: Day
    effective_at: Stamp
    text_of_record: str | None
    clause_word: str
    actors: list[Actor]
    sources: list[Source]
    versions: list[Version]


class ClauseBriefly(Exact):
    """A clause with the codes of its obligations."""

    number: str
    title: str
    remarks: list[str]
    obligations: list[str]


class Clauses(Head):
    """The clauses in the order of the text."""

    items: list[ClauseBriefly]


class Passage(Exact):
    """The words of one text; its own number may be another than the clause's."""

    text: str
    label: str
    language: str
    standing: str
    number: str
    part: str | None
    words: str
    complete: bool
    confirmed: bool
    confirmation: str | None


class Wording(Exact):
    """What one text says."""

    text: str
    quote: str
    gloss: str | None
    confirmed: bool


class TextsDiffer(Exact):
    """One point in which the texts differ, and what it would change."""

    code: str
    issue: str
    would_change: str | None
    question: str | None
    note: str | None
    wordings: list[Wording]


class View(Exact):
    """What an actor, or a text, holds."""

    holder: str
    name: str
    of_text: bool
    holds: str
    said_on: Day | None
    said: str | None
    sources: list[str]


class Disputed(Exact):
    """What the words oblige to, where that is argued about; it never changes a status."""

    code: str
    matter: str
    kind: str
    clause: str | None
    obligations: list[str]
    note: str | None
    views: list[View]


class ClauseParts(Exact):
    """The clause's words in each text, and what the texts differ in."""

    number: str
    title: str
    remarks: list[str]
    passages: list[Passage]
    differences: list[TextsDiffer]
