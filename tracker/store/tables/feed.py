"""Calendars that others subscribe to: what is in each, and the addresses that were given out.

An address is only ever issued and ended, so that it stays known who could read what from when to
when. What is kept of it is a digest: from that nobody can learn the address.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base
from tracker.store.types import Key, Sequence

NOTHING = "[]"


class FeedRow(Base):
    """What one calendar holds. Another choice is another calendar."""

    __tablename__ = "feed"
    __table_args__ = (
        CheckConstraint("label <> ''", name="label_given"),
        CheckConstraint(
            "agreement_id IS NOT NULL OR"
            f" (clauses = '{NOTHING}' AND obligations = '{NOTHING}' AND readings = '{NOTHING}')",
            name="codes_of_agreement",
        ),
        CheckConstraint("agreement_id IS NULL OR subscriber_id IS NULL", name="one_scope"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(comment="for whom it is, or what it is called")
    agreement_id: Mapped[int | None] = mapped_column(
        ForeignKey("agreement.id"), comment="NULL: all agreements"
    )
    subscriber_id: Mapped[int | None] = mapped_column(
        ForeignKey("subscriber.id"), comment="what that person follows for the calendar"
    )
    clauses: Mapped[Sequence]
    obligations: Mapped[Sequence]
    kinds: Mapped[Sequence]
    leads: Mapped[Sequence]
    readings: Mapped[Sequence]
    made_at: Mapped[datetime] = mapped_column(comment="instant of entry, UTC")
    made_by: Mapped[str]


class FeedAddressRow(Base):
    """An address that was given out."""

    __tablename__ = "feed_address"
    __table_args__ = (CheckConstraint("length(digest) = 64", name="digest_length"),)

    digest: Mapped[Key] = mapped_column(comment="SHA-256 of the secret part, hexadecimal")
    feed_id: Mapped[int] = mapped_column(ForeignKey("feed.id"), index=True)
    issued_at: Mapped[datetime] = mapped_column(comment="UTC")
    issued_by: Mapped[str]


class FeedEndRow(Base):
    """An address that leads nowhere any more."""

    __tablename__ = "feed_end"

    digest: Mapped[Key] = mapped_column(ForeignKey("feed_address.digest"))
    ended_at: Mapped[datetime] = mapped_column(comment="UTC")
    ended_by: Mapped[str]
