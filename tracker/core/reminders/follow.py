"""What somebody wants to be reminded of: which dates, how early, and how long after."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tracker.core.days.length import length_faults
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.words.choice import unknown, unknown_among
from tracker.core.words.fault import Fault
from tracker.core.words.vocabulary import DATE_KINDS

DEADLINES = frozenset({"deadline", "extended_deadline"})
KINDS = tuple(kind for kind in DATE_KINDS if kind != "extended_deadline")
"""What can be chosen; who follows last days follows them wherever they are moved."""
LEADS = (Period(months=6), Period(days=30), Period(days=7), Period(days=1))
"""What a new follower gets, beside the day itself and every week while past due."""


class Delivery(StrEnum):
    """How somebody is told."""

    MAIL = "mail"
    """In the one message of the day."""
    CALENDAR = "calendar"
    """Only by the dates in their calendar."""
    PAGE = "page"
    """Only on the page of reminders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """One rule of one person, about an agreement or one clause or obligation of it."""

    number: int = 0
    """Its number on record, 0 before it has one; a reminder is known by it."""
    agreement: str
    clause: str | None = None
    obligation: str | None = None
    """At most one of clause and obligation; neither: the agreement as a whole."""
    kinds: tuple[str, ...] = KINDS
    leads: tuple[Period, ...] = LEADS
    """How long before a date; calendar months and days, counted back from the date itself."""
    on_the_day: bool = True
    while_past_due: bool = True
    """Whether to be told on the first day after a missed last day, and every week from then on."""
    delivery: Delivery = Delivery.MAIL
    made_at: datetime | None = None
    """What fell due at this instant or before is not told; None: everything is."""

    @property
    def reach(self) -> Period:
        """The longest of its leads, by length of the calendar."""
        return max(self.leads, key=lambda lead: lead.months * 31 + lead.days, default=Period())

    def covers(self, law: Agreement, code: str | None) -> bool:
        """Whether dates of the obligation are followed; None is the agreement as a whole."""
        if self.clause is None and self.obligation is None:
            return True
        obligation = law.by_code.get(code) if code is not None else None
        if obligation is None:
            return False
        return code == self.obligation or obligation.clause == self.clause

    def wants(self, kind: str) -> bool:
        """Whether dates of that kind are followed."""
        return ("deadline" if kind in DEADLINES else kind) in self.kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """One date about which somebody does not want to hear until a day, and then again."""

    code: str | None
    kind: str
    on: date
    again_on: date

    def silences(self, day: date) -> bool:
        """Whether nothing is to be told on a day."""
        return day < self.again_on


def follow_faults(follow: Follow, law: Agreement) -> Iterator[Fault]:
    """What is wrong with a rule, for an agreement's text."""
    if follow.clause is not None and follow.obligation is not None:
        yield Fault("obligation", "stands beside a clause; follow one of the two, or both apart")
    if follow.clause is not None:
        numbers = [clause.number for clause in law.clauses]
        yield from unknown("clause", follow.clause, "a clause of this text", numbers)
    if follow.obligation is not None:
        known = [*law.by_code]
        yield from unknown("obligation", follow.obligation, "an obligation of this text", known)
    yield from unknown_among("kind", follow.kinds, "a kind of date that can be followed", KINDS)
    for lead in follow.leads:
        yield from length_faults("lead", lead, whole_days=True)
    if len(set(follow.leads)) < len(follow.leads):
        yield Fault("lead", "stands there twice; name each length once")
    if not (follow.leads or follow.on_the_day or follow.while_past_due) or not follow.kinds:
        yield Fault("lead", "leaves nothing to tell; name a lead, the day itself or a kind of date")
