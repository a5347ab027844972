"""Notes of the log, as they are shown and as they are added."""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from tracker.core.days.offset import offset_fault
from tracker.core.law import source
from tracker.core.log import draft
from tracker.core.log.note import LONGEST_TEXT, UNNAMED
from tracker.web.api.models.effects import Effect, effect_of
from tracker.web.api.models.head import PagedHead, Source, Stamp
from tracker.web.api.models.kinds import Code, Day, Exact, Local, Name, Number, Words, words

Address = Annotated[str, Field(pattern=r"^https?://[!-~]{1,1990}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
Several = Field(max_length=200)


class Note(Exact):
    """A note as it was entered."""

    number: Annotated[int, Field(description="Its place in the log, and the revision with it.")]
    actor: str
    name: str
    obligations: list[str]
    clauses: list[str]
    whole: bool
    concerning: str | None
    unnamed: bool
    occurred_on: Day
    occurred_from: Day | None
    occurred_at: Stamp | None
    occurred_zone: str | None
    reported_on: Day
    recorded_at: Stamp
    recorded_by: str
    text: str
    effect: Effect | None
    about: int | None
    corrected_by: int | None
    event: str | None
    key: str | None
    confirmed: bool
    confirmation: str | None
    sources: list[Source]


class Notes(PagedHead):
    """The notes that could be read as asked, in the order of the log."""

    notes: list[Note]


class NewSource(Exact):
    """A source made together with the note."""

    code: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.-]{0,63}$")]
    title: Words
    language: Language
    publisher: Words | None = None
    url: Address | None = None
    archived_url: Address | None = None
    published_on: Day | None = None
    retrieved_on: Day | None = None
    quote: Annotated[str, words(2000)] | None = None
    confirmed: bool = False


class NewNote(Exact):
    """A note to be added: one actor says or does one thing."""

    actor: Code
    text: Annotated[str, words(LONGEST_TEXT)]
    occurred_on: Annotated[Day, Field(description="Of a period, its last day.")]
    reported_on: Day
    obligations: Annotated[list[Code], Several] = []
    clauses: Annotated[list[Code], Several] = []
    whole: bool = False
    occurred_from: Day | None = None
    # Before the instant, which is judged by it.
    occurred_zone: Name | None = None
    occurred_at: Local | None = None
    sources: Annotated[list[Code], Several] = []
    new_sources: Annotated[list[NewSource], Field(max_length=20)] = []
    concerning: Code | None = None
    unnamed: bool = False
    about: Number | None = None
    effect: Effect | None = None
    event: Code | None = None
    confirmed: bool = True
    confirmation: Annotated[str, words(2000, 0)] = ""

    @field_validator("occurred_at")
    @classmethod
    def has_the_offset(cls, at: datetime | None, given: ValidationInfo) -> datetime | None:
        """Refuses an instant with an offset that its zone did not have."""
        zone = given.data.get("occurred_zone")
        told = offset_fault(at, zone) if at and zone else ""
        if told:
            raise PydanticCustomError("value", "{words}", {"words": told})
        return at

    def draft(self, key: str) -> draft.Draft:
        """The core's draft, with a key so that it is added once."""
        left = ("new_sources", "unnamed")
        given = {name: getattr(self, name) for name in type(self).model_fields}
        own: dict[str, Any] = {name: value for name, value in given.items() if name not in left}
        own |= {
            "occurred_at": self.occurred_at and self.occurred_at.astimezone(UTC),
            "obligations": tuple(self.obligations),
            "clauses": tuple(self.clauses),
            "sources": (*self.sources, *(one.code for one in self.new_sources)),
            "concerning": UNNAMED if self.unnamed else self.concerning,
            "effect": effect_of(self.effect),
        }
        return draft.Draft(**own, key=key)

    def made_sources(self) -> tuple[source.Source, ...]:
        """The core's sources for those that are made with the note."""
        return tuple(source.Source(**one.model_dump()) for one in self.new_sources)
