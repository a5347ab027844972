"""What somebody wants in a calendar of their own: which dates, read how, with which alarms."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tracker.core.agenda.calendar import CalendarDate
from tracker.core.days.length import length_faults
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.follow import KINDS, Follow
from tracker.core.words.choice import unknown_among
from tracker.core.words.fault import Fault, shown

LONGEST_LABEL = 200
THE_DAY = Period()
"""The lead of an alarm on the day itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One calendar. Without an agreement it holds all of them, or what a subscriber follows."""

    number: int = 0
    """Its number on record; 0 before it has one."""
    label: str
    agreement: str | None = None
    subscriber: int | None = None
    clauses: tuple[str, ...] = ()
    obligations: tuple[str, ...] = ()
    """With neither clauses nor obligations it holds all dates of the text."""
    kinds: tuple[str, ...] = KINDS
    leads: tuple[Period, ...] = ()
    """How long before a date an alarm sounds; no time at all is the day itself."""
    readings: tuple[str, ...] = ()
    """QUESTION=OPTION pairs; the defaults where it says nothing."""

    def follows(self, agreement: str) -> tuple[Follow, ...]:
        """The same as rules, of which a date has to fit one."""
        whole = Follow(
            agreement=agreement,
            kinds=self.kinds,
            leads=tuple(lead for lead in self.leads if lead != THE_DAY),
            on_the_day=THE_DAY in self.leads,
        )
        parts = [replace(whole, clause=one) for one in self.clauses]
        parts += [replace(whole, obligation=one) for one in self.obligations]
        return tuple(parts or [whole])


def feed_faults(feed: Feed, law: Agreement | None) -> tuple[Fault, ...]:
    """What is wrong with a calendar; `law` is its agreement's text, None where it holds all."""
    found: list[Fault] = []
    if not feed.label.strip() or len(feed.label) > LONGEST_LABEL or not feed.label.isprintable():
        told = f"is no name for a calendar; write one of at most {LONGEST_LABEL} characters"
        found.append(Fault("label", f"{shown(feed.label)} {told}"))
    if not feed.kinds:
        found.append(Fault("kind", "leaves nothing to show; choose at least one kind of date"))
    found += unknown_among("kind", feed.kinds, "a kind of date", KINDS)
    for lead in feed.leads:
        found += length_faults("lead", lead, whole_days=True, some=False)
    if law is not None:
        numbers = [clause.number for clause in law.clauses]
        found += unknown_among("clause", feed.clauses, "a clause of this text", numbers)
        codes = [*law.by_code]
        found += unknown_among("obligation", feed.obligations, "an obligation of this text", codes)
    return tuple(found)


def fitting(
    law: Agreement, follows: Iterable[Follow], one: CalendarDate
) -> tuple[Period, ...] | None:
    """The leads under which a date is wanted; None where no rule wants it."""
    found = [
        rule for rule in follows if rule.wants(one.entry.kind) and rule.covers(law, one.entry.code)
    ]
    if not found:
        return None
    leads = {lead for rule in found for lead in rule.leads}
    return tuple(leads | {THE_DAY} if any(rule.on_the_day for rule in found) else leads)
