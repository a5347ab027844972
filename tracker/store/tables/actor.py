"""Actors: who is bound, benefits or is quoted."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.core.law.actor import ActorKind
from tracker.store.base import Base, refers
from tracker.store.tables.version import Edition, edition_of
from tracker.store.types import Key, one_of


class ActorRow(Base):
    """An actor that notes may refer to, in whatever version."""

    __tablename__ = "actor"
    __table_args__ = (CheckConstraint("code <> ''", name="code_given"),)

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), primary_key=True)
    code: Mapped[Key]


class ActorEditionRow(Edition, Base):
    """An actor as one version of the text knows it."""

    __tablename__ = "actor_edition"
    __table_args__ = (
        *edition_of("actor"),
        # Late, because an organ may stand before its party.
        refers("version_id organ_of", "actor_edition", "version_id code", late=True),
        CheckConstraint("organ_of <> code", name="organ_of_another"),
    )

    code: Mapped[Key]
    name: Mapped[str]
    formal_name: Mapped[str]
    kind: Mapped[ActorKind] = mapped_column(one_of(ActorKind, "kind"))
    signatory: Mapped[bool]
    defined_party: Mapped[bool] = mapped_column(comment="the text's term for its parties covers it")
    organ_of: Mapped[str | None] = mapped_column(comment="the party it speaks for")
    note: Mapped[str]
