"""What the words oblige to, where that is argued about."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base, refers
from tracker.store.tables.version import OfVersion, PartOfVersion
from tracker.store.types import Key, Place, word


class DisputedReadingRow(OfVersion, Base):
    """A dispute about words; it never changes an obligation's status."""

    __tablename__ = "disputed_reading"
    __table_args__ = (refers("version_id clause", "clause_edition", "version_id number"),)

    clause: Mapped[str | None] = mapped_column(comment="NULL: the agreement as a whole")
    matter: Mapped[str]
    kind: Mapped[str] = mapped_column(word("kind", "contested", "ambiguity", "role"))
    note: Mapped[str]


class DisputedReadingObligationRow(PartOfVersion, Base):
    """An obligation whose words are in dispute."""

    __tablename__ = "disputed_reading_obligation"
    __table_args__ = (
        refers("version_id disputed_reading", "disputed_reading", "version_id code"),
        refers("version_id obligation", "obligation_edition", "version_id code"),
    )

    disputed_reading: Mapped[Key]
    position: Mapped[Place]
    obligation: Mapped[str]


class ViewRow(PartOfVersion, Base):
    """What an actor, or a text variant, holds."""

    __tablename__ = "disputed_view"
    __table_args__ = (
        refers("version_id disputed_reading", "disputed_reading", "version_id code"),
        refers("version_id actor", "actor_edition", "version_id code"),
        refers("version_id variant", "text_variant", "version_id code"),
        CheckConstraint("(actor IS NULL) <> (variant IS NULL)", name="one_holder"),
    )

    disputed_reading: Mapped[Key]
    position: Mapped[Place]
    actor: Mapped[str | None] = mapped_column(comment="the holder, if somebody")
    variant: Mapped[str | None] = mapped_column(comment="the holder, if a text")
    holds: Mapped[str]
    said_on: Mapped[date | None]
    said: Mapped[str] = mapped_column(comment="when or where, in words")


class ViewSourceRow(PartOfVersion, Base):
    """A source that a view is cited from."""

    __tablename__ = "disputed_view_source"
    __table_args__ = (
        refers(
            "version_id disputed_reading view",
            "disputed_view",
            "version_id disputed_reading position",
        ),
        refers("version_id source", "source_edition", "version_id code"),
    )

    disputed_reading: Mapped[Key]
    view: Mapped[Place]
    position: Mapped[Place]
    source: Mapped[str]
