"""Under which circumstances a report was made: what has to stand on it wherever it goes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tracker import __version__
from tracker.core.asked.overview import read_to
from tracker.core.days.day import city_of, long_day, long_instant
from tracker.core.law.agreement import Agreement
from tracker.core.law.reading import Readings
from tracker.formats.head_json import Head
from tracker.formats.head_text import ARITHMETIC, moment, validity_line
from tracker.formats.written import Document

PROGRAM = f"tracker {__version__}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An answer's head, when it was written down, and where it can be read again."""

    head: Head
    generated_at: datetime
    """UTC; not part of the answer."""
    address: str
    """Where the same answer can be read for ever."""


def circumstances(made: Made) -> Iterator[tuple[str, str]]:
    """What was asked, of what, when: pairs of a word and what stands behind it."""
    law, asking = made.head.agreement, made.head.asking
    yield "Agreement", f"{law.short_title} ({law.code}), text version {law.version}"
    yield "As of", f"{moment(asking.as_of, law.zone)}; days are those of {city_of(law.zone)}"
    known = "" if asking.known_by is None else f"reported by {long_day(asking.known_by)}"
    yield "Known by", known or "everything on record"
    yield "Readings", readings_in_words(law, asking.readings)
    yield "Record", f"revision {made.head.revision}"
    if made.head.projected:
        yield "Projection", read_to(asking)
    yield "Generated at", f"{long_instant(made.generated_at, 'UTC')} by {PROGRAM}"
    yield "Address", made.address


def readings_in_words(law: Agreement, readings: Readings) -> str:
    """How the text is read: each question that is not read by its default."""
    chosen = ", ".join(f"{question}={option}" for question, option in readings)
    if not law.questions:
        return "the text raises no question of interpretation"
    return f"{chosen}; the others by default" if chosen else "each question by its default"


def closing(made: Made) -> tuple[str, str]:
    """What stands below the circumstances: the validity line, and what the dates are."""
    return validity_line(made.head), ARITHMETIC


def with_circumstances(document: Document, made: Made) -> Document:
    """A document with what its head does not say: by which program, and where it stays."""
    return {"program": PROGRAM, "address": made.address, **document}
