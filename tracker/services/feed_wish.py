"""A calendar as somebody types it: texts in, the calendar out, every fault at its field."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.core.days.period import Period, parse_period
from tracker.core.law.agreement import Agreement
from tracker.core.law.reading import parse_readings
from tracker.core.reminders.feed import THE_DAY, Feed, feed_faults
from tracker.core.reminders.follow import KINDS, LEADS
from tracker.core.words.fault import BadValueError, Fault, NotAcceptedError, shown

NO_ALARM = "none"
"""Stands for leads where no alarm is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was typed; what was left out is as a new follower gets it."""

    label: str
    clauses: Sequence[str] = ()
    obligations: Sequence[str] = ()
    kinds: Sequence[str] = ()
    leads: Sequence[str] = ()
    readings: Sequence[str] = ()

    def feed(self, law: Agreement | None) -> Feed:
        """The calendar, of one agreement or (None) of all; NotAcceptedError holds its faults."""
        leads, faults = self.periods()
        feed = Feed(
            label=self.label.strip(),
            agreement=law.code if law else None,
            clauses=tuple(self.clauses),
            obligations=tuple(self.obligations),
            kinds=tuple(self.kinds) or KINDS,
            leads=leads,
            readings=tuple(self.readings),
        )
        found = (*faults, *feed_faults(feed, law), *reading_faults(self.readings, law))
        if found:
            raise NotAcceptedError(found)
        return feed

    def periods(self) -> tuple[tuple[Period, ...], list[Fault]]:
        """How long before a date its alarms sound."""
        if not self.leads:
            return (*LEADS, THE_DAY), []
        leads, faults = [], []
        for text in self.leads if [*self.leads] != [NO_ALARM] else ():
            try:
                leads.append(parse_period(text, field="lead"))
            except BadValueError as error:
                faults.append(Fault("lead", f"{shown(error.value)} {error.wanted}"))
        return tuple(leads), faults


def reading_faults(readings: Sequence[str], law: Agreement | None) -> tuple[Fault, ...]:
    """What is wrong with the readings; a calendar of all agreements has none."""
    if law is None:
        wanted = "goes with one agreement; leave it out, or choose the agreement"
        return tuple(Fault("reading", f"{shown(one)} {wanted}") for one in readings)
    try:
        parse_readings(law, readings, field="reading")
    except BadValueError as error:
        return (Fault("reading", f"{shown(error.value)} {error.wanted}"),)
    return ()
