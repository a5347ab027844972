"""What a note does besides being read: a closed list of effects, each with what it carries."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tracker.core.days.period import Period
from tracker.core.law.obligation import Modality, Obligation, Performance


class Value(StrEnum):
    """What an actor may say of an obligation, or of the whole agreement."""

    PERFORMED = "performed"
    PARTLY_PERFORMED = "partly_performed"
    NOT_PERFORMED = "not_performed"
    OBSERVED = "observed"
    NOT_OBSERVED = "not_observed"
    EXERCISED = "exercised"
    NOT_EXERCISED = "not_exercised"
    PREVENTED = "prevented"
    DOES_NOT_APPLY = "does_not_apply"
    IN_FORCE = "in_force"
    NOT_IN_FORCE = "not_in_force"


ONCE_VALUES = (Value.PERFORMED, Value.PARTLY_PERFORMED, Value.NOT_PERFORMED)
CONTINUING_VALUES = (Value.OBSERVED, Value.NOT_OBSERVED)
POWER_VALUES = (Value.EXERCISED, Value.NOT_EXERCISED, Value.PREVENTED)
WHOLE_VALUES = (Value.IN_FORCE, Value.NOT_IN_FORCE)


def values_for(obligation: Obligation | None) -> tuple[Value, ...]:
    """The values that fit an obligation; of None, those that fit the whole agreement."""
    if obligation is None:
        return WHOLE_VALUES
    if obligation.modality in (Modality.POWER, Modality.PERMISSION, Modality.COMPETENCE):
        return (*POWER_VALUES, Value.DOES_NOT_APPLY)
    once = obligation.performance is Performance.ONCE
    return (*(ONCE_VALUES if once else CONTINUING_VALUES), Value.DOES_NOT_APPLY)


class Basis(StrEnum):
    """Whether the actor said it in so many words, or it is inferred from what the actor did."""

    STATED = "stated"
    INFERRED = "inferred"


class Standing(StrEnum):
    """Whether an act is only claimed, or agreed (or made by the side it binds against)."""

    CLAIMED = "claimed"
    ACCEPTED = "accepted"


class Verb(StrEnum):
    """What an answer does to the note it is about."""

    ACCEPTS = "accepts"
    DENIES = "denies"
    WITHDRAWS = "withdraws"
    SUSPENDS = "suspends"
    RESUMES = "resumes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The actor's assessment of each bearer concerned, standing until its next one."""

    value: Value
    performed_on: date | None = None
    """The day the actor asserts; None is the day the note acts."""
    basis: Basis = Basis.STATED
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A date is moved: to a new last day or instant, or by a period; one of the three is given.

    The boundary of a term moves to the day named, which is then the day at whose start (or end) the
    term is over.
    """

    new_last_day: date | None = None
    new_last_at: datetime | None = None
    """The last lawful instant (UTC)."""
    period: Period | None = None
    only_if: str | None = None
    """The trigger on which it depends: "12 April, or 22 May if …" is two extensions."""
    trigger: str | None = None
    """Where it is an event that is moved and not the obligation's own date: the trigger's code."""
    form: str = "written"
    """written or oral."""
    standing: Standing = Standing.CLAIMED
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerEffect:
    """An event that rules wait for has happened; `trigger` is its code."""

    trigger: str
    standing: Standing = Standing.CLAIMED
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A power is used; the giver is the note's actor unless named."""

    giver: str | None = None
    sent_on: date | None = None
    received_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The obligation is closed, in law or only in fact (dates then run on "on paper")."""

    label: str
    """terminated, withdrawn, superseded or expired."""
    in_law: bool
    standing: Standing = Standing.CLAIMED
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension:
    """Status pauses; dates stay."""

    standing: Standing = Standing.CLAIMED
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumption:
    """A suspension ends."""

    standing: Standing = Standing.CLAIMED
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateClaim:
    """The actor says the date is this day; shown beside the computed one, moves nothing."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The actor accepts, denies, withdraws, suspends or resumes the note that this one is about."""

    verb: Verb


Act = Extension | TriggerEffect | End | Suspension | Resumption
"""Effects that bind only when accepted."""
ACTS = (Extension, TriggerEffect, End, Suspension, Resumption)

Replaceable = (
    Position | Extension | TriggerEffect | Notice | End | Suspension | Resumption | DateClaim
)
"""What a correction may put in the place of an earlier effect of the same kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Replaces the note it is about by an effect of the same kind; by None, withdraws it."""

    by: Replaceable | Answer | None = None


Effect = Replaceable | Answer | Correction

NAMES: dict[type, str] = {
    Position: "position",
    Extension: "extension",
    TriggerEffect: "trigger",
    Notice: "notice",
    End: "end",
    Suspension: "suspension",
    Resumption: "resumption",
    DateClaim: "date claim",
    Answer: "answer",
    Correction: "correction",
}


def name_of_effect(effect: Effect | None) -> str:
    """The effect's word in lists, filters and files; "plain" where a note has none."""
    return NAMES[type(effect)] if effect is not None else "plain"
