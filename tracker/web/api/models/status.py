"""Where obligations stand."""

from typing import Annotated, Literal

from pydantic import Field

from tracker.core.law import obligation
from tracker.web.api.models.head import (
    DateKind,
    Head,
    Marker,
    NoticeWindow,
    PagedHead,
    PastDue,
    Position,
    Reason,
    Stamp,
    Status,
    Step,
)
from tracker.web.api.models.kinds import Day, Exact
from tracker.web.api.models.law import Disputed
from tracker.web.api.models.note import Note

Modality = Annotated[obligation.Modality, Field(strict=False)]
Performance = Annotated[obligation.Performance, Field(strict=False)]
Matter = Literal["contested", "ambiguity", "role"]


class Stand(Position):
    """What an actor says of one who bears the obligation."""

    bearer: Annotated[str | None, Field(description="null: the source names nobody.")]
    bearer_name: str | None
    performed_on: Annotated[Day | None, Field(description="The day asserted.")]


class DisputedBriefly(Exact):
    """What the words oblige to, where that is argued about."""

    code: str
    matter: str
    kind: Matter


class ReadOtherwise(Exact):
    """What would differ under another reading; status null: it would not exist."""

    reading: str
    question: str
    option: str
    status: Status | None
    due_on: Day | None
    original_due_on: Day | None
    next_on: Day | None
    window: NoticeWindow | None


class Item(Exact):
    """One obligation: what the text says of it, where it stands, when, and why."""

    code: str
    clause: str
    title: str
    of_record: Annotated[bool, Field(description="Whether the text of record has it.")]
    obligors: list[str]
    beneficiaries: list[str]
    other_beneficiaries: list[str]
    modality: Modality
    performance: Performance
    status: Status
    status_label: Annotated[str, Field(description="The word as it is shown.")]
    word_before: Status | None
    positions: Marker
    stands: list[Stand]
    claims: list[str]
    past_due: PastDue
    due_on: Day | None
    original_due_on: Day | None
    conditional: bool
    next_on: Day | None
    next_kind: DateKind | None
    on_paper: bool
    term_ends_on: Day | None
    ended_on: Day | None
    ended_in_fact_on: Day | None
    window: NoticeWindow | None
    disputed_readings: list[DisputedBriefly]
    differs_under: list[ReadOtherwise]
    reasons: list[Reason]
    derivation: list[Step]


class Obligations(PagedHead):
    """Where every obligation stands, in the order of the text."""

    items: list[Item]


class Stretch(Exact):
    """A stretch of time with one answer: from `from` (included) to `to` (excluded)."""

    since: Annotated[Stamp | None, Field(alias="from")]
    until: Annotated[Stamp | None, Field(alias="to")]
    status: Status
    positions: Marker
    past_due: PastDue
    due_on: Day | None
    on_paper: bool
    window: NoticeWindow | None
    reasons: list[Reason]


class Obligation(Head):
    """One obligation in full."""

    item: Item
    history: list[Stretch]
    disputed_readings: list[Disputed]
    notes: Annotated[list[Note], Field(description="Those on it, the newest first.")]
