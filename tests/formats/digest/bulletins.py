"""Bulletins to write messages of."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.core.laws import law, note, says
from tracker.core.asked.asking import Asking
from tracker.core.asked.change import changes
from tracker.core.asked.overview import case_for, overview
from tracker.core.days.hour import Hour
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.core.reminders.outlook import outlook
from tracker.core.reminders.subscriber import Subscriber
from tracker.formats.digest.bulletin import Bulletin
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.head_json import Head

NOW = datetime(2021, 3, 31, 5, tzinfo=UTC)
THEN = datetime(2021, 3, 20, 5, tzinfo=UTC)
NOTES = (says(1, "A", "2021-03-25", "performed", obligations=("6",)), note(2, "B", "2021-03-26"))
DESK = Subscriber(
    name="Desk", address="desk@example.org", hour=Hour(8, "Europe/Moscow"), token="s-e_cret"
)
PUBLIC = Letterhead(base="https://tracker.example.org", public=True, sender="noreply@example.org")
LOCAL = Letterhead(base="http://127.0.0.1:8020", public=False, sender="tracker@localhost")


def bulletin(
    agreement: Agreement | None = None, notes: tuple[Note, ...] = NOTES, now: datetime = NOW
) -> Bulletin:
    """What there is to tell of the small law on a morning, with why each is told."""
    agreement = agreement or law()
    asking = Asking(as_of=now, today=now.date())
    case, answer = case_for(agreement, notes, asking), overview(agreement, notes, asking)
    before = overview(agreement, notes, Asking(as_of=THEN, today=THEN.date()))
    lines = outlook(answer, case, until=date(2021, 5, 1))
    return Bulletin(
        head=Head(
            agreement=agreement, asking=asking, revision=len(notes), validity=answer.validity
        ),
        lines=tuple(replace(line, whys=("You follow everything.",)) for line in lines),
        changes=changes(before, answer),
        since=THEN,
        gone=(("1", "extended_deadline", date(2021, 4, 9)),),
    )
