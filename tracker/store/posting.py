"""Sending: messages are claimed, so that two senders never take the same one, and then settled.

Instants that lie farther ahead than any pause can have put them come from a clock that was ahead;
they hold nothing up.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update
from sqlalchemy.orm import Session

from tracker.store.base import table_of
from tracker.store.tables.follow import FollowRow, SubscriberRow
from tracker.store.tables.outbox import MessageRow

MESSAGE, SUBSCRIBER = table_of(MessageRow), table_of(SubscriberRow)
FOLLOW = table_of(FollowRow)
LEASE = timedelta(hours=1)
"""After so long a sender that claimed a message and never settled it has died.

Longer than a server can be waited for: some ten answers, each for as long as the settings allow.
"""
LONGEST_PAUSE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message that was claimed, as it is to be sent."""

    number: int
    address: str
    message_id: str
    content: str
    attempts: int
    """Those before this one."""
    copy: bool
    """Whether the server may have taken it already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """How the outbox stands."""

    waiting: int
    sent: int
    possible_copies: int
    """How often nobody knows whether the server took a message, so that a copy was sent."""
    refused: tuple[tuple[str, int, str], ...]
    """Address, attempts and the server's answer, of messages that were tried and wait."""


def due_messages(session: Session, *, now: datetime) -> tuple[int, ...]:
    """The numbers of messages to be tried now: the least tried first, of those the oldest.

    So what a server never takes, however often it is tried, holds nothing else up.
    """
    due = select(MESSAGE.c.id).where(free(now), wanted())
    return tuple(session.scalars(due.order_by(MESSAGE.c.attempts, MESSAGE.c.id)))


def wanted() -> ColumnElement[bool]:
    """Whether whoever a message is for still has a rule that sends mail."""
    mails = FOLLOW.c.ended_at.is_(None) & (FOLLOW.c.delivery == "mail")
    return exists().where(mails, FOLLOW.c.subscriber_id == MESSAGE.c.subscriber_id)


def end_pauses(session: Session, *, now: datetime) -> None:
    """Let every message that waits be tried now."""
    waits = (MESSAGE.c.state == "waiting") & (MESSAGE.c.next_attempt_at > now)
    session.execute(update(MESSAGE).where(waits).values(next_attempt_at=now))


def free(now: datetime) -> ColumnElement[bool]:
    """Whether a message may be tried now: its pause is over, or its sender has died."""
    at, claimed = MESSAGE.c.next_attempt_at, MESSAGE.c.claimed_at
    rested = or_(at <= now, at > now + LONGEST_PAUSE)
    died = or_(claimed <= now - LEASE, claimed > now + LEASE)
    waits = and_(MESSAGE.c.state == "waiting", rested)
    return or_(waits, and_(MESSAGE.c.state == "sending", died))


def claim(session: Session, number: int, *, now: datetime) -> Letter | None:
    """Take a message to send it; None where another sender was faster.

    A message whose sender died may have been taken by the server, which is counted.
    """
    mine = select(MESSAGE, SUBSCRIBER.c.address)
    mine = mine.join(SUBSCRIBER, SUBSCRIBER.c.id == MESSAGE.c.subscriber_id)
    row = (
        session.execute(
            mine.where(MESSAGE.c.id == number, free(now)).with_for_update(
                of=MESSAGE, skip_locked=True
            )
        )
        .mappings()
        .first()
    )
    if row is None:
        return None
    copies = row["possible_copies"] + (row["state"] == "sending")
    taken = {"state": "sending", "claimed_at": now, "possible_copies": copies}
    change = update(MESSAGE).where(MESSAGE.c.id == number)
    session.execute(change.values(**taken, attempts=row["attempts"] + 1))
    kept = {name: row[name] for name in ("address", "message_id", "content", "attempts")}
    return Letter(number=number, copy=copies > 0, **kept)


def settle_sent(session: Session, number: int, *, at: datetime, said: str) -> None:
    """The server took it."""
    change = update(MESSAGE).where(MESSAGE.c.id == number)
    session.execute(change.values(state="sent", claimed_at=None, sent_at=at, said=said))


def settle_failed(
    session: Session, number: int, *, next_attempt_at: datetime, said: str, uncertain: bool
) -> None:
    """The server did not take it, or nobody knows whether it did."""
    copies = MESSAGE.c.possible_copies + (1 if uncertain else 0)
    waits = {"state": "waiting", "claimed_at": None, "next_attempt_at": next_attempt_at}
    change = update(MESSAGE).where(MESSAGE.c.id == number)
    session.execute(change.values(**waits, said=said, possible_copies=copies))


def queue(session: Session) -> Queue:
    """How the outbox stands; messages that nobody wants any more are not counted as waiting."""
    mine = select(MESSAGE, SUBSCRIBER.c.address)
    mine = mine.join(SUBSCRIBER, SUBSCRIBER.c.id == MESSAGE.c.subscriber_id)
    unsent = mine.where(MESSAGE.c.state != "sent", wanted())
    rows = session.execute(unsent.order_by(MESSAGE.c.id)).mappings().all()
    sent = select(func.count()).select_from(MESSAGE).where(MESSAGE.c.state == "sent")
    copies = select(func.coalesce(func.sum(MESSAGE.c.possible_copies), 0))
    return Queue(
        waiting=len(rows),
        sent=session.scalar(sent) or 0,
        possible_copies=int(session.scalar(copies) or 0),
        refused=tuple((r["address"], r["attempts"], r["said"]) for r in rows if r["attempts"]),
    )
