"""Positions by actor and value, so that it shows whose words were selected, and which."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tests.loaded import holding
from tracker.core.law.agreement import Agreement
from tracker.core.log.effect import Basis, Position
from tracker.core.log.note import Note
from tracker.core.log.record import is_signatory, party_of


class Said(NamedTuple):
    """One position of one note on one obligation (or on the whole)."""

    actor: str
    value: str
    about: str
    of: str
    line: str


def positions() -> str:
    """The table of numbers, every position under its actor, and what nobody assessed."""
    law, said = holding().law, [*all_said(holding().notes)]
    spoke = sorted({one.actor for one in said}, key=law.name_of)
    lines = [*table(law, said, spoke), "", *listed(law, said, spoke), *unassessed(law, said)]
    return "".join(f"{line}\n" for line in lines)


def all_said(notes: tuple[Note, ...]) -> Iterator[Said]:
    """All positions on record, in the order of the log."""
    for note in notes:
        effect = note.effect
        if isinstance(effect, Position):
            for code in note.obligations or ("the agreement",):
                of = note.concerning or "each"
                basis = "" if effect.basis is Basis.STATED else ", inferred"
                line = f"{note.occurred_on} {code} of {of}: {effect.value}{basis} [{note.number}]"
                yield Said(note.actor, effect.value, code, of, line)


def table(law: Agreement, said: list[Said], spoke: list[str]) -> Iterator[str]:
    """How often each actor says each value."""
    yield "Positions by actor and value"
    counts = Counter((one.actor, one.value) for one in said)
    for actor in spoke:
        own = ", ".join(
            f"{value} {n}" for (who, value), n in sorted(counts.items()) if who == actor
        )
        yield f"{law.name_of(actor)}{standing(law, actor)}: {own}"
    for value in sorted({one.value for one in said}):
        yield f"all: {value} {sum(one.value == value for one in said)}"


def standing(law: Agreement, actor: str) -> str:
    """What the actor is, and whether it (or the party it speaks for) signed."""
    signed = is_signatory(law, party_of(law, actor))
    return f" ({law.actor_by_code[actor].kind}{', signatory' * signed})"


def listed(law: Agreement, said: list[Said], spoke: list[str]) -> Iterator[str]:
    """Every position under its actor."""
    for actor in spoke:
        yield f"== {law.name_of(actor)}"
        yield from (one.line for one in said if one.actor == actor)


def unassessed(law: Agreement, said: list[Said]) -> Iterator[str]:
    """Obligations on which nobody's position is on record."""
    assessed = {one.about for one in said}
    yield "== nobody's position on record"
    yield ", ".join(code for code in law.by_code if code not in assessed)
