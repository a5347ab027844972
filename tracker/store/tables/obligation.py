"""Obligations, and who and what belongs to each."""

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.core.law.obligation import Modality, Performance
from tracker.store.base import Base, refers
from tracker.store.tables.version import Edition, OfVersion, PartOfVersion, edition_of
from tracker.store.types import Key, Place, one_of, word


class TriggerRow(OfVersion, Base):
    """A named event that rules or conditions wait for."""

    __tablename__ = "trigger_event"

    title: Mapped[str]


class ObligationRow(Base):
    """An obligation that notes may refer to, in whatever version."""

    __tablename__ = "obligation"
    __table_args__ = (CheckConstraint("code <> ''", name="code_given"),)

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), primary_key=True)
    code: Mapped[Key]


class ObligationEditionRow(Edition, Base):
    """An obligation as one version of the text has it."""

    __tablename__ = "obligation_edition"
    __table_args__ = (
        *edition_of("obligation"),
        refers("version_id clause", "clause_edition", "version_id number"),
        refers("version_id quote_variant", "text_variant", "version_id code"),
        refers(
            "version_id only_under_question only_under_option",
            "question_option",
            "version_id question code",
        ),
        CheckConstraint(
            "(only_under_question IS NULL) = (only_under_option IS NULL)", name="only_under_whole"
        ),
    )

    code: Mapped[Key]
    clause: Mapped[str]
    title: Mapped[str]
    modality: Mapped[Modality] = mapped_column(one_of(Modality, "modality"))
    performance: Mapped[Performance] = mapped_column(one_of(Performance, "performance"))
    basis: Mapped[str] = mapped_column(comment="how the text names who bears it")
    obligors_note: Mapped[str]
    object: Mapped[str]
    place_note: Mapped[str]
    quote: Mapped[str]
    quote_variant: Mapped[str | None]
    only_under_question: Mapped[str | None] = mapped_column(
        comment="not in the text of record: exists under that option of that question only"
    )
    only_under_option: Mapped[str | None]


class ObligationActorRow(PartOfVersion, Base):
    """Who bears it, benefits, or must agree; beneficiaries need not be actors."""

    __tablename__ = "obligation_actor"
    __table_args__ = (
        refers("version_id obligation", "obligation_edition", "version_id code"),
        refers("version_id actor", "actor_edition", "version_id code"),
        CheckConstraint("(role = 'other_beneficiary') = (actor IS NULL)", name="actor_or_other"),
        CheckConstraint("(other_name IS NULL) <> (actor IS NULL)", name="one_name"),
    )

    obligation: Mapped[Key]
    role: Mapped[str] = mapped_column(
        word("role", "obligor", "beneficiary", "other_beneficiary", "agreement_of"),
        primary_key=True,
        comment="agreement_of: whose agreement the duty needs",
    )
    position: Mapped[Place]
    actor: Mapped[str | None]
    other_name: Mapped[str | None] = mapped_column(comment="nobody's actor: persons and cargo")


class ObligationPlaceRow(PartOfVersion, Base):
    """A place that the obligation is about."""

    __tablename__ = "obligation_place"
    __table_args__ = (
        refers("version_id obligation", "obligation_edition", "version_id code"),
        refers("version_id place", "place", "version_id code"),
    )

    obligation: Mapped[Key]
    position: Mapped[Place]
    place: Mapped[str]


class QuantityRow(PartOfVersion, Base):
    """A number in the text, with its unit in the text's words."""

    __tablename__ = "obligation_quantity"
    __table_args__ = (refers("version_id obligation", "obligation_edition", "version_id code"),)

    obligation: Mapped[Key]
    position: Mapped[Place]
    amount: Mapped[int] = mapped_column(BigInteger)
    unit: Mapped[str]
    what: Mapped[str]


class LinkRow(PartOfVersion, Base):
    """A tie to another obligation that carries no date."""

    __tablename__ = "obligation_link"
    __table_args__ = (
        refers("version_id obligation", "obligation_edition", "version_id code"),
        refers(
            "version_id to_obligation",
            "obligation_edition",
            "version_id code",
            name="fk_obligation_link_to_obligation",
        ),
    )

    obligation: Mapped[Key]
    position: Mapped[Place]
    kind: Mapped[str] = mapped_column(word("kind", "parallel_with", "tied_to"))
    to_obligation: Mapped[str]
    note: Mapped[str]


class ConditionRow(PartOfVersion, Base):
    """What must be on record before the obligation takes effect."""

    __tablename__ = "obligation_condition"
    __table_args__ = (
        refers("version_id obligation", "obligation_edition", "version_id code"),
        refers(
            "version_id of_obligation",
            "obligation_edition",
            "version_id code",
            name="fk_obligation_condition_of_obligation",
        ),
        refers("version_id of_trigger", "trigger_event", "version_id code"),
        CheckConstraint("(kind = 'performed') = (of_obligation IS NOT NULL)", name="performed"),
        CheckConstraint("(kind = 'trigger') = (of_trigger IS NOT NULL)", name="trigger"),
    )

    obligation: Mapped[Key]
    position: Mapped[Place]
    kind: Mapped[str] = mapped_column(word("kind", "performed", "trigger"))
    of_obligation: Mapped[str | None] = mapped_column(comment="is performed")
    of_trigger: Mapped[str | None] = mapped_column(comment="has happened")
    words: Mapped[str] = mapped_column(comment="the text's own words for it")
