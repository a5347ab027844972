"""The format as a JSON Schema, with which editors complete and check keys as somebody types.

It is made from the functions that read seeds. What only the whole seed can tell (whether a code
that is named exists, whether a rule can be worked out) is left to `tracker check`.
"""

from collections.abc import Mapping
from typing import Any

from tracker.formats.seed.effects import READERS as EFFECTS
from tracker.formats.seed.effects import REPLACEABLE, read_effect, read_of_kind
from tracker.formats.seed.heads import read_head
from tracker.formats.seed.joined import FORMAT, LISTS
from tracker.formats.seed.laws import PARTS
from tracker.formats.seed.meanings import EFFECT, MEANINGS, RULE
from tracker.formats.seed.notes import read_note
from tracker.formats.seed.rules import READERS as RULES
from tracker.formats.seed.rules import read_rule
from tracker.formats.seed.schema_kinds import WORDS, closed, schema_of_kind
from tracker.formats.seed.sketch import OF_KINDS, Key, Sketch, sketch_of

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that editors of TOML understand."""
READERS = {kind: reader for kind, (_, reader) in PARTS.items()} | {"note": read_note}


def seed_schema() -> Schema:
    """The schema of one file of a seed."""
    lists = {kind: list_of(table_schema(sketch_of(READERS[kind]), kind)) for kind in LISTS}
    return {
        "$schema": DRAFT,
        "title": "An agreement and its notes",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT, "description": "Stands in exactly one file."},
            "agreement": table_schema(sketch_of(read_head), "agreement"),
            **lists,
        },
        "definitions": {
            "rule": one_of({kind: sketch_of(read_rule, kind=kind) for kind in RULES}, RULE),
            "effect": one_of({kind: sketch_of(read_effect, kind=kind) for kind in EFFECTS}, EFFECT),
            "replaceable": one_of(
                {
                    kind: sketch_of(lambda table: read_of_kind(table, REPLACEABLE), kind=kind)
                    for kind in REPLACEABLE
                },
                EFFECT,
            ),
        },
    }


def one_of(kinds: Mapping[str, Sketch], meanings: Mapping[str, str]) -> Schema:
    """A table of one kind among several, each with its own keys."""
    found = []
    for kind, sketch in kinds.items():
        schema = table_schema(sketch, "", meanings)
        schema["properties"]["kind"] = {"const": kind, "description": meanings["kind"]}
        found.append(schema)
    return {"oneOf": found}


def table_schema(sketch: Sketch, path: str, meanings: Mapping[str, str] | None = None) -> Schema:
    """The schema of one table; `path` is how headers name it."""
    if sketch.names is not None:
        return {"type": "object", "additionalProperties": WORDS}
    known = MEANINGS[path] if meanings is None else meanings
    properties = {
        name: {**key_schema(key, path), "description": known[name]}
        for name, key in sketch.keys.items()
    }
    needed = [name for name, key in sketch.keys.items() if key.needed]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        **({"required": needed} if needed else {}),
    }


def key_schema(key: Key, path: str) -> Schema:
    """The schema of what a key holds."""
    if key.of_kinds:
        return {"allOf": [{"$ref": f"#/definitions/{OF_KINDS[key.name]}"}]}
    if key.below is not None:
        schema = table_schema(key.below, f"{path}.{key.name}")
    else:
        assert key.kind is not None
        schema = closed(path, key.name) or schema_of_kind(key.kind)
    return list_of(schema) if key.many else schema


def list_of(schema: Schema) -> Schema:
    """A list of what the schema describes."""
    return {"type": "array", "items": schema}
