"""The records read last, kept with the law: reading one takes longer than asking it for a day."""

from datetime import date

from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.core.log.record import Record, read_record

RECORDS = 8
"""Records that are kept at a time, each with all that was worked out from it."""


def recalled(
    agreement: Agreement, notes: tuple[Note, ...], *, known_by: date | None, revision: int | None
) -> Record:
    """The record visible under the two limits; read where it is not one of the last.

    The very same notes make the same record; that they are equal is not looked at.
    """
    limits = (known_by, revision)
    last = agreement.kept.get("records", ())
    for of, read, record in last:
        if of is notes and read == limits:
            found: Record = record
            return found
    new = read_record(agreement, notes, known_by=known_by, revision=revision)
    agreement.kept["records"] = ((notes, limits, new), *last)[:RECORDS]
    return new
