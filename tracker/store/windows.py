"""The windows of time that were looked through: where the next one begins, and what was known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import RowMapping, func, insert, select
from sqlalchemy.orm import Session

from tracker.store.agreements import AGREEMENT
from tracker.store.base import table_of
from tracker.store.tables.outbox import WindowRow

WINDOW = table_of(WindowRow)
Whose = tuple[int, str]
"""A subscriber's number and an agreement's code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of time for one person and agreement, with what was known when it was looked at."""

    since: datetime
    """Exclusive."""
    until: datetime
    """Inclusive."""
    version: int
    revision: int
    looked_at: datetime


def last_windows(session: Session, people: Iterable[int], *, now: datetime) -> dict[Whose, Window]:
    """The newest window of each person and agreement that does not end after `now`.

    Where a clock was ahead for a while, the windows of that time are left out, so that those days
    are looked through again; what was told then is on record and is not told twice.
    """
    key = (WINDOW.c.subscriber_id, WINDOW.c.agreement_id)
    past = WINDOW.c.subscriber_id.in_([*people]) & (WINDOW.c.until_at <= now)
    newest = select(*key, func.max(WINDOW.c.until_at).label("until_at")).where(past)
    last = newest.group_by(*key).subquery()
    same = (
        (WINDOW.c.subscriber_id == last.c.subscriber_id)
        & (WINDOW.c.agreement_id == last.c.agreement_id)
        & (WINDOW.c.until_at == last.c.until_at)
    )
    rows = select(WINDOW, AGREEMENT.c.code).join(last, same)
    rows = rows.join(AGREEMENT, AGREEMENT.c.id == WINDOW.c.agreement_id)
    found = session.execute(rows).mappings()
    return {(row["subscriber_id"], row["code"]): window_of(row) for row in found}


def windows_of(session: Session, message: int) -> dict[str, tuple[Window, ...]]:
    """The windows that a message tells of, by agreement and in the order of time."""
    rows = select(WINDOW, AGREEMENT.c.code).join_from(WINDOW, AGREEMENT)
    told = rows.where(WINDOW.c.message_id == message).order_by(AGREEMENT.c.code, WINDOW.c.since)
    found: dict[str, tuple[Window, ...]] = {}
    for row in session.execute(told).mappings():
        found[row["code"]] = (*found.get(row["code"], ()), window_of(row))
    return found


def window_of(row: RowMapping) -> Window:
    """The value of a row."""
    kept = {name: row[name] for name in ("since", "version", "revision", "looked_at")}
    return Window(until=row["until_at"], **kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A window that was looked through for one person, and the message that tells of it, if any."""

    subscriber: int
    agreement: int
    """The agreement's key."""
    window: Window
    message: int | None


def add_windows(session: Session, looked: Iterable[Looked]) -> None:
    """Keep which windows were looked through."""
    rows = [
        {
            "subscriber_id": one.subscriber,
            "agreement_id": one.agreement,
            "since": one.window.since,
            "until_at": one.window.until,
            "version": one.window.version,
            "revision": one.window.revision,
            "looked_at": one.window.looked_at,
            "message_id": one.message,
        }
        for one in looked
    ]
    if rows:
        session.execute(insert(WINDOW), rows)
