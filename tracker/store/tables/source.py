"""Sources: where something was read."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base
from tracker.store.tables.version import Edition, edition_of
from tracker.store.types import Key


class SourceRow(Base):
    """A source that notes may cite, in whatever version."""

    __tablename__ = "source"
    __table_args__ = (CheckConstraint("code <> ''", name="code_given"),)

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), primary_key=True)
    code: Mapped[Key]


class SourceEditionRow(Edition, Base):
    """A source as one version of the text describes it; NULL is shown as not recorded."""

    __tablename__ = "source_edition"
    __table_args__ = edition_of("source")

    code: Mapped[Key]
    title: Mapped[str]
    language: Mapped[str]
    publisher: Mapped[str | None]
    url: Mapped[str | None]
    archived_url: Mapped[str | None]
    published_on: Mapped[date | None]
    retrieved_on: Mapped[date | None]
    quote: Mapped[str | None]
    reprint_of: Mapped[str | None] = mapped_column(comment="the primary publication, in words")
    confirmed: Mapped[bool] = mapped_column(comment="somebody has read it in a copy")
    confirmation: Mapped[str]
