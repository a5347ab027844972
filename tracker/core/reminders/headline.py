"""A date in one sentence: what happens on it, when that is, how far away."""

from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.day import long_day
from tracker.core.days.distance import distance
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.follow import DEADLINES

HEADLINES = {
    "takes_effect": ("The {what} takes effect on", "The {what} took effect on"),
    "deadline": ("The last day for {what} is", "The last day for {what} was"),
    "extended_deadline": (
        "The last day for {what}, as extended, is",
        "The last day for {what}, as extended, was",
    ),
    "notice_window_opens": (
        "The notice window of {what} opens on",
        "The notice window of {what} opened on",
    ),
    "notice_window_closes": (
        "The notice window of {what} closes on",
        "The notice window of {what} closed on",
    ),
    "term_renews": ("The term of {what} renews on", "The term of {what} renewed on"),
    "term_ends": ("The term of {what} ends on", "The term of {what} ended on"),
    "occurrence": ("{what} recurs on", "{what} recurred on"),
}
"""By kind: of a day that has not passed, and of one that has."""


def headline(law: Agreement, entry: AgendaEntry, today: date) -> str:
    """The sentence; `today` is the day it is told, in the agreement's zone."""
    words = HEADLINES[entry.kind][entry.on < today].format(what=what_of(law, entry.code))
    words = words[0].upper() + words[1:]
    return f"{words} {long_day(entry.on)}, {distance(entry.on, today)}{beside(entry)}."


def what_of(law: Agreement, code: str | None) -> str:
    """An obligation by its clause and code; the agreement's name where it is the whole."""
    obligation = law.by_code.get(code) if code is not None else None
    if obligation is None:
        return law.short_title if code is None else code
    return f"{law.clause_word} {obligation.clause} ({obligation.code})"


def beside(entry: AgendaEntry) -> str:
    """What has to be known beside the date."""
    if entry.superseded_by is not None:
        return f"; it was moved to {long_day(entry.superseded_by)}"
    words = {
        "on paper": entry.on_paper,
        "conditional": entry.conditional,
        "past due": entry.past_due == "yes" and entry.kind in DEADLINES,
        "past due is disputed": entry.past_due == "disputed" and entry.kind in DEADLINES,
    }
    return "".join(f", {word}" for word, holds in words.items() if holds)
