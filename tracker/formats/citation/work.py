"""What is cited: one page of one answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tracker.core.days.day import long_day
from tracker.formats.head_json import Head
from tracker.formats.head_text import moment
from tracker.formats.report.made import PROGRAM, readings_in_words

PUBLISHER = "Tracker of obligations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The parts of a citation, ready for every form."""

    key: str
    """A name for lists of references: letters, digits and hyphens."""
    title: str
    note: str
    """Version, revision, known-by and readings in words."""
    address: str
    accessed_on: date
    publisher: str = PUBLISHER


def work_for_all(heads: Sequence[Head], *, page: str, address: str, generated_at: datetime) -> Work:
    """The citation of a page of several agreements, each read by its defaults."""
    days = sorted({head.asking.day(head.agreement.tz) for head in heads})
    notes = (
        f"{law.short_title}: text version {law.version}, record revision {head.revision},"
        f" as of {moment(head.asking.as_of, law.zone)}, known by {long_day(head.asking.read_to)}"
        for head in heads
        for law in (head.agreement,)
    )
    return Work(
        key=f"agreements-{len(heads)}-{days[-1]}",
        title=f"{page}, as of {' and '.join(map(long_day, days))}",
        note=f"{'; '.join(notes)}; {PROGRAM}",
        address=address,
        accessed_on=generated_at.date(),
    )


def work_for(head: Head, *, page: str, address: str, generated_at: datetime) -> Work:
    """The citation of a page ("obligation 6.1") of an answer, at the address that stays."""
    law, asking = head.agreement, head.asking
    day = asking.day(law.tz)
    known = long_day(asking.read_to)
    note = (
        f"Text version {law.version}, record revision {head.revision}, known by {known}, "
        f"{readings_in_words(law, asking.readings)}; {PROGRAM}"
    )
    return Work(
        key=f"{law.code}-{day}-v{law.version}r{head.revision}".replace(".", "-"),
        title=f"{law.short_title}: {page}, as of {moment(asking.as_of, law.zone)}",
        note=note,
        address=address,
        accessed_on=generated_at.astimezone(law.tz).date(),
    )
