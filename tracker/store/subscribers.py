"""The persons and lists that are reminded."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, insert, select, update
from sqlalchemy.orm import Session

from tracker.core.days.hour import Hour
from tracker.core.reminders.subscriber import Subscriber
from tracker.store.base import table_of
from tracker.store.tables.follow import FollowRow, SubscriberRow

SUBSCRIBER, FOLLOW = table_of(SubscriberRow), table_of(FollowRow)


def find_subscriber(session: Session, address: str) -> Subscriber | None:
    """The person with that address who has not left; letters' case does not matter."""
    return one(session, subscribers().where(SUBSCRIBER.c.address_key == address.lower()))


def find_by_token(session: Session, token: str) -> Subscriber | None:
    """The person whose secret it is, who has not left."""
    return one(session, subscribers().where(SUBSCRIBER.c.token == token))


def all_subscribers(session: Session) -> tuple[Subscriber, ...]:
    """Everybody who has not left, by address."""
    rows = session.execute(subscribers().order_by(SUBSCRIBER.c.address_key)).mappings()
    return tuple(map(subscriber_of, rows))


def subscribers() -> Select[Any]:
    """Selects those who have not left."""
    return select(SUBSCRIBER).where(SUBSCRIBER.c.left_at.is_(None))


def one(session: Session, query: Select[Any]) -> Subscriber | None:
    """The person that a query finds."""
    found = session.execute(query).mappings().first()
    return subscriber_of(found) if found else None


def subscriber_of(row: RowMapping) -> Subscriber:
    """The value of a row."""
    hour = Hour(row["hour"], row["zone"])
    kept = {name: row[name] for name in ("name", "address", "language", "token")}
    return Subscriber(number=row["id"], hour=hour, **kept)


def keep_subscriber(session: Session, subscriber: Subscriber, *, made_at: datetime) -> int:
    """Add a person, or change the one with the same address, who is back if they had left.

    The token that a person has stays, so that links in old messages still work.
    """
    key = subscriber.address.lower()
    columns = {
        "name": subscriber.name,
        "address": subscriber.address,
        "language": subscriber.language,
        "hour": subscriber.hour.hour,
        "zone": subscriber.hour.zone,
        "left_at": None,
    }
    row = select(SUBSCRIBER.c.id).where(SUBSCRIBER.c.address_key == key).with_for_update()
    number = session.scalar(row)
    if number is None:
        new = {**columns, "address_key": key, "token": subscriber.token, "made_at": made_at}
        added = insert(SUBSCRIBER).values(new).returning(SUBSCRIBER.c.id)
        return int(session.scalars(added).one())
    session.execute(update(SUBSCRIBER).where(SUBSCRIBER.c.id == number).values(columns))
    return int(number)


def leave(session: Session, subscriber: int, *, at: datetime) -> None:
    """The person gets no mail any more; all of their rules end."""
    whose = update(SUBSCRIBER).where(SUBSCRIBER.c.id == subscriber)
    session.execute(whose.values(left_at=at))
    running = (FOLLOW.c.subscriber_id == subscriber) & FOLLOW.c.ended_at.is_(None)
    session.execute(update(FOLLOW).where(running).values(ended_at=at))
