"""Who is to be reminded of what: operation, neither law nor record, so its rows may change."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import CHANGES, Base, refers
from tracker.store.types import Sequence, word

DELIVERIES = ("mail", "calendar", "page")


class SubscriberRow(Base):
    """A person or a list that is reminded; who has left keeps the row, so that it is remembered."""

    __tablename__ = "subscriber"
    __table_args__ = (
        CheckConstraint("name <> ''", name="name_given"),
        CheckConstraint("address LIKE '%_@_%'", name="address_given"),
        CheckConstraint("hour BETWEEN 0 AND 23", name="hour_of_day"),
        CHANGES,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    address: Mapped[str] = mapped_column(comment="one mail address, as it was given")
    address_key: Mapped[str] = mapped_column(unique=True, comment="the address in small letters")
    language: Mapped[str] = mapped_column(word("language_kind", "en"))
    hour: Mapped[int] = mapped_column(comment="of the day, in the zone")
    zone: Mapped[str] = mapped_column(comment="tz database name")
    token: Mapped[str] = mapped_column(unique=True, comment="in the address that ends all mail")
    made_at: Mapped[datetime] = mapped_column(comment="UTC")
    left_at: Mapped[datetime | None] = mapped_column(comment="UTC; no mail from then on")


class FollowRow(Base):
    """One rule: which dates, how early. A changed rule keeps its row: reminders name theirs."""

    __tablename__ = "follow"
    __table_args__ = (
        refers("agreement_id clause", "clause", "agreement_id number"),
        refers("agreement_id obligation", "obligation", "agreement_id code"),
        CheckConstraint("clause IS NULL OR obligation IS NULL", name="one_scope"),
        Index(None, "subscriber_id", "agreement_id"),
        CHANGES,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    subscriber_id: Mapped[int] = mapped_column(ForeignKey("subscriber.id"))
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"))
    clause: Mapped[str | None]
    obligation: Mapped[str | None] = mapped_column(comment="neither: the whole agreement")
    kinds: Mapped[Sequence]
    leads: Mapped[Sequence] = mapped_column(comment="JSON list of ISO 8601 durations")
    on_the_day: Mapped[bool]
    while_past_due: Mapped[bool]
    delivery: Mapped[str] = mapped_column(word("delivery_kind", *DELIVERIES))
    made_at: Mapped[datetime] = mapped_column(comment="UTC; nothing earlier is told")
    ended_at: Mapped[datetime | None] = mapped_column(comment="UTC")


class SnoozeRow(Base):
    """A date that somebody put off."""

    __tablename__ = "snooze"
    __table_args__ = (
        UniqueConstraint("subscriber_id", "agreement_id", "obligation", "kind", "on_day"),
        CHANGES,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    subscriber_id: Mapped[int] = mapped_column(ForeignKey("subscriber.id"))
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"))
    obligation: Mapped[str] = mapped_column(comment="its code; empty: the agreement as a whole")
    kind: Mapped[str]
    on_day: Mapped[date] = mapped_column(comment="the date that is put off")
    again_on: Mapped[date] = mapped_column(comment="silent before it, told once more on it")
    made_at: Mapped[datetime] = mapped_column(comment="UTC")
