"""A place and the names that its sources give it, with the neutral form shown on pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """One name in one language."""

    language: str
    name: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the text; coordinates are WGS 84 degrees where they are known."""

    code: str
    neutral: str
    """The form the tracker itself uses, chosen by the neutrality rules."""
    names: tuple[PlaceName, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    warning: str = ""
    confirmation: str = ""
