"""The agenda as calendars need it: each date with a name for life and a stamp of its last change.

A calendar knows a date by its name (UID) and not by its day: a last day that is extended is the
same date on another day. So a name is made of what the date is (agreement, obligation, kind, which
of a series) and of nothing that can change. Its stamps come from text and record: the newest note
that can change it, the version of the text, or the moment at which time itself changed its status.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tracker.core.agenda.agenda import effect_entry
from tracker.core.agenda.dated import entries_of
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.answer.breaks import leans_on, moving_breaks
from tracker.core.answer.evaluation import answer_for
from tracker.core.law.obligation import Obligation
from tracker.core.log.touching import Touches
from tracker.core.standing.case import Case

FAMILIES = {"extended_deadline": "deadline", "term_renews": "boundary", "term_ends": "boundary"}
"""Kinds of date that are one date to a calendar, because one of them can become the other."""
SERIES = {"boundary", "notice_window_opens", "notice_window_closes", "occurrence"}
"""Families that may go on for ever; only so much of them is written down."""
WHOLE = "-"
"""Stands for the obligation where a date is the agreement's own; no obligation has such a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """When a date last changed, and how often it may have."""

    sequence: int
    """Grows with every note that can change the date and with every version of the text."""
    changed_at: datetime
    """UTC; never the moment of asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """A date as a calendar keeps it."""

    uid: str
    entry: AgendaEntry
    stamp: Stamp
    original_on: date | None = None
    """The day before it was moved."""
    dropped: bool = False
    """Whether it was a date once, and is none any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What all dates of one calendar share: the question, the log's reach, the text's version."""

    case: Case
    touches: Touches
    version_at: datetime
    """The instant (UTC) at which the version of the text was recorded."""
    since: date
    until: date
    """The last day (inclusive) to which series are written down."""


def uid_of(agreement: str, entry: AgendaEntry) -> str:
    """The date's name for life. Codes hold no slash, so no two dates can have one name."""
    family = FAMILIES.get(entry.kind, entry.kind)
    return f"{agreement}/{entry.code or WHOLE}/{family}/{entry.number}@tracker-of-obligations"


def effect_date(ground: Ground) -> CalendarDate:
    """The agreement taking effect."""
    case = ground.case
    entry, effective_at = effect_entry(case), case.agreement.effective_at
    moments = [at for at in (ground.version_at, effective_at) if at <= case.at]
    changed_at = max(moments, default=ground.version_at)
    stamp = Stamp(sequence=case.agreement.version - 1, changed_at=changed_at)
    return CalendarDate(uid=uid_of(case.agreement.code, entry), entry=entry, stamp=stamp)


def dates_on_calendar(ground: Ground, obligation: Obligation) -> Iterator[CalendarDate]:
    """One obligation's dates: moved ones on their new day, later ones of an ended one dropped."""
    case = ground.case
    original, stamp = None, None
    for entry in entries_of(case, obligation, since=ground.since, until=ground.until):
        if entry.superseded_by is not None:
            original = entry.on
        elif within(ground, entry):
            stamp = stamp or stamp_of(ground, obligation)
            ended_on = answer_for(case, obligation).ended_on
            yield CalendarDate(
                uid=uid_of(case.agreement.code, entry),
                entry=entry,
                stamp=stamp,
                original_on=original,
                dropped=ended_on is not None and entry.on > ended_on,
            )


def within(ground: Ground, entry: AgendaEntry) -> bool:
    """Whether the date is written down: of a series what lies in the window, else however far."""
    family = FAMILIES.get(entry.kind, entry.kind)
    return family not in SERIES or ground.since <= entry.on <= ground.until


def stamp_of(ground: Ground, obligation: Obligation) -> Stamp:
    """When the answer for the obligation last changed: by text, by record, or by time alone."""
    case = ground.case
    codes = [one.code for one in leans_on(case.agreement, obligation)]
    newest = ground.touches.newest(codes)
    moments = [ground.version_at, *([newest.recorded_at] if newest else [])]
    moments += [at for at in moving_breaks(case, obligation) if at <= case.at]
    number = newest.number if newest else 0
    return Stamp(sequence=case.agreement.version - 1 + number, changed_at=max(moments))
