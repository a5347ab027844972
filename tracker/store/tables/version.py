"""What the rows of one version of a text have in common."""

from sqlalchemy import ForeignKey, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import refers
from tracker.store.types import Key

FIRST = -1
"""Sorts shared columns before a table's own, so that keys begin with the version."""


class OfVersion:
    """A noun of the law, known by its code within one version of the text."""

    version_id: Mapped[int] = mapped_column(
        ForeignKey("agreement_version.id"), primary_key=True, sort_order=FIRST
    )
    code: Mapped[Key] = mapped_column(sort_order=FIRST)
    position: Mapped[int] = mapped_column(sort_order=FIRST)


class PartOfVersion:
    """A row that belongs to a noun of the law; the noun's key is the first part of its own."""

    version_id: Mapped[int] = mapped_column(primary_key=True, sort_order=FIRST)


class Edition:
    """What one version of the text says of something that lasts longer than the version.

    Notes refer to the lasting thing, by agreement and code, so no new version can detach them.
    """

    agreement_id: Mapped[int] = mapped_column(sort_order=FIRST)
    version_id: Mapped[int] = mapped_column(primary_key=True, sort_order=FIRST)
    position: Mapped[int] = mapped_column(sort_order=FIRST)


def edition_of(identity: str, key: str = "code") -> tuple[ForeignKeyConstraint, ...]:
    """Ties an edition to its version and to the lasting thing, both of the same agreement."""
    return (
        refers("agreement_id version_id", "agreement_version", "agreement_id id"),
        refers(f"agreement_id {key}", identity),
    )
