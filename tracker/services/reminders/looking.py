"""Looking through the windows of some persons: what falls due goes into the outbox at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from tracker.core.reminders.follow import Snooze
from tracker.core.reminders.reminder import Reminder, reminders
from tracker.services.reminders.held import Held
from tracker.services.reminders.people import Person, open_windows, people, window_before
from tracker.services.reminders.run import Run
from tracker.services.reminders.writing import changes_for, write
from tracker.store.follows import begin_by
from tracker.store.outbox import (
    add_message,
    add_reminders,
    lock_people,
    open_message,
    unknown_reminders,
)
from tracker.store.snoozes import snoozes_of
from tracker.store.windows import Looked, Whose, Window, add_windows, last_windows


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One agreement's window for one person, with what was found in it."""

    code: str
    last: Window
    """The window before it."""
    window: Window
    found: tuple[Reminder, ...]
    changed: bool
    """Whether there is any change to be told."""


def look(session: Session, run: Run, persons: Iterable[Person]) -> int:
    """Look through the persons' windows and put what is found into the outbox; how many messages.

    Who is being looked after by another run is left to it, and nothing is found twice.
    """
    listed = {person.subscriber.number: person for person in persons}
    mine = lock_people(session, [*listed])
    begin_by(session, mine, now=run.now)
    lasts = last_windows(session, mine, now=run.moment.latest)
    snoozes = snoozes_of(session, mine)
    locked = people(session, (listed[number].subscriber for number in listed if number in mine))
    nothing: list[Looked] = []
    told = 0
    for person in locked:
        opened = [*open_for(run, person, lasts, snoozes)]
        if tell(session, run, person, opened):
            told += 1
        else:
            nothing += looked(run, person, opened, None)
    add_windows(session, nothing)
    return told


def open_for(
    run: Run,
    person: Person,
    lasts: Mapping[Whose, Window],
    snoozes: Mapping[Whose, tuple[Snooze, ...]],
) -> Iterator[Opened]:
    """What there is in each of a person's windows."""
    number, hour = person.subscriber.number, person.subscriber.hour
    until = run.moment.until(person.subscriber)
    for code in open_windows(person, lasts, run.moment):
        held, rules = run.held[code], person.rules[code]
        known = held.holding.notes, held.law.version
        last = window_before(lasts.get((number, code)), rules, *known)
        timetable = held.timetable(last, until)
        put_off = snoozes.get((number, code), ())
        found = (one for rule in rules for one in reminders(rule, hour, timetable, put_off))
        yield Opened(
            code=code,
            last=last,
            window=window_of(held, last, until),
            found=tuple(found),
            changed=bool(changes_for(held, rules, last)),
        )


def window_of(held: Held, last: Window, until: datetime) -> Window:
    """The window as it is kept: with what is known now."""
    return Window(
        since=last.until,
        until=until,
        version=held.law.version,
        revision=held.holding.revision,
        looked_at=held.now,
    )


def tell(session: Session, run: Run, person: Person, opened: list[Opened]) -> bool:
    """Put what is new into the person's message, the one that waits or another; if there is any."""
    number = person.subscriber.number
    new = unknown_reminders(session, (one for window in opened for one in window.found))
    if not new and not any(window.changed for window in opened):
        return False
    message = open_message(session, number)
    if message is None:
        named = f"{uuid4().hex}@{run.letterhead.domain}"
        message = add_message(session, number, named, made_at=run.now)
    add_reminders(session, message, new)
    add_windows(session, looked(run, person, opened, message))
    write(session, run, person, message)
    return True


def looked(run: Run, person: Person, opened: Iterable[Opened], message: int | None) -> list[Looked]:
    """The windows as they are kept."""
    number = person.subscriber.number
    return [
        Looked(
            subscriber=number,
            agreement=run.held[one.code].key,
            window=one.window,
            message=message,
        )
        for one in opened
    ]
