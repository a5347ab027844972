"""A date on the agenda: what happens on a day, and what the record says of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from tracker.core.answer.answer import ObligationAnswer
from tracker.core.days.derivation import Derivation
from tracker.core.words.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the record says, at the instant that was asked about, of all dates of one obligation."""

    code: str | None
    """The obligation; None where it is the agreement as a whole."""
    status: Status | None = None
    past_due: str = "no"
    """no, yes or disputed."""
    on_paper: bool = False
    conditional: bool = False
    """True where what the text waits for is not on record."""


class AgendaEntry(NamedTuple):
    """A day on which something about an obligation falls due, opens, closes, renews or ends.

    A tuple, for a series has thousands of them and a tuple is made in a third of the time.
    """

    on: date
    kind: str
    """A key of `vocabulary.DATE_KINDS`."""
    label: str
    pending: bool
    """Whether its outcome is still open at the instant of the case."""
    derivation: Derivation
    said: Said
    at: datetime | None = None
    """The instant, where it happens at one; a deadline is a whole day."""
    superseded_by: date | None = None
    """The day an extension moved it to."""
    number: int = 0
    """Which of a series: the cycle of the term (from 0), or the occurrence (from 1)."""

    @property
    def code(self) -> str | None:
        """The obligation; None where it is the agreement as a whole."""
        return self.said.code

    @property
    def status(self) -> Status | None:
        """The obligation's word; None of the agreement as a whole."""
        return self.said.status

    @property
    def past_due(self) -> str:
        """no, yes or disputed; a date that was moved is never past due."""
        return self.said.past_due if self.superseded_by is None else "no"

    @property
    def on_paper(self) -> bool:
        """Whether what its term is about ended in fact."""
        return self.said.on_paper

    @property
    def conditional(self) -> bool:
        """True where what the text waits for is not on record."""
        return self.said.conditional


def said_of(answer: ObligationAnswer) -> Said:
    """What an answer says beside each of its obligation's dates."""
    return Said(
        code=answer.code,
        status=answer.word,
        past_due=answer.past_due,
        on_paper=answer.on_paper,
        conditional=answer.conditional,
    )
