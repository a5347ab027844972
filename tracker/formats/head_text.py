"""What stands above every table: what was asked, how far the record was read, the validity line."""

from collections.abc import Iterator
from datetime import date, datetime

from tracker.core.asked.overview import read_to
from tracker.core.days.day import long_day, long_instant
from tracker.core.standing.positions import Stand
from tracker.core.words.vocabulary import MARKERS, VALUES
from tracker.formats.head_json import Head
from tracker.formats.table import Style, paragraph

ARITHMETIC = "Dates are arithmetic on the words of the text and the record, not legal advice."
"""Said once wherever computed dates are shown."""


def head_text(head: Head, style: Style) -> str:
    """The lines above a table, with an empty line after them."""
    law = head.agreement
    lines = [style.strong(line) for line in paragraph(law.short_title, style).splitlines()]
    asked = "".join(paragraph(sentence, style) for sentence in sentences(head))
    return "\n".join(lines) + f"\n{asked}\n"


def sentences(head: Head) -> Iterator[str]:
    """What was asked and how it is to be read, a sentence a line."""
    asking = head.asking
    known = f", known by {long_day(asking.known_by)}" if asking.known_by else ""
    yield (
        f"As of {moment(asking.as_of, head.agreement.zone)}{known}; "
        f"the record at revision {head.revision}."
    )
    if asking.readings:
        yield "Read under " + ", ".join(f"{q}={o}" for q, o in asking.readings) + "."
    if head.projected:
        yield f"A projection: {read_to(asking)}."
    yield validity_line(head)


def moment(as_of: date | datetime, zone: str) -> str:
    """The day, or the instant, in words."""
    return long_instant(as_of, zone) if isinstance(as_of, datetime) else long_day(as_of)


def validity_line(head: Head) -> str:
    """Who says what of the agreement as a whole, since when."""
    validity = head.validity
    said = "; ".join(stand_in_words(head, stand) for stand in validity.stands)
    word = MARKERS[validity.marker].label.lower()
    return f"Whether the agreement is in force: {word}" + (f" ({said})." if said else ".")


def stand_in_words(head: Head, stand: Stand) -> str:
    """One position: Russia: in force, since 7 November 2025."""
    who, value = head.agreement.name_of(stand.party), VALUES[stand.value].label
    return f"{who}: {value}, since {long_day(stand.since)}"
