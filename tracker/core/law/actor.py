"""Anyone who is bound, benefits or is quoted: a state, an organ, an agency, a court, a monitor."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor it is; courts, monitors and the tracking team are always shown apart."""

    STATE = "state"
    ORGAN = "organ"
    ORGANISATION = "organisation"
    AUTHORITY = "authority"
    PERSON = "person"
    COURT = "court"
    MONITOR = "monitor"
    TEAM = "team"


APART = frozenset({ActorKind.COURT, ActorKind.MONITOR, ActorKind.TEAM})
"""Kinds whose assessments are shown but never counted towards an obligation's word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor as one version of the text knows it."""

    code: str
    name: str
    """The short name used in sentences: Azerbaijan."""
    formal_name: str
    kind: ActorKind
    signatory: bool = False
    defined_party: bool = False
    """Whether the text's defined term for its parties covers it (not every signatory is one)."""
    organ_of: str | None = None
    """Code of the party it speaks for; an organ's newest position replaces the party's."""
    note: str = ""


def alphabetical(actor: Actor) -> tuple[str, str]:
    """What actors are ordered by: the name, and the code where two have one name."""
    return actor.name.casefold(), actor.code
