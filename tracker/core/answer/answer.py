"""The answer for one obligation at one instant: the values, without saying how they came about."""

from dataclasses import dataclass
from datetime import date, datetime

from tracker.core.dates.term import WindowAnswer
from tracker.core.days.derivation import Derivation
from tracker.core.standing.positions import Marker, Stand
from tracker.core.words.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason for the answer: what kind it is, one sentence, and the notes it rests on."""

    code: str
    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationAnswer:
    """Where an obligation stands at an instant; equal answers make one step of its history."""

    code: str
    word: Status
    word_before: Status | None
    """The word it had before it ended."""
    named: tuple[str, ...]
    """The parties the word rests on."""
    marker: Marker
    stands: tuple[Stand, ...]
    past_due: str
    """no, yes or disputed."""
    due_on: date | None
    due_at: datetime | None
    original_due_on: date | None
    due_steps: Derivation
    original_due_steps: Derivation
    conditional: bool
    """True where a date is known but what the text waits for is not on record."""
    window: WindowAnswer | None
    term_ends_on: date | None
    """For a term: the boundary of the running cycle (it renews or ends there)."""
    on_paper: bool
    ended_on: date | None
    ended_in_fact_on: date | None
    claims: tuple[str, ...]
    """Acts that are only claimed, and dates that actors claim, in words."""
    reasons: tuple[Reason, ...]
