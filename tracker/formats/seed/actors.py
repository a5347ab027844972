"""The tables [[actor]]."""

from tracker.core.law.actor import Actor, ActorKind
from tracker.formats.seed.kinds import one_of
from tracker.formats.seed.measures import FLAG
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import NAME, REFERENCE, TEXT, WORDS

KIND = one_of(ActorKind)


def read_actor(table: Table) -> Actor:
    """One actor; whether `organ_of` names another is judged with the whole agreement."""
    actor = Actor(
        code=table.need("code", NAME),
        name=table.need("name", WORDS),
        formal_name=table.need("formal_name", WORDS),
        kind=table.need("kind", KIND),
        signatory=table.get("signatory", FLAG, False),
        defined_party=table.get("defined_party", FLAG, False),
        organ_of=table.maybe("organ_of", REFERENCE),
        note=table.get("note", TEXT, ""),
    )
    table.close()
    return actor
