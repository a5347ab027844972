"""The unit that is tracked: one thing that somebody owes, may or must not do."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.core.law.rule import Rule, Undated, Window


class Modality(StrEnum):
    """What the words do: oblige, forbid, permit, empower, make competent."""

    DUTY = "duty"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    POWER = "power"
    COMPETENCE = "competence"


class Performance(StrEnum):
    """Whether it is done once, or goes on."""

    ONCE = "once"
    CONTINUING = "continuing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in the text, with its unit in the text's words."""

    amount: int
    unit: str
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tie to another obligation that carries no date ("in parallel with")."""

    kind: str
    """parallel_with or tied_to."""
    to: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must be on record before the obligation takes effect."""

    kind: str
    """performed (the obligation `of` is performed) or trigger (the event `of` has happened)."""
    of: str
    words: str = ""
    """The text's words for it: "subsequently"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One obligation as one version of the text has it."""

    code: str
    clause: str
    title: str
    modality: Modality
    performance: Performance
    basis: str
    """express, implied, unspecified …: how the text names who bears it."""
    obligors: tuple[str, ...]
    """Who bears it; for a power, a permission or a competence: who holds it. Actor codes."""
    obligors_note: str = ""
    beneficiaries: tuple[str, ...] = ()
    """Actors that benefit (codes)."""
    other_beneficiaries: tuple[str, ...] = ()
    """Beneficiaries that are nobody's actor: "persons, vehicles and cargo"."""
    agreement_of: tuple[str, ...] = ()
    """Whose agreement the duty itself needs ("as agreed by the Parties"); not a condition."""
    object: str = ""
    places: tuple[str, ...] = ()
    place_note: str = ""
    quantities: tuple[Quantity, ...] = ()
    links: tuple[Link, ...] = ()
    conditions: tuple[Condition, ...] = ()
    rule: Rule = Undated()
    starts: Rule | None = None
    """When it takes effect, where that is not when the agreement does."""
    quote: str = ""
    """The words the obligation and its date rest on."""
    quote_variant: str | None = None
    only_under: tuple[str, str] | None = None
    """(question, option): exists only under that reading, and is then not in the text of record."""

    @property
    def once(self) -> bool:
        """Whether it is performed once (and not continuing)."""
        return self.performance is Performance.ONCE

    @property
    def ends_with(self) -> str:
        """The obligation whose end in fact leaves its dates on paper: a power's term, or itself."""
        return self.rule.of if isinstance(self.rule, Window) else self.code
