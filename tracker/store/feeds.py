"""Calendars on record, and the addresses under which they can be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, insert, select
from sqlalchemy.orm import Session

from tracker.core.days.period import parse_period
from tracker.core.reminders.feed import Feed
from tracker.store.agreements import AGREEMENT, agreement_id
from tracker.store.base import table_of
from tracker.store.columns import filled, picked
from tracker.store.stamp import Stamp, stamp_columns
from tracker.store.tables.feed import FeedAddressRow, FeedEndRow, FeedRow

FEED, ADDRESS, END = table_of(FeedRow), table_of(FeedAddressRow), table_of(FeedEndRow)
COLUMNS = (FEED, AGREEMENT.c.code.label("agreement"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An address that was given out, without its secret."""

    digest: str
    issued_at: datetime
    ended_at: datetime | None
    """None while it can be read."""


def add_feed(session: Session, feed: Feed, *, made_at: datetime, made_by: str) -> int:
    """Put a calendar on record and return its number; UnknownError without its agreement."""
    key = None if feed.agreement is None else agreement_id(session, feed.agreement)
    row = filled(
        FeedRow,
        feed,
        agreement_id=key,
        subscriber_id=feed.subscriber,
        leads=tuple(str(lead) for lead in feed.leads),
        made_at=made_at,
        made_by=made_by,
    )
    return int(session.scalars(insert(FEED).values(row).returning(FEED.c.id)).one())


def issue(session: Session, number: int, digest: str, *, at: datetime, by: str) -> None:
    """Give out an address of a calendar."""
    row = {"digest": digest, "feed_id": number, "issued_at": at, "issued_by": by}
    session.execute(insert(ADDRESS).values(row))


def end_addresses(session: Session, number: int, *, at: datetime, by: str) -> int:
    """End all addresses of a calendar that can still be read, and say how many those were."""
    running = select(ADDRESS.c.digest).outerjoin(END).where(ADDRESS.c.feed_id == number)
    digests = session.scalars(running.where(END.c.digest.is_(None))).all()
    if digests:
        rows = [{"digest": digest, "ended_at": at, "ended_by": by} for digest in digests]
        session.execute(insert(END), rows)
    return len(digests)


def feed_at(session: Session, digest: str) -> tuple[Feed, Stamp | None] | None:
    """The calendar at an address that can still be read; of a single agreement with its stamp."""
    row = session.connection().execute(RUNNING, {"digest": digest}).mappings().first()
    if row is None:
        return None
    stamp = None if row["agreement"] is None else Stamp(*(row[name] for name in Stamp._fields))
    return value(row), stamp


def feeds(session: Session) -> tuple[tuple[Feed, tuple[Given, ...]], ...]:
    """All calendars by number, each with its addresses, the one given out first first."""
    given: dict[int, list[Given]] = {}
    rows = select(ADDRESS, END.c.ended_at).outerjoin(END).order_by(ADDRESS.c.issued_at)
    for row in session.execute(rows).mappings():
        given.setdefault(row["feed_id"], []).append(picked(Given, row))
    found: Sequence[RowMapping] = session.execute(of_feeds().order_by(FEED.c.id)).mappings().all()
    return tuple((value(row), tuple(given.get(row["id"], ()))) for row in found)


def of_feeds() -> Select[Any]:
    """Selects calendars, each with its agreement's code."""
    return select(*COLUMNS).select_from(FEED).outerjoin(AGREEMENT)


def running_at() -> Select[Any]:
    """Selects the calendar at the address with a digest, as long as it has not ended."""
    stamp = (one.label(name) for one, name in zip(stamp_columns(), Stamp._fields, strict=True))
    rows = of_feeds().add_columns(*stamp).join(ADDRESS).outerjoin(END)
    return rows.where(ADDRESS.c.digest == bindparam("digest"), END.c.digest.is_(None))


RUNNING = running_at()
"""Made once, and asked once: calendars ask again and again, mostly to hear that nothing changed."""


def value(row: RowMapping) -> Feed:
    """The calendar that a row holds."""
    leads = tuple(parse_period(lead, field="lead") for lead in row["leads"])
    return picked(Feed, row, number=row["id"], subscriber=row["subscriber_id"], leads=leads)
