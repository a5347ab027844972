"""Dated things in a window, as one JSON document."""

from collections.abc import Iterable
from datetime import date, datetime

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import moment_in_zone
from tracker.core.law.agreement import Agreement
from tracker.formats.head_json import Head, head_of
from tracker.formats.written import Document, day_or_none, past_due_of, steps_of


def agenda_document(
    head: Head,
    entries: Iterable[AgendaEntry],
    *,
    since: date,
    until: date,
    generated_at: datetime,
) -> Document:
    """The document: the head, the window (both days inclusive), and its entries by day."""
    return {
        **head_of(head, generated_at=generated_at),
        "from": since.isoformat(),
        "to": until.isoformat(),
        "entries": [entry_of(head.agreement, entry) for entry in entries],
    }


def entry_of(law: Agreement, entry: AgendaEntry) -> Document:
    """One dated thing; `at` is None where it is a whole day, `code` where it is nobody's duty."""
    return {
        "on": entry.on.isoformat(),
        "at": moment_in_zone(law, entry.at) if entry.at else None,
        "kind": entry.kind,
        "code": entry.code,
        "label": entry.label,
        "status": entry.status.value if entry.status else None,
        "past_due": past_due_of(entry.past_due),
        "pending": entry.pending,
        "on_paper": entry.on_paper,
        "superseded_by": day_or_none(entry.superseded_by),
        "conditional": entry.conditional,
        "derivation": steps_of(entry.derivation),
    }
