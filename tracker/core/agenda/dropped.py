"""Dates that a calendar was given once and that are none any more, so that it can be told so.

A date can go because of a note (a notice stops a renewal, the event a period was counted from
turns out not to have happened) or because of a new version of the text. Both are found by asking
again with what was there before, so nothing has to be remembered.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.core.agenda.calendar import CalendarDate, Ground, Stamp, dates_on_calendar, stamp_of
from tracker.core.answer.breaks import leans_on
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import DateClaim, Position
from tracker.core.log.note import Note
from tracker.core.log.record import read_record
from tracker.core.standing.case import Case

STAYS = (Position, DateClaim, type(None))
"""Effects that move no date."""


def dropped_by_record(ground: Ground, obligation: Obligation) -> Iterator[CalendarDate]:
    """The dates that one obligation had before some note, and has no more."""
    codes = [one.code for one in leans_on(ground.case.agreement, obligation)]
    notes = ground.touches.on(codes)
    movers = [note for note in notes if not isinstance(note.effect, STAYS)]
    if not movers:
        return
    gone: dict[str, CalendarDate] = {}
    for mover in movers:
        earlier = with_notes(ground, ground.case.agreement, notes[: notes.index(mover)])
        gone |= {one.uid: one for one in dates_on_calendar(earlier, obligation)}
    stamp = stamp_of(ground, obligation)
    yield from marked(gone, stamp, dates_on_calendar(ground, obligation))


def dropped_by_text(ground: Ground, earlier: Iterable[Agreement]) -> Iterator[CalendarDate]:
    """The dates that earlier versions of the text had, read alike, and the newest has no more."""
    law = ground.case.agreement
    gone: dict[str, CalendarDate] = {}
    there: dict[str, CalendarDate] = {}
    for before in earlier:
        for obligation in before.obligations:
            now = law.by_code.get(obligation.code)
            if now != obligation:
                codes = [one.code for one in leans_on(before, obligation)]
                old = with_notes(ground, before, ground.touches.on(codes))
                gone |= {one.uid: one for one in dates_on_calendar(old, obligation)}
                there |= {one.uid: one for one in dates_on_calendar(ground, now)} if now else {}
    for one in marked(gone, Stamp(sequence=0, changed_at=ground.version_at), there.values()):
        newest = ground.touches.newest([one.entry.code or ""])
        number = (newest.number if newest else 0) + law.version - 1
        yield replace(one, stamp=replace(one.stamp, sequence=number))


def with_notes(ground: Ground, law: Agreement, notes: Iterable[Note]) -> Ground:
    """The same question put to another text, or with only some of the notes on record."""
    record = read_record(law, tuple(notes), known_by=None, revision=None)
    return replace(ground, case=Case(law, record, ground.case.at))


def marked(
    gone: dict[str, CalendarDate], stamp: Stamp, there: Iterable[CalendarDate]
) -> Iterator[CalendarDate]:
    """Those that are gone and not there, marked as dropped."""
    known = {one.uid for one in there}
    for uid, one in gone.items():
        if uid not in known:
            yield replace(one, stamp=stamp, dropped=True)
