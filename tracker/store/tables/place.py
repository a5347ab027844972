"""Places of the text and their names."""

from sqlalchemy import CheckConstraint, Double
from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base, refers
from tracker.store.tables.version import OfVersion, PartOfVersion
from tracker.store.types import Key, Place


class PlaceRow(OfVersion, Base):
    """A place; coordinates are WGS 84 degrees."""

    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
    )

    neutral: Mapped[str] = mapped_column(comment="the form that the tracker itself uses")
    latitude: Mapped[float | None] = mapped_column(Double)
    longitude: Mapped[float | None] = mapped_column(Double)
    warning: Mapped[str]
    confirmation: Mapped[str]


class PlaceNameRow(PartOfVersion, Base):
    """One name of a place in one language."""

    __tablename__ = "place_name"
    __table_args__ = (refers("version_id place", "place", "version_id code"),)

    place: Mapped[Key]
    position: Mapped[Place]
    language: Mapped[str]
    name: Mapped[str]
    confirmed: Mapped[bool]
