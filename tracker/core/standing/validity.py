"""The validity line: who says of the whole agreement that it is, or is not, in force.

It never changes an obligation's word, and the tracker itself never says "in force".
"""

from dataclasses import dataclass

from tracker.core.log.effect import Position
from tracker.core.log.record import Entry, taken_back
from tracker.core.standing.case import Case
from tracker.core.standing.positions import (
    Marker,
    Stand,
    counted,
    counted_parties,
    disputed_bearers,
    stand_of,
)

WHOLE = "agreement"
"""What these positions are about, in the place of a bearer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """Whether those who spoke agree, and each position with its day."""

    marker: Marker
    stands: tuple[Stand, ...]


def validity(case: Case) -> Validity:
    """The standing positions on the agreement as a whole, alphabetical by party."""
    latest: dict[str, Entry] = {}
    for entry in case.record.whole:
        positioned = isinstance(entry.effect, Position) and not entry.obligations
        if entry.at <= case.at and positioned and not taken_back(case.record, entry, at=case.at):
            latest[entry.party] = entry
    parties = counted_parties(case, set(latest))
    stands = tuple(
        stand_of(latest[party], WHOLE, counted=party in parties)
        for party in sorted(latest, key=case.agreement.name_of)
    )
    return Validity(marker=marker(case, counted(stands)), stands=stands)


def marker(case: Case, stands: tuple[Stand, ...]) -> Marker:
    """Silent, contested, agreed by every signatory, or one-sided."""
    if not stands:
        return Marker.SILENT
    if disputed_bearers(stands):
        return Marker.CONTESTED
    signatories = {actor.code for actor in case.agreement.actors if actor.signatory}
    spoken = {stand.party for stand in stands}
    return Marker.AGREED if signatories <= spoken else Marker.ONE_SIDED
