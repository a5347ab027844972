"""What can be asked: the parameters of every question, and those of single ones."""

from typing import Annotated, Literal

from pydantic import Field

from tracker.web.api.models.kinds import Code, Count, DayText, Exact, MomentText, Number, Reading

AS_OF = "The day (in the agreement's zone) or the instant asked about; else today."
KNOWN_BY = "Only what was reported on or before this day is read; else everything."
REV = "Only the first so many notes of the log are read; else all."
VERSION = "This version of the text is read; else the newest."
READING = "How a question of interpretation is read: QUESTION=OPTION; else by its default."
MOST = 500


class Asked(Exact):
    """The parameters that every answer depends on."""

    as_of: Annotated[MomentText | None, Field(description=AS_OF)] = None
    known_by: Annotated[DayText | None, Field(description=KNOWN_BY)] = None
    rev: Annotated[Count | None, Field(description=REV)] = None
    version: Annotated[Number | None, Field(description=VERSION)] = None
    reading: Annotated[list[Reading], Field(description=READING)] = []


class ReadingsAsked(Asked):
    """All questions of the text, or those that change one obligation."""

    obligation: Annotated[
        Code | None, Field(description="Only what changes this obligation; else everything.")
    ] = None


class Paged(Exact):
    """A part of a list."""

    limit: Annotated[int, Field(ge=1, le=MOST, description="How many entries at most.")] = 100
    cursor: Annotated[
        str | None,
        Field(
            pattern=r"^p[0-9]{1,9}$",
            description="Where the list goes on: taken from `next` and not to be understood.",
        ),
    ] = None


class ListAsked(Asked, Paged):
    """A part of a list, as asked."""


class Window(Asked):
    """The days between which dates are wanted; both are included."""

    since: Annotated[
        DayText | None, Field(alias="from", description="The first day; else the day asked about.")
    ] = None
    until: Annotated[
        DayText | None, Field(alias="to", description="The last day; else a year after the first.")
    ] = None


class AgendaAsked(Window, Paged):
    """A window of days, part by part."""


class NotesAsked(Asked, Paged):
    """Which notes are wanted; each condition that is given must hold."""

    clause: Annotated[list[Code], Field(description="About one of these clauses.")] = []
    obligation: Annotated[list[Code], Field(description="About one of these obligations.")] = []
    actor: Annotated[list[Code], Field(description="By one of these actors.")] = []
    effect: Annotated[list[Code], Field(description="With one of these effects, or plain.")] = []
    since: Annotated[DayText | None, Field(description="Happened on that day or later.")] = None
    until: Annotated[DayText | None, Field(description="Happened on that day or earlier.")] = None


class CompareAsked(Asked):
    """Two questions: as asked, and as it is to be compared with."""

    other_as_of: Annotated[MomentText, Field(description="The other day or instant.")]
    other_known_by: Annotated[
        DayText | None, Field(description="Known-by of the other question; else the same.")
    ] = None
    other_rev: Annotated[
        Count | None, Field(description="Revision of the other question; else the same.")
    ] = None


class ExportAsked(Window):
    """How a file is wanted."""

    raw: Annotated[
        Literal["true", "false"],
        Field(description="CSV with cells as they are, for machines and not for spreadsheets."),
    ] = "false"


class CitationAsked(Asked):
    """Which page is cited."""

    code: Annotated[
        Code | None, Field(description="An obligation or a clause; else the overview.")
    ] = None


class Nothing(Exact):
    """No parameters."""
