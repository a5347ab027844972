"""The law of a seed: all its tables but the notes, put together to one agreement."""

from collections.abc import Callable, Mapping
from typing import Any

from tracker.core.law.actor import alphabetical
from tracker.core.law.agreement import Agreement
from tracker.formats.seed.actors import read_actor
from tracker.formats.seed.clauses import read_clause, read_trigger, read_withdrawn
from tracker.formats.seed.findings import Where
from tracker.formats.seed.heads import read_head
from tracker.formats.seed.joined import Joined
from tracker.formats.seed.obligations import read_obligation
from tracker.formats.seed.places import read_place
from tracker.formats.seed.questions import read_disputed_reading, read_question
from tracker.formats.seed.sources import read_source
from tracker.formats.seed.table import Table
from tracker.formats.seed.texts import read_difference, read_text_variant

PARTS: Mapping[str, tuple[str, Callable[[Table], Any]]] = {
    "actor": ("actors", read_actor),
    "source": ("sources", read_source),
    "place": ("places", read_place),
    "trigger": ("triggers", read_trigger),
    "clause": ("clauses", read_clause),
    "withdrawn": ("withdrawn", read_withdrawn),
    "text": ("variants", read_text_variant),
    "difference": ("differences", read_difference),
    "question": ("questions", read_question),
    "obligation": ("obligations", read_obligation),
    "disputed_reading": ("disputed_readings", read_disputed_reading),
}
"""Where the tables of each list go in an agreement, and how one is read."""

Places = dict[str, list[Where]]
"""Where each part stands, as soundness calls it: “obligation 6.1”; several where a code is not
the only one of its kind."""


def read_law(joined: Joined) -> tuple[Agreement | None, Places]:
    """The agreement (None where no table says what it is), and where its parts stand."""
    places: Places = {}
    parts: dict[str, Any] = {
        field: read_part(kind, reader, joined.lists[kind], places)
        for kind, (field, reader) in PARTS.items()
    }
    parts["actors"] = tuple(sorted(parts["actors"], key=alphabetical))
    if joined.head is None:
        return None, places
    places["agreement"] = [joined.head.where]
    return Agreement(**read_head(joined.head), **parts), places


def read_part(
    kind: str, reader: Callable[[Table], Any], tables: list[Table], places: Places
) -> tuple[Any, ...]:
    """The values of one list, each with its place kept."""
    found = []
    for table in tables:
        part = reader(table)
        name = part.number if kind == "clause" else part.code
        places.setdefault(f"{kind} {name}", []).append(table.where)
        found.append(part)
    return tuple(found)
