"""Questions of interpretation, their options, and what an option changes."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from tracker.core.law.question import ChangeKind
from tracker.store.base import Base, refers
from tracker.store.tables.version import OfVersion, PartOfVersion
from tracker.store.types import Key, Place, one_of

CHANGE = "version_id question option change"
CHANGE_KEY = "version_id question option position"


class QuestionRow(OfVersion, Base):
    """A point in which the text can honestly be read in more than one way."""

    __tablename__ = "question"

    title: Mapped[str]
    asks: Mapped[str]
    default_option: Mapped[str] = mapped_column(comment="code of one of its options")
    reason: Mapped[str] = mapped_column(comment="why that option is the default")


class QuestionClauseRow(PartOfVersion, Base):
    """A clause that a question is about."""

    __tablename__ = "question_clause"
    __table_args__ = (
        refers("version_id question", "question", "version_id code"),
        refers("version_id clause", "clause_edition", "version_id number"),
    )

    question: Mapped[Key]
    position: Mapped[Place]
    clause: Mapped[str]


class QuestionSourceRow(PartOfVersion, Base):
    """A source that a question cites."""

    __tablename__ = "question_source"
    __table_args__ = (
        refers("version_id question", "question", "version_id code"),
        refers("version_id source", "source_edition", "version_id code"),
    )

    question: Mapped[Key]
    position: Mapped[Place]
    source: Mapped[str]


class OptionRow(PartOfVersion, Base):
    """One way to read it."""

    __tablename__ = "question_option"
    __table_args__ = (refers("version_id question", "question", "version_id code"),)

    question: Mapped[Key]
    code: Mapped[Key]
    position: Mapped[int]
    label: Mapped[str]
    meaning: Mapped[str]


class ChangeRow(PartOfVersion, Base):
    """One change that an option makes to the law."""

    __tablename__ = "option_change"
    __table_args__ = (
        refers("version_id question option", "question_option", "version_id question code"),
    )

    question: Mapped[Key]
    option: Mapped[Key]
    position: Mapped[Place]
    kind: Mapped[ChangeKind] = mapped_column(one_of(ChangeKind, "kind"))
    value: Mapped[str] = mapped_column(comment="in | ex-clusive, on | before, anchor or variant")
    day: Mapped[date | None] = mapped_column(comment="where an anchor becomes a named day")


class ChangeActorRow(PartOfVersion, Base):
    """An actor that a change adds to the Parties."""

    __tablename__ = "option_change_actor"
    __table_args__ = (
        refers(CHANGE, "option_change", CHANGE_KEY),
        refers("version_id actor", "actor_edition", "version_id code"),
    )

    question: Mapped[Key]
    option: Mapped[Key]
    change: Mapped[Place]
    position: Mapped[Place]
    actor: Mapped[str]


class ChangeObligationRow(PartOfVersion, Base):
    """An obligation that a change is limited to; none means wherever it fits."""

    __tablename__ = "option_change_obligation"
    __table_args__ = (
        refers(CHANGE, "option_change", CHANGE_KEY),
        refers("version_id obligation", "obligation_edition", "version_id code"),
    )

    question: Mapped[Key]
    option: Mapped[Key]
    change: Mapped[Place]
    position: Mapped[Place]
    obligation: Mapped[str]
