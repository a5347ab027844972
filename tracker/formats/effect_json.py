"""Effects as documents, with the words of the seed format (docs/seed-format.md)."""

from dataclasses import fields
from datetime import date
from enum import Enum

from tracker.core.log.effect import Correction, Effect, End, name_of_effect
from tracker.formats.written import Document


def effect_of(effect: Effect | None) -> Document | None:
    """What the note does besides being read; None for a plain note."""
    if effect is None:
        return None
    kind = name_of_effect(effect).replace(" ", "_")
    if isinstance(effect, Correction):
        return {"kind": kind, "by": effect_of(effect.by)}
    carried = {field.name: plain(getattr(effect, field.name)) for field in fields(effect)}
    if isinstance(effect, End):
        carried["in"] = "law" if carried.pop("in_law") else "fact"
    return {"kind": kind, **carried}


def plain(value: object) -> object:
    """A carried value as JSON can hold it; periods as ISO 8601 writes them."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool) else str(value)
