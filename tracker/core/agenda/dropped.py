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
    names, stamp = names_of(ground, obligation), stamp_of(ground, obligation)
    for mover in reversed(movers):
        earlier = with_notes(ground, ground.case.agreement, notes[: notes.index(mover)])
        yield from marked(dates_on_calendar(earlier, obligation), names, stamp)


def dropped_by_text(ground: Ground, earlier: Iterable[Agreement]) -> Iterator[CalendarDate]:
    """The dates that earlier versions of the text had, read alike, and the newest has no more.

    The versions come newest first.
    """
    newest, names = ground.case.agreement.by_code, dict[str, set[str]]()
    for law in earlier:
        for obligation in law.obligations:
            code, leaned = obligation.code, leans_on(law, obligation)
            if all(newest.get(one.code) == one for one in leaned):
                continue
            if code not in names:
                names[code] = names_of(ground, newest[code]) if code in newest else set()
            codes = [one.code for one in leaned]
            old = with_notes(ground, law, ground.touches.on(codes))
            dates = dates_on_calendar(old, obligation)
            yield from marked(dates, names[code], stamp_by_text(ground, codes))


def stamp_by_text(ground: Ground, codes: list[str]) -> Stamp:
    """When a new version of the text dropped dates; `codes` are of all that they hung on."""
    newest = ground.touches.newest(codes)
    sequence = (newest.number if newest else 0) + ground.case.agreement.version - 1
    return Stamp(sequence=sequence, changed_at=ground.version_at)


def names_of(ground: Ground, obligation: Obligation) -> set[str]:
    """The names of an obligation's dates; of a long series, much less than the dates."""
    return {one.uid for one in dates_on_calendar(ground, obligation)}


def with_notes(ground: Ground, law: Agreement, notes: Iterable[Note]) -> Ground:
    """The same question put to another text, or with only some of the notes on record."""
    record = read_record(law, tuple(notes), known_by=None, revision=None)
    return replace(ground, case=Case(law, record, ground.case.at))


def marked(dates: Iterable[CalendarDate], names: set[str], stamp: Stamp) -> Iterator[CalendarDate]:
    """Those whose names are not among the names, marked as dropped; their names are added."""
    for one in dates:
        if one.uid not in names:
            names.add(one.uid)
            yield replace(one, stamp=stamp, dropped=True)
