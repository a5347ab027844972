"""The law: one version of the text of one agreement, with all that belongs to it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from tracker.core.days.day import day_of, zone_of
from tracker.core.law.actor import Actor
from tracker.core.law.obligation import Obligation
from tracker.core.law.place import Place
from tracker.core.law.question import DisputedReading, Question
from tracker.core.law.rule import Window
from tracker.core.law.source import Source
from tracker.core.law.variant import Difference, TextVariant
from tracker.core.law.withdrawn import Withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A numbered part of the text, called "point" where the text calls it so."""

    number: str
    title: str
    remarks: tuple[str, ...] = ()
    """Definitions and attributes in the clause that oblige nobody, shown on its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A named event that rules or conditions wait for."""

    code: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """One version of the law. Order of clauses and obligations is the text's; actors alphabetical.

    `zone` decides which calendar day an instant lies in; `effective_at` is the instant of effect.
    """

    code: str
    title: str
    short_title: str
    zone: str
    zone_reason: str
    signed_on: date
    effective_at: datetime
    signed_note: str = ""
    other_titles: tuple[tuple[str, str], ...] = ()
    """(language, title) pairs."""
    also_zones: tuple[str, ...] = ()
    """Zones in which derivations also print an instant."""
    clause_word: str = "clause"
    parties_term: str = "Parties"
    parties_basis: str = ""
    text_of_record: str | None = None
    text_of_record_reason: str = ""
    neutrality: tuple[str, ...] = ()
    """The agreement's own rules for neutral words and names, shown on the method page."""
    sources_cited: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    places: tuple[Place, ...] = ()
    clauses: tuple[Clause, ...] = ()
    variants: tuple[TextVariant, ...] = ()
    differences: tuple[Difference, ...] = ()
    questions: tuple[Question, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    disputed_readings: tuple[DisputedReading, ...] = field(default=())
    withdrawn: tuple[Withdrawn, ...] = ()
    """What earlier versions had and this one has not; nothing is answered about it."""
    version: int = 1

    @cached_property
    def tz(self) -> ZoneInfo:
        """The agreement's zone."""
        return zone_of(self.zone)

    @cached_property
    def effective_on(self) -> date:
        """The day of effect in the agreement's zone."""
        return day_of(self.effective_at, self.tz)

    @cached_property
    def by_code(self) -> dict[str, Obligation]:
        """Obligations by code."""
        return {obligation.code: obligation for obligation in self.obligations}

    @cached_property
    def codes_ever(self) -> dict[str, str]:
        """By code, the clause of each obligation; after them those that were withdrawn."""
        known = {one.code: one.clause for one in self.obligations}
        gone = {one.obligation: one.clause for one in self.withdrawn if one.obligation is not None}
        return known | gone

    @cached_property
    def numbers_ever(self) -> dict[str, None]:
        """The numbers of clauses, and after them those that were withdrawn."""
        gone = (one.clause for one in self.withdrawn if one.obligation is None)
        return dict.fromkeys((*(clause.number for clause in self.clauses), *gone))

    @cached_property
    def actor_by_code(self) -> dict[str, Actor]:
        """Actors by code."""
        return {actor.code: actor for actor in self.actors}

    @cached_property
    def question_by_code(self) -> dict[str, Question]:
        """Questions of interpretation by code."""
        return {question.code: question for question in self.questions}

    @cached_property
    def power_over(self) -> dict[str, Obligation]:
        """The power of notice over each obligation whose term (or lack of one) it may end."""
        powers = (one for one in reversed(self.obligations) if isinstance(one.rule, Window))
        return {power.rule.of: power for power in powers if isinstance(power.rule, Window)}

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What has been worked out from the law alone, and holds as long as the law does."""
        return {}

    def name_of(self, code: str) -> str:
        """An actor's short name; the code itself where the actor is not on record."""
        actor = self.actor_by_code.get(code)
        return actor.name if actor else code
