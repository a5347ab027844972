"""The kinds of values as JSON Schema knows them; days and instants are texts with a format."""

from collections.abc import Mapping
from typing import Any

from tracker.core.sense.effects import END_LABELS, FORMS
from tracker.core.soundness.obligations import CONDITIONS, LINKS
from tracker.core.soundness.readings import KINDS
from tracker.core.soundness.rules import COUNTS, RECURRING_MONTH_ENDS
from tracker.formats.seed.anchors import ANCHOR
from tracker.formats.seed.kinds import Kind
from tracker.formats.seed.measures import DAY, FLAG, INSTANT, LARGEST_NUMBER, NUMBER, PERIOD
from tracker.formats.seed.places import LATITUDE, LONGITUDE
from tracker.formats.seed.wordings import TEXT

Schema = dict[str, Any]
WORDS: Schema = {"type": "string", "pattern": r"\S"}
"""A text with something in it."""
DAY_SCHEMA = {"type": "string", "format": "date"}
SCHEMAS: tuple[tuple[Kind[Any], Schema], ...] = (
    (TEXT, {"type": "string"}),
    (DAY, DAY_SCHEMA),
    (INSTANT, {"type": "string", "format": "date-time"}),
    (FLAG, {"type": "boolean"}),
    (NUMBER, {"type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER}),
    (PERIOD, {"type": "string", "pattern": "^P(?=[0-9T])"}),
    (LATITUDE, {"type": "number", "minimum": -90, "maximum": 90}),
    (LONGITUDE, {"type": "number", "minimum": -180, "maximum": 180}),
    (
        ANCHOR,
        {
            "anyOf": [
                {
                    "type": "string",
                    "pattern": "^(signature|effect|(trigger|notice|date|actual):.+)$",
                },
                {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"day": DAY_SCHEMA, "name": {"type": "string", "minLength": 1}},
                    "required": ["day", "name"],
                },
            ]
        },
    ),
)
"""What each kind of value is; any other is a text with something in it."""
CLOSED: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("disputed_reading", "kind"): KINDS,
    ("obligation.condition", "kind"): CONDITIONS,
    ("obligation.link", "kind"): LINKS,
    ("", "month_end"): RECURRING_MONTH_ENDS,
    ("", "notice_counts"): COUNTS,
    ("", "form"): FORMS,
    ("", "label"): END_LABELS,
}
"""Closed lists that are judged with the whole agreement, by table (none: rules and effects)."""


def schema_of_kind(kind: Kind[Any]) -> Schema:
    """What a value of that kind is."""
    if kind.words:
        return {"enum": list(kind.words)}
    if kind.pattern:
        return {"type": "string", "pattern": f"^({kind.pattern})$"}
    return next((schema for known, schema in SCHEMAS if known is kind), WORDS)


def closed(path: str, key: str) -> Schema | None:
    """The closed list from which the value of a key is, where there is one."""
    words = CLOSED.get((path, key))
    return {"enum": list(words)} if words else None
