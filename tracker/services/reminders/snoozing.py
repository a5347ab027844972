"""To put a date off: which date is meant, and to when."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.day import EARLIEST, LATEST
from tracker.core.reminders.follow import Snooze
from tracker.core.reminders.stretch import told_of
from tracker.core.reminders.timetable import dates_around
from tracker.core.standing.case import Case
from tracker.core.words.choice import in_words
from tracker.core.words.fault import BadValueError, UnknownError
from tracker.services.reminders.following import on_record
from tracker.store.snoozes import put_off


def snooze(session: Session, address: str, case: Case, one: Snooze, *, at: datetime) -> None:
    """Put a date off to a later day than that of the case; UnknownError, BadValueError."""
    subscriber = on_record(session, address)
    today = case.today
    if not today < one.again_on <= LATEST:
        wanted = f"is not after today, {today}; write a later day"
        raise BadValueError("again_on", one.again_on, wanted)
    date_meant(case, one.code, on=one.on, kind=one.kind)
    put_off(session, subscriber.number, case.agreement.code, one, made_at=at)


def date_meant(
    case: Case, code: str | None, *, on: date | None = None, kind: str | None = None
) -> AgendaEntry:
    """The date of an obligation (None: of the agreement) that somebody means.

    Without a day it is the first of which there is something to tell; UnknownError where the
    obligation or the date is not there.
    """
    if code is not None and code not in case.agreement.by_code:
        raise UnknownError("obligation", code, "is no obligation of this text")
    first, last = (on, on) if on else (EARLIEST, LATEST)
    dates = [*dates_around(case, code, since=first, until=last)]
    for entry in dates:
        if told_of(entry, case.today) and on in (None, entry.on) and kind in (None, entry.kind):
            return entry
    near = in_words([str(entry.on) for entry in dates[:3]] or ["none"])
    raise UnknownError("on", on or "", f"is no date to be told of {code}; its dates: {near}")
