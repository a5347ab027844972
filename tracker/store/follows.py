"""The rules of those who are reminded."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.orm import Session

from tracker.core.days.period import parse_period
from tracker.core.reminders.follow import Delivery, Follow
from tracker.store.agreements import AGREEMENT, agreement_id
from tracker.store.base import table_of
from tracker.store.tables.follow import FollowRow

FOLLOW = table_of(FollowRow)


def add_follow(session: Session, subscriber: int, follow: Follow, *, made_at: datetime) -> int:
    """Add a rule and say its number."""
    row = {
        "subscriber_id": subscriber,
        "agreement_id": agreement_id(session, follow.agreement),
        "clause": follow.clause,
        "obligation": follow.obligation,
        **told_by(follow),
        "made_at": made_at,
    }
    return int(session.scalars(insert(FOLLOW).values(row).returning(FOLLOW.c.id)).one())


def change_follow(session: Session, number: int, follow: Follow) -> None:
    """Let a rule tell otherwise; what it is about, its number and its beginning stay."""
    session.execute(update(FOLLOW).where(FOLLOW.c.id == number).values(told_by(follow)))


def told_by(follow: Follow) -> dict[str, Any]:
    """The columns that say what a rule tells, and how."""
    return {
        "kinds": follow.kinds,
        "leads": tuple(map(str, follow.leads)),
        "on_the_day": follow.on_the_day,
        "while_past_due": follow.while_past_due,
        "delivery": follow.delivery.value,
    }


def begin_by(session: Session, people: Iterable[int], *, now: datetime) -> None:
    """Let rules that were made by a clock that was ahead begin now."""
    ahead = FOLLOW.c.subscriber_id.in_([*people]) & (FOLLOW.c.made_at > now)
    session.execute(update(FOLLOW).where(ahead).values(made_at=now))


def end_follow(session: Session, number: int, *, at: datetime) -> None:
    """End a rule; what it told stays on record."""
    session.execute(update(FOLLOW).where(FOLLOW.c.id == number).values(ended_at=at))


def follows_of(session: Session, people: Iterable[int]) -> dict[int, tuple[Follow, ...]]:
    """The rules of some persons that have not ended, by person and in the order of their making."""
    rows = select(FOLLOW, AGREEMENT.c.code).join_from(FOLLOW, AGREEMENT)
    running = rows.where(FOLLOW.c.ended_at.is_(None), FOLLOW.c.subscriber_id.in_([*people]))
    found: dict[int, tuple[Follow, ...]] = {}
    for row in session.execute(running.order_by(FOLLOW.c.id)).mappings():
        whose = row["subscriber_id"]
        found[whose] = (*found.get(whose, ()), follow_of(row))
    return found


def follow_of(row: RowMapping) -> Follow:
    """The value of a row that holds the agreement's code as well."""
    kept = ("clause", "obligation", "kinds", "on_the_day", "while_past_due", "made_at")
    return Follow(
        number=row["id"],
        agreement=row["code"],
        leads=tuple(parse_period(lead, field="lead") for lead in row["leads"]),
        delivery=Delivery(row["delivery"]),
        **{name: row[name] for name in kept},
    )
