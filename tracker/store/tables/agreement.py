"""Agreements and the versions of their text: the roots that all other rows hang from."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base, refers
from tracker.store.types import Place, Sequence


class AgreementRow(Base):
    """An agreement; its row is what writers lock, so that logs have no gaps."""

    __tablename__ = "agreement"
    __table_args__ = (CheckConstraint("code <> ''", name="code_given"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)


class VersionRow(Base):
    """One version of an agreement's text, with the head of the text itself."""

    __tablename__ = "agreement_version"
    __table_args__ = (
        UniqueConstraint("agreement_id", "number"),
        UniqueConstraint("agreement_id", "id"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint("log_length >= 0", name="log_length_not_negative"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"))
    number: Mapped[int] = mapped_column(comment="from 1, without gaps")
    recorded_at: Mapped[datetime] = mapped_column(comment="instant of entry, UTC")
    recorded_by: Mapped[str]
    reason: Mapped[str]
    digest: Mapped[str] = mapped_column(comment="of the values as given, without carried-over ones")
    log_length: Mapped[int] = mapped_column(comment="notes on record when the version was recorded")
    title: Mapped[str]
    short_title: Mapped[str]
    other_titles: Mapped[Sequence] = mapped_column(comment="JSON list of [language, title]")
    zone: Mapped[str] = mapped_column(
        comment="tz database name; decides which day an instant is in"
    )
    zone_reason: Mapped[str]
    also_zones: Mapped[Sequence]
    signed_on: Mapped[date]
    signed_note: Mapped[str]
    effective_at: Mapped[datetime] = mapped_column(comment="instant of effect, UTC")
    clause_word: Mapped[str] = mapped_column(comment="what the text calls its clauses: point")
    parties_term: Mapped[str]
    parties_basis: Mapped[str]
    text_of_record: Mapped[str | None] = mapped_column(comment="code of a text variant")
    text_of_record_reason: Mapped[str]
    neutrality: Mapped[Sequence]


class AgreementSourceRow(Base):
    """A source that the agreement's head cites."""

    __tablename__ = "agreement_source"
    __table_args__ = (refers("version_id source", "source_edition", "version_id code"),)

    version_id: Mapped[int] = mapped_column(ForeignKey("agreement_version.id"), primary_key=True)
    position: Mapped[Place]
    source: Mapped[str]
