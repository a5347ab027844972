"""The text's words in each copy, and where the copies differ."""

from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base, refers
from tracker.store.tables.version import OfVersion, PartOfVersion
from tracker.store.types import Key, Place


class VariantRow(OfVersion, Base):
    """The words of the agreement in one source and language."""

    __tablename__ = "text_variant"

    label: Mapped[str]
    language: Mapped[str]
    standing: Mapped[str] = mapped_column(comment="text of record, press copy …, in plain words")
    confirmation: Mapped[str]


class VariantSourceRow(PartOfVersion, Base):
    """A source that prints the variant."""

    __tablename__ = "text_variant_source"
    __table_args__ = (
        refers("version_id variant", "text_variant", "version_id code"),
        refers("version_id source", "source_edition", "version_id code"),
    )

    variant: Mapped[Key]
    position: Mapped[Place]
    source: Mapped[str]


class PassageRow(PartOfVersion, Base):
    """A numbered passage of a variant and the clause it answers to."""

    __tablename__ = "passage"
    __table_args__ = (
        refers("version_id variant", "text_variant", "version_id code"),
        refers("version_id clause", "clause_edition", "version_id number"),
    )

    variant: Mapped[Key]
    position: Mapped[Place]
    number: Mapped[str] = mapped_column(comment="as this variant prints it")
    clause: Mapped[str]
    words: Mapped[str]
    complete: Mapped[bool] = mapped_column(comment="false where the copy at hand breaks off")
    confirmed: Mapped[bool]
    confirmation: Mapped[str]
    part: Mapped[str] = mapped_column(comment="part of the clause, where it is not the whole")


class DifferenceRow(OfVersion, Base):
    """A point in which the variants differ."""

    __tablename__ = "difference"
    __table_args__ = (refers("version_id question", "question", "version_id code"),)

    issue: Mapped[str]
    note: Mapped[str]
    would_change: Mapped[str]
    question: Mapped[str | None] = mapped_column(comment="lets the reader choose")


class DifferenceClauseRow(PartOfVersion, Base):
    """A clause that a difference touches."""

    __tablename__ = "difference_clause"
    __table_args__ = (
        refers("version_id difference", "difference", "version_id code"),
        refers("version_id clause", "clause_edition", "version_id number"),
    )

    difference: Mapped[Key]
    position: Mapped[Place]
    clause: Mapped[str]


class WordingRow(PartOfVersion, Base):
    """How one variant words the point in which variants differ."""

    __tablename__ = "wording"
    __table_args__ = (
        refers("version_id difference", "difference", "version_id code"),
        refers("version_id variant", "text_variant", "version_id code"),
    )

    difference: Mapped[Key]
    position: Mapped[Place]
    variant: Mapped[str]
    quote: Mapped[str]
    gloss: Mapped[str]
    confirmed: Mapped[bool]
