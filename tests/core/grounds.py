"""Calendars of the truce and of the statement, as they would be asked for on some day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from tests.loaded import holding
from tests.loaded import logged as numbered
from tests.truce import LAW, NOTES, SEED
from tracker.core.agenda.calendar import CalendarDate, Ground, dates_on_calendar
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Effect
from tracker.core.log.note import Note
from tracker.core.log.touching import touches_of

VERSION_AT = datetime(2020, 1, 1, tzinfo=UTC)
ENTERED = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LAST = date(2040, 12, 31)


def truce_log(*keys: str) -> tuple[Note, ...]:
    """The truce's notes of these keys, in this order."""
    return numbered(replace(SEED, notes=tuple(NOTES[key] for key in keys)))


def ground(
    as_of: date, notes: Sequence[Note], law: Agreement = LAW, readings: tuple[str, ...] = ()
) -> Ground:
    """The ground of a calendar asked for on a day."""
    pairs = tuple((q, o) for q, _, o in (one.partition("=") for one in readings))
    asking = Asking(as_of=as_of, today=as_of, readings=pairs)
    return Ground(
        case=case_for(law, tuple(notes), asking),
        touches=touches_of(notes),
        version_at=VERSION_AT,
        since=law.signed_on,
        until=LAST,
    )


def statement(as_of: date, *added: Draft) -> Ground:
    """The ground of the statement's calendar, with more notes after the bundled ones."""
    held = holding()
    drafts = replace(SEED, notes=added)
    first = len(held.notes)
    more = tuple(replace(one, number=first + one.number) for one in numbered(drafts))
    return ground(as_of, (*held.notes, *more), held.law)


def by_azerbaijan(code: str, on: date, effect: Effect) -> Draft:
    """A note of Azerbaijan's on one obligation of the statement."""
    return Draft(
        actor="AZ",
        text="It is so.",
        occurred_on=on,
        reported_on=on,
        obligations=(code,),
        effect=effect,
    )


def on_calendar(found: Ground, code: str) -> list[CalendarDate]:
    """The dates of one obligation."""
    return [*dates_on_calendar(found, found.case.agreement.by_code[code])]
