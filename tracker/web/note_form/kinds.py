"""The effects a note can have, as the form offers them, each with the fields it needs."""

from dataclasses import dataclass

from tracker.core.law.agreement import Agreement
from tracker.formats.typed.effect import CARRIED


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One choice of the first step."""

    code: str
    label: str
    explained: str

    @property
    def replies(self) -> bool:
        """Whether it is about an earlier note."""
        return self.code in ("answer", "correction")

    @property
    def assesses(self) -> bool:
        """Whether it may be about one bearer among several."""
        return self.code == "position"

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that its effect carries."""
        return CARRIED[self.code][1] if self.code in CARRIED else ()


KINDS = (
    Kind(
        code="position",
        label="A position",
        explained="An actor says that something is or is not performed or observed, or shows it.",
    ),
    Kind(
        code="extension",
        label="An extension",
        explained="A last day is moved: to another day, or by a length of time.",
    ),
    Kind(code="notice", label="A notice", explained="A power is used, such as stopping a renewal."),
    Kind(
        code="end",
        label="An end",
        explained="An obligation is closed in law, or what it provides for stops in fact.",
    ),
    Kind(
        code="answer",
        label="An answer",
        explained="An actor accepts, denies or withdraws what an earlier note says.",
    ),
    Kind(
        code="correction",
        label="A correction",
        explained="An earlier note is wrong: its effect is withdrawn or replaced. Both stay.",
    ),
    Kind(
        code="plain",
        label="A plain note",
        explained="What happened or was said, without any effect on words and dates.",
    ),
    Kind(
        code="date_claim",
        label="A date claim",
        explained="An actor says what the date is; it is shown beside the computed one.",
    ),
    Kind(code="suspension", label="A suspension", explained="An obligation pauses; dates stay."),
    Kind(code="resumption", label="A resumption", explained="A suspension ends."),
    Kind(
        code="trigger",
        label="An event that dates wait for",
        explained="Something happened from which the text counts.",
    ),
)
BY_CODE = {kind.code: kind for kind in KINDS}


def offered(law: Agreement) -> tuple[Kind, ...]:
    """The kinds that make sense for a text."""
    return tuple(kind for kind in KINDS if kind.code != "trigger" or law.triggers)
