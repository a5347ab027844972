"""Effects of notes, the same where they are given and where they are shown."""

from typing import Annotated, Literal

from pydantic import Field

from tracker.core.log import effect as core
from tracker.web.api.models.head import Basis, Value
from tracker.web.api.models.kinds import Code, Day, Exact, Instant, Lasting, words

Standing = Annotated[core.Standing, Field(strict=False)]
Verb = Annotated[core.Verb, Field(strict=False)]
Quote = Annotated[str, words(20_000)]
Reason = Annotated[str, words(2000, 0)]


class Position(Exact):
    """The actor's assessment of each bearer concerned."""

    kind: Literal["position"]
    value: Value
    performed_on: Day | None = None
    basis: Basis
    quote: Quote | None = None


class Extension(Exact):
    """A date is moved: to a new last day or instant, or by a period; exactly one is given."""

    kind: Literal["extension"]
    new_last_day: Day | None = None
    new_last_at: Instant | None = None
    period: Lasting | None = None
    only_if: Code | None = None
    trigger: Code | None = None
    form: Literal["written", "oral"]
    standing: Standing = core.Standing.CLAIMED
    reason: Reason = ""


class Trigger(Exact):
    """An event that rules wait for has happened."""

    kind: Literal["trigger"]
    trigger: Code
    standing: Standing = core.Standing.CLAIMED
    reason: Reason = ""


class Notice(Exact):
    """A power is used; the giver is the note's actor unless named."""

    kind: Literal["notice"]
    giver: Code | None = None
    sent_on: Day | None = None
    received_on: Day | None = None


class End(Exact):
    """The obligation is closed, in law or only in fact."""

    kind: Literal["end"]
    label: Literal["terminated", "withdrawn", "superseded", "expired"]
    where: Annotated[Literal["law", "fact"], Field(alias="in")]
    standing: Standing = core.Standing.CLAIMED
    reason: Reason = ""


class Suspension(Exact):
    """Status pauses; dates stay."""

    kind: Literal["suspension"]
    standing: Standing = core.Standing.CLAIMED
    reason: Reason = ""


class Resumption(Exact):
    """A suspension ends."""

    kind: Literal["resumption"]
    standing: Standing = core.Standing.CLAIMED
    reason: Reason = ""


class DateClaim(Exact):
    """The actor says the date is this day; it moves nothing."""

    kind: Literal["date_claim"]
    day: Day


class Answer(Exact):
    """What the actor makes of the note that this one is about."""

    kind: Literal["answer"]
    verb: Verb


Replaceable = Annotated[
    Position | Extension | Trigger | Notice | End | Suspension | Resumption | DateClaim | Answer,
    Field(discriminator="kind"),
]


class Correction(Exact):
    """Replaces the effect of the note it is about by one of the same kind; null withdraws it."""

    kind: Literal["correction"]
    by: Replaceable | None = None


Effect = Annotated[
    Position
    | Extension
    | Trigger
    | Notice
    | End
    | Suspension
    | Resumption
    | DateClaim
    | Answer
    | Correction,
    Field(discriminator="kind"),
]
CORE: dict[type[Exact], type] = {
    Position: core.Position,
    Extension: core.Extension,
    Trigger: core.TriggerEffect,
    Notice: core.Notice,
    End: core.End,
    Suspension: core.Suspension,
    Resumption: core.Resumption,
    DateClaim: core.DateClaim,
    Answer: core.Answer,
}


def effect_of(given: Exact | None) -> core.Effect | None:
    """The core's effect for a model's; None is a plain note."""
    if given is None:
        return None
    if isinstance(given, Correction):
        return core.Correction(by=effect_of(given.by))  # type: ignore[arg-type]
    carried = {name: getattr(given, name) for name in type(given).model_fields if name != "kind"}
    if isinstance(given, End):
        carried["in_law"] = carried.pop("where") == "law"
    made: core.Effect = CORE[type(given)](**carried)
    return made
