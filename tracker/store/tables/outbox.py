"""The outbox: which windows were looked through, what was found, and the messages that tell it."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import CHANGES, Base
from tracker.store.types import word

STATES = ("waiting", "sending", "sent")


class MessageRow(Base):
    """One digest for one person, kept as it is sent, so that every copy is the same message."""

    __tablename__ = "message"
    __table_args__ = (
        CheckConstraint("attempts >= 0", name="attempts_counted"),
        CheckConstraint("possible_copies >= 0", name="copies_counted"),
        CheckConstraint("(state = 'sent') = (sent_at IS NOT NULL)", name="sent_when"),
        CheckConstraint("(state = 'sending') = (claimed_at IS NOT NULL)", name="claimed_when"),
        Index(None, "state", "next_attempt_at"),
        CHANGES,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    subscriber_id: Mapped[int] = mapped_column(ForeignKey("subscriber.id"), index=True)
    message_id: Mapped[str] = mapped_column(unique=True, comment="Message-ID, without brackets")
    content: Mapped[str] = mapped_column(comment="RFC 5322, in ASCII")
    state: Mapped[str] = mapped_column(word("state_kind", *STATES))
    attempts: Mapped[int]
    possible_copies: Mapped[int] = mapped_column(
        comment="attempts after which nobody knows whether the server took it"
    )
    made_at: Mapped[datetime] = mapped_column(comment="UTC")
    next_attempt_at: Mapped[datetime] = mapped_column(comment="UTC; not tried before")
    claimed_at: Mapped[datetime | None] = mapped_column(comment="UTC; somebody is sending it")
    sent_at: Mapped[datetime | None] = mapped_column(comment="UTC; the server took it")
    said: Mapped[str] = mapped_column(comment="what the server answered last")


class WindowRow(Base):
    """A window of time that was looked through for one person, with what was known then."""

    __tablename__ = "reminder_window"
    __table_args__ = (
        CheckConstraint("since < until_at", name="forward"),
        CHANGES,
    )

    subscriber_id: Mapped[int] = mapped_column(ForeignKey("subscriber.id"), primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), primary_key=True)
    until_at: Mapped[datetime] = mapped_column(primary_key=True, comment="UTC, inclusive")
    since: Mapped[datetime] = mapped_column(comment="UTC, exclusive")
    version: Mapped[int] = mapped_column(comment="of the text, as it was read")
    revision: Mapped[int] = mapped_column(comment="of the log, as it was read")
    looked_at: Mapped[datetime] = mapped_column(comment="UTC")
    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("message.id"), index=True, comment="that tells of it; NULL: nothing to tell"
    )


class ReminderRow(Base):
    """A reminder that was found; no rule tells the same date twice with the same lead."""

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("follow_id", "obligation", "kind", "on_day", "lead"),
        CHANGES,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    follow_id: Mapped[int] = mapped_column(ForeignKey("follow.id"))
    obligation: Mapped[str] = mapped_column(comment="its code; empty: the agreement as a whole")
    kind: Mapped[str]
    on_day: Mapped[date] = mapped_column(comment="the date that is told of")
    lead: Mapped[str] = mapped_column(comment="P30D; P0D on the day; -P8D after it; @DAY put off")
    day: Mapped[date] = mapped_column(comment="on which it is told")
    fell_due_at: Mapped[datetime] = mapped_column(comment="UTC")
    occasion: Mapped[str] = mapped_column(
        word("occasion_kind", "before", "on_the_day", "past_due", "again")
    )
    late: Mapped[bool] = mapped_column(comment="the date was not there on the day of its lead")
    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), index=True)
