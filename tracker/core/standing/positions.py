"""Who says what of whom: the positions that stand at an instant, and whether they agree.

A party's position on an obligation and a bearer stands until the same party's next one; an organ
speaks for its party. Signatories are counted; where none has spoken, the others. Courts, monitors
and the tracking team are always shown, apart, and never counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.core.law.obligation import Obligation
from tracker.core.log.effect import Position, Value
from tracker.core.log.note import UNNAMED
from tracker.core.log.record import Entry, is_apart, is_signatory, party_of, taken_back
from tracker.core.standing.case import Case
from tracker.core.standing.ends import released


class Marker(StrEnum):
    """Whether positions are on record, and whether they agree; the first that fits."""

    SILENT = "silent"
    CONTESTED = "contested"
    AGREED = "agreed"
    ONE_SIDED = "one_sided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One party's standing position on one bearer."""

    party: str
    bearer: str
    """An actor's code, or UNNAMED where the source names nobody."""
    value: Value
    since: date
    performed_on: date | None
    """The day asserted; only where the value is performed or partly performed."""
    entry: Entry
    counted: bool

    @property
    def contradicts(self) -> bool:
        """Whether it can differ from another: not where the source names nobody who might."""
        return self.entry.note.concerning != UNNAMED

    @property
    def position(self) -> Position:
        """The effect that carries it."""
        assert isinstance(self.entry.effect, Position)
        return self.entry.effect


def stands_on(case: Case, obligation: Obligation) -> tuple[Stand, ...]:
    """All standing positions on an obligation, counted or apart, alphabetical by bearer, party."""
    key = ("stands", obligation.code)
    if key not in case.kept:
        case.kept[key] = found_on(case, obligation)
    stands: tuple[Stand, ...] = case.kept[key]
    return stands


def found_on(case: Case, obligation: Obligation) -> tuple[Stand, ...]:
    """The latest position of each party on each bearer, with those that count marked."""
    latest: dict[tuple[str, str], Entry] = {}
    for entry in case.so_far(case.record.positions.get(obligation.code, ())):
        if not taken_back(case.record, entry, at=case.at):
            for bearer in bearers_of(case, obligation, entry):
                latest[bearer, entry.party] = entry
    if not latest:
        return ()
    counted = counted_parties(case, {party for _, party in latest})
    free = released(case, obligation)
    name = case.agreement.name_of
    order = sorted(latest, key=lambda pair: (name(pair[0]), name(pair[1])))
    return tuple(
        stand_of(latest[pair], pair[0], counted=pair[1] in counted and pair[0] not in free)
        for pair in order
    )


def bearers_of(case: Case, obligation: Obligation, entry: Entry) -> tuple[str, ...]:
    """Whom a position is about: the bearer it names (an organ stands for its party), or each."""
    concerning = entry.note.concerning
    if concerning is None:
        return obligation.obligors or (UNNAMED,)
    if concerning in obligation.obligors or concerning == UNNAMED:
        return (concerning,)
    return (party_of(case.agreement, concerning),)


def counted_parties(case: Case, parties: set[str]) -> set[str]:
    """The signatories among those who spoke; where there are none, the others not kept apart."""
    signatories = {party for party in parties if is_signatory(case.agreement, party)}
    return signatories or {party for party in parties if not is_apart(case.agreement, party)}


def stand_of(entry: Entry, bearer: str, *, counted: bool) -> Stand:
    """The position of one entry on one bearer."""
    effect = entry.effect
    assert isinstance(effect, Position)
    asserts_day = effect.value in (Value.PERFORMED, Value.PARTLY_PERFORMED)
    return Stand(
        party=entry.party,
        bearer=bearer,
        value=effect.value,
        since=entry.note.occurred_on,
        performed_on=(effect.performed_on or entry.note.occurred_on) if asserts_day else None,
        entry=entry,
        counted=counted,
    )


def counted(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """The positions that count towards the word."""
    return tuple(stand for stand in stands if stand.counted)


def disputed_bearers(stands: Iterable[Stand]) -> tuple[str, ...]:
    """The bearers on whom actors hold different values."""
    first: dict[str, Value] = {}
    disputed: dict[str, None] = {}
    for stand in stands:
        differs = stand.contradicts and first.setdefault(stand.bearer, stand.value) != stand.value
        if differs:
            disputed[stand.bearer] = None
    return tuple(disputed)


def marker_of(case: Case, obligation: Obligation) -> Marker:
    """Silent, contested, agreed or one-sided, by the positions that count."""
    stands = counted(stands_on(case, obligation))
    if not stands:
        return Marker.SILENT
    if disputed_bearers(stands):
        return Marker.CONTESTED
    return Marker.AGREED if agreed(case, obligation, stands) else Marker.ONE_SIDED


def agreed(case: Case, obligation: Obligation, stands: tuple[Stand, ...]) -> bool:
    """Whether all concerned have spoken alike on each bearer.

    Concerned are every bearer and every beneficiary state; where none is named, every defined
    Party. A bearer that an act released no longer is one.
    """
    free = released(case, obligation)
    bearers = [code for code in obligation.obligors if code not in free]
    voices = {party_of(case.agreement, code) for code in bearers} | others_concerned(
        case, obligation
    )
    spoken = {(stand.bearer, stand.party) for stand in stands}
    return all((one, voice) in spoken for one in bearers or [UNNAMED] for voice in voices)


def others_concerned(case: Case, obligation: Obligation) -> set[str]:
    """The beneficiary states, or where there is none the defined Parties; kept with the law."""
    key = ("others concerned", obligation.code)
    kept = case.agreement.kept
    if key not in kept:
        kept[key] = beneficiary_states(case, obligation) or defined_parties(case)
    found: set[str] = kept[key]
    return found


def beneficiary_states(case: Case, obligation: Obligation) -> set[str]:
    """The states among the beneficiaries."""
    actors = (case.agreement.actor_by_code.get(code) for code in obligation.beneficiaries)
    return {actor.code for actor in actors if actor and actor.kind == "state"}


def defined_parties(case: Case) -> set[str]:
    """The Parties as the text defines them."""
    return {actor.code for actor in case.agreement.actors if actor.defined_party}
