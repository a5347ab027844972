"""The outbox: reminders that were found and the message of each person that tells of them.

A message that surely nobody has got yet takes up what is found later, so that after days without a
mail server there is one message and not one a day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.orm import Session

from tracker.core.reminders.reminder import Key, Reminder
from tracker.core.reminders.stretch import DateKey
from tracker.core.reminders.telling import Occasion, Telling
from tracker.store.base import table_of
from tracker.store.tables.follow import FollowRow, SubscriberRow
from tracker.store.tables.outbox import MessageRow, ReminderRow

MESSAGE, REMINDER = table_of(MessageRow), table_of(ReminderRow)
SUBSCRIBER, FOLLOW = table_of(SubscriberRow), table_of(FollowRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A reminder on record, as a message tells of it."""

    key: Key
    telling: Telling
    late: bool


def lock_people(session: Session, people: Sequence[int]) -> set[int]:
    """Lock some persons until the unit of work ends; who is locked by another run is left out.

    On SQLite the unit of work has locked the whole database when it began.
    """
    mine = select(SUBSCRIBER.c.id).where(
        SUBSCRIBER.c.id.in_(people), SUBSCRIBER.c.left_at.is_(None)
    )
    return {*session.scalars(mine.with_for_update(skip_locked=True))}


def open_message(session: Session, subscriber: int) -> int | None:
    """The person's message that waits and has surely reached nobody; None where there is none."""
    waits = (MESSAGE.c.state == "waiting") & (MESSAGE.c.possible_copies == 0)
    mine = select(MESSAGE.c.id).where(waits, MESSAGE.c.subscriber_id == subscriber)
    return session.scalar(mine.order_by(MESSAGE.c.id).limit(1).with_for_update())


def add_message(session: Session, subscriber: int, message_id: str, *, made_at: datetime) -> int:
    """Add a message without content, to be sent at once, and say its number."""
    row = {
        "subscriber_id": subscriber,
        "message_id": message_id,
        "content": "",
        "state": "waiting",
        "attempts": 0,
        "possible_copies": 0,
        "made_at": made_at,
        "next_attempt_at": made_at,
        "said": "",
    }
    return int(session.scalars(insert(MESSAGE).values(row).returning(MESSAGE.c.id)).one())


def message_id_of(session: Session, message: int) -> str:
    """The Message-ID that all copies of a message have, without its brackets."""
    mine = select(MESSAGE.c.message_id).where(MESSAGE.c.id == message)
    return str(session.scalars(mine).one())


def set_content(session: Session, message: int, content: str) -> None:
    """Write down the message as it is to be sent."""
    session.execute(update(MESSAGE).where(MESSAGE.c.id == message).values(content=content))


def unknown_reminders(session: Session, found: Iterable[Reminder]) -> tuple[Reminder, ...]:
    """Those of the reminders that are not on record; their keys are what they are known by."""
    new = {reminder.key: reminder for reminder in found}
    if not new:
        return ()
    rules, days = {key.rule for key in new}, [key.on for key in new]
    known = select(REMINDER).where(
        REMINDER.c.follow_id.in_(rules), REMINDER.c.on_day.between(min(days), max(days))
    )
    for row in session.execute(known).mappings():
        new.pop(key_of_row(row), None)
    return tuple(new.values())


def add_reminders(session: Session, message: int, reminders: Iterable[Reminder]) -> None:
    """Add reminders that are not on record, to be told by a message."""
    rows = [row_of(reminder, message) for reminder in reminders]
    if rows:
        session.execute(insert(REMINDER), rows)


def row_of(reminder: Reminder, message: int) -> dict[str, Any]:
    """The row of a reminder."""
    key = reminder.key
    return {
        "follow_id": key.rule,
        "obligation": key.obligation or "",
        "kind": key.kind,
        "on_day": key.on,
        "lead": key.lead,
        "day": reminder.telling.day,
        "fell_due_at": reminder.at,
        "occasion": reminder.telling.occasion.value,
        "late": reminder.late,
        "message_id": message,
    }


def reminders_of(session: Session, message: int) -> tuple[Found, ...]:
    """What a message tells of, in the order in which it was found."""
    mine = select(REMINDER).where(REMINDER.c.message_id == message).order_by(REMINDER.c.id)
    return tuple(map(found_of, session.execute(mine).mappings()))


def told_before(session: Session, message: int, found: Iterable[Found]) -> set[DateKey]:
    """The dates among these of which earlier messages have told by the same rules."""
    keys = [one.key for one in found]
    if not keys:
        return set()
    rules, days = {key.rule for key in keys}, [key.on for key in keys]
    dates = select(REMINDER.c.obligation, REMINDER.c.kind, REMINDER.c.on_day).distinct()
    mine = REMINDER.c.follow_id.in_(rules) & REMINDER.c.on_day.between(min(days), max(days))
    rows = session.execute(dates.where(mine, REMINDER.c.message_id != message))
    return {(row[0] or None, row[1], row[2]) for row in rows}


def found_of(row: RowMapping) -> Found:
    """The value of a row."""
    return Found(
        key=key_of_row(row),
        telling=Telling(row["day"], Occasion(row["occasion"]), row["lead"]),
        late=row["late"],
    )


def key_of_row(row: RowMapping) -> Key:
    """What the reminder of a row is known by."""
    code = row["obligation"] or None
    return Key(row["follow_id"], code, row["kind"], row["on_day"], row["lead"])
