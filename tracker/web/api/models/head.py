"""What stands at the top of every answer, and the small parts that many answers share."""

from typing import Annotated, Any, Literal

from pydantic import Field

from tracker.core.dates import term
from tracker.core.log import effect
from tracker.core.standing import positions
from tracker.core.words import vocabulary
from tracker.web.api.models.kinds import Day, Exact

Marker = Annotated[positions.Marker, Field(strict=False)]
Status = Annotated[vocabulary.Status, Field(strict=False)]
Value = Annotated[effect.Value, Field(strict=False)]
Basis = Annotated[effect.Basis, Field(strict=False)]
WindowState = Annotated[term.WindowState, Field(strict=False)]
PastDue = Annotated[
    bool | Literal["disputed"], Field(description="true: and nobody asserts performance.")
]
DateKind = Literal[
    "takes_effect",
    "deadline",
    "extended_deadline",
    "notice_window_opens",
    "notice_window_closes",
    "term_renews",
    "term_ends",
    "occurrence",
]
Moment = Annotated[str, Field(description="A day, or an instant with the agreement's offset.")]
Stamp = Annotated[str, Field(description="An instant: ISO 8601 with its offset.")]


class Source(Exact):
    """Where something was read; null is what nobody recorded."""

    code: str
    title: str
    publisher: str | None
    language: str
    url: str | None
    archived_url: str | None
    published_on: Day | None
    retrieved_on: Day | None
    confirmed: Annotated[bool, Field(description="Whether somebody has read it in a copy.")]


class Position(Exact):
    """What an actor says of the agreement as a whole."""

    actor: str
    name: str
    through: Annotated[str | None, Field(description="The organ that spoke for it.")]
    value: Value
    value_label: str
    since: Day
    basis: Basis
    quote: str | None
    note: Annotated[int, Field(description="The note that carries it.")]
    reported_on: Day
    counted: Annotated[bool, Field(description="false: shown apart, never counted.")]
    sources: list[Source]


class Validity(Exact):
    """Who says of the whole agreement that it is, or is not, in force. The tracker never does."""

    marker: Marker
    positions: list[Position]


class Head(Exact):
    """What was asked, of which text and record."""

    agreement: str
    title: str
    text_version: int
    as_of: Moment
    known_by: Annotated[Day | None, Field(description="null: everything on record.")]
    revision: Annotated[int, Field(description="How many notes of the log were read.")]
    readings: Annotated[dict[str, str], Field(description="The option for each question.")]
    projected: Annotated[
        bool, Field(description="Whether the answer looks further than the record could be read.")
    ]
    generated_at: Stamp
    validity: Validity


class PagedHead(Head):
    """The head of a list."""

    next: Annotated[
        str | None,
        Field(description="The address of the next part, of the same answer; null: the end."),
    ]


class Step(Exact):
    """One step of a derivation: data that can be replayed, with its sentence."""

    op: str
    result: str | None
    given: dict[str, Any]
    note: int | None
    sentence: str


class Reason(Exact):
    """One reason, with the notes it rests on."""

    code: str
    text: str
    notes: list[int]


class NoticeWindow(Exact):
    """The notice window of a power."""

    state: WindowState
    opens_on: Day | None
    closes_on: Day | None
    term_ends_on: Day
    notice_counts_for: Annotated[Day | None, Field(description="What a notice now would stop.")]


class Problem(Exact):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    request_id: Annotated[str, Field(description="Leads to the server's log.")]
    errors: Annotated[list["Wrong"], Field(description="Each field that cannot be taken.")]


class Wrong(Exact):
    """One field, and what would be right."""

    field: str
    message: str
