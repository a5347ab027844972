"""Clauses: the numbered parts of the text."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base
from tracker.store.tables.version import Edition, edition_of
from tracker.store.types import Key, Sequence


class ClauseRow(Base):
    """A clause that notes may refer to, in whatever version."""

    __tablename__ = "clause"
    __table_args__ = (CheckConstraint("number <> ''", name="number_given"),)

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), primary_key=True)
    number: Mapped[Key]


class ClauseEditionRow(Edition, Base):
    """A clause as one version of the text has it."""

    __tablename__ = "clause_edition"
    __table_args__ = edition_of("clause", "number")

    number: Mapped[Key]
    title: Mapped[str]
    remarks: Mapped[Sequence]
