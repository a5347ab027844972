"""Several agreements in one JSON document: their dates, what was missed, what was found."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import Item
from tracker.core.law.agreement import Agreement
from tracker.formats.agenda_json import entry_of
from tracker.formats.written import Document, day_or_none, past_due_of


def several_document(
    agreements: Iterable[tuple[Agreement, date, Iterable[Item]]],
    entries: Iterable[tuple[Agreement, AgendaEntry]],
    *,
    since: date,
    until: date,
    generated_at: datetime,
) -> Document:
    """The agreements with what was missed in each, and the dates of all from day to day."""
    return {
        "from": since.isoformat(),
        "to": until.isoformat(),
        "generated_at": f"{generated_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "agreements": [
            {
                "agreement": law.code,
                "title": law.short_title,
                "text_version": law.version,
                "as_of": as_of.isoformat(),
                "missed": [missed_of(item) for item in missed],
            }
            for law, as_of, missed in agreements
        ],
        "entries": [
            {"agreement": law.code, "title": law.short_title, **entry_of(law, entry)}
            for law, entry in entries
        ],
    }


def missed_of(item: Item) -> Document:
    """An obligation whose last day has passed."""
    return {
        "code": item.obligation.code,
        "title": item.obligation.title,
        "due_on": day_or_none(item.answer.due_on),
        "past_due": past_due_of(item.answer.past_due),
        "status": item.answer.word.value,
        "status_label": item.label,
    }
