"""Where a key of the format is not called as the field it fills, or not written as it is held."""

from collections.abc import Hashable, Mapping
from dataclasses import Field, fields
from functools import cache
from typing import Any, cast

from tracker.core.law.agreement import Agreement
from tracker.core.law.digest import is_default
from tracker.core.law.obligation import Obligation
from tracker.core.law.place import Place
from tracker.core.law.question import DisputedReading, Option, Question
from tracker.core.law.rule import Recurring, Relative, Term, UntilNotice
from tracker.core.law.source import Source
from tracker.core.law.variant import Difference, TextVariant, Wording
from tracker.core.log.draft import Draft
from tracker.core.log.effect import (
    End,
    Extension,
    Position,
    Resumption,
    Suspension,
    TriggerEffect,
)

BOUNDARY = {"boundary_at_end": "boundary"}
KEYS: Mapping[type, Mapping[str, str]] = {
    Agreement: {"sources_cited": "sources"},
    Difference: {"wordings": "wording"},
    DisputedReading: {"views": "view"},
    Draft: {"whole": "agreement"},
    End: {"in_law": "in"},
    Obligation: {
        "conditions": "condition",
        "links": "link",
        "quantities": "quantity",
        "quote_variant": "quote_text",
        "rule": "date",
    },
    Option: {"changes": "change"},
    Place: {"names": "name"},
    Question: {"options": "option"},
    Relative: {"from_day_one": "counting", **BOUNDARY},
    Term: {"notice_before": "notice_last_day", **BOUNDARY},
    TextVariant: {"passages": "passage"},
    UntilNotice: BOUNDARY,
    Wording: {"variant": "text"},
}
"""The key of each field that is not called like its key."""
WORDS: Mapping[str, Mapping[bool, str]] = {
    "boundary": {False: "start", True: "end"},
    "counting": {False: "day 0", True: "day 1"},
    "in": {False: "fact", True: "law"},
    "notice_last_day": {False: "on", True: "before"},
}
"""The words of keys whose fields hold true or false."""
NEEDED: Mapping[type, frozenset[str]] = {
    Extension: frozenset({"form", "standing"}),
    Position: frozenset({"basis"}),
    Recurring: frozenset({"month_end"}),
    Resumption: frozenset({"standing"}),
    Source: frozenset({"confirmed"}),
    Suspension: frozenset({"standing"}),
    Term: frozenset({"renewal"}),
    TriggerEffect: frozenset({"standing"}),
    End: frozenset({"standing"}),
}
"""Keys that have to be there although their fields have a default."""
FIRST = ("key", "event")
"""Fields by which a reader of the file finds what he looks for."""


def key_of(kind: type, field: str) -> str:
    """The key that fills a field."""
    return KEYS.get(kind, {}).get(field, field)


@cache
def fields_of(kind: Hashable) -> tuple[Field[Any], ...]:
    """The fields of a kind of value: its names, and then the others in its order."""
    held = fields(cast("type[Any]", kind))
    return tuple(sorted(held, key=lambda field: field.name not in FIRST))


def is_said(kind: type, field: Field[Any], held: object) -> bool:
    """Whether the field's key has to be written: nothing else would be read in its place."""
    return field.name in NEEDED.get(kind, ()) or not (is_default(field, held) or held is None)
