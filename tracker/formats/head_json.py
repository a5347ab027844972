"""What stands at the top of every document: what was asked, and the validity line."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import moment_in_zone
from tracker.core.law.agreement import Agreement
from tracker.core.law.reading import full_readings
from tracker.core.standing.validity import Validity
from tracker.formats.stand_json import position_of
from tracker.formats.written import Document, day_or_none


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An answer's circumstances: the text, what was asked of it, and the record's length then."""

    agreement: Agreement
    """The law as it stands, before any reading is applied."""
    asking: Asking
    revision: int
    """The length of the log that was answered from."""
    validity: Validity

    @property
    def projected(self) -> bool:
        """Whether the answer looks further than the record could be read."""
        return self.asking.projected(self.agreement.tz)


def head_of(head: Head, *, generated_at: datetime) -> Document:
    """The head as a document; `generated_at` is the instant at which it is written."""
    law, asking = head.agreement, head.asking
    return {
        "agreement": law.code,
        "title": law.short_title,
        "text_version": law.version,
        "as_of": asked_for(law, asking.as_of),
        "known_by": day_or_none(asking.known_by),
        "revision": head.revision,
        "readings": full_readings(law, asking.readings),
        "projected": head.projected,
        "generated_at": f"{generated_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "validity": validity_of(law, head.validity),
    }


def asked_for(law: Agreement, as_of: date | datetime) -> str:
    """The day asked about; an instant with the agreement's offset."""
    return moment_in_zone(law, as_of) if isinstance(as_of, datetime) else as_of.isoformat()


def validity_of(law: Agreement, validity: Validity) -> Document:
    """Who says of the whole agreement that it is, or is not, in force."""
    positions = [position_of(law, stand) for stand in validity.stands]
    return {"marker": validity.marker.value, "positions": positions}
