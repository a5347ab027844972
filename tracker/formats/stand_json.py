"""Positions as documents: who says what of whom, since when, on what source."""

from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.core.log.note import UNNAMED
from tracker.core.standing.positions import Stand
from tracker.core.words.vocabulary import VALUES
from tracker.formats.written import Document, day_or_none


def position_of(law: Agreement, stand: Stand) -> Document:
    """One standing position; `through` is the organ that spoke, where the party did not itself."""
    note, position = stand.entry.note, stand.position
    return {
        "actor": stand.party,
        "name": law.name_of(stand.party),
        "through": note.actor if note.actor != stand.party else None,
        "value": stand.value.value,
        "value_label": VALUES[stand.value].label,
        "since": stand.since.isoformat(),
        "basis": position.basis.value,
        "quote": position.quote,
        "note": note.number,
        "reported_on": note.reported_on.isoformat(),
        "counted": stand.counted,
        "sources": sources_of(law, note.sources),
    }


def stand_of(law: Agreement, stand: Stand) -> Document:
    """A position on an obligation: with the bearer it is about, and the day it asserts."""
    named = stand.bearer != UNNAMED
    return {
        **position_of(law, stand),
        "bearer": stand.bearer if named else None,
        "bearer_name": law.name_of(stand.bearer) if named else None,
        "performed_on": day_or_none(stand.performed_on),
    }


def sources_of(law: Agreement, codes: tuple[str, ...]) -> list[Document]:
    """The sources of those codes, in that order."""
    known = {source.code: source for source in law.sources}
    return [source_of(known[code]) for code in codes]


def source_of(source: Source) -> Document:
    """Where something was read; None is what nobody recorded."""
    return {
        "code": source.code,
        "title": source.title,
        "publisher": source.publisher,
        "language": source.language,
        "url": source.url,
        "archived_url": source.archived_url,
        "published_on": day_or_none(source.published_on),
        "retrieved_on": day_or_none(source.retrieved_on),
        "confirmed": source.confirmed,
    }
