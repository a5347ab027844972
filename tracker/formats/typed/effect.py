"""The effect of a note as somebody types it: its kind, and only the fields that the kind has."""

from typing import Any

from tracker.core.log.effect import Correction, Effect
from tracker.core.words.choice import in_words, offer
from tracker.core.words.fault import shown
from tracker.formats.typed.fields import Fields
from tracker.formats.typed.kinds import CARRIED, EffectFields

KINDS = ("plain", *CARRIED, "correction")
"""What the field `effect` may hold."""
FIELDS = tuple(dict.fromkeys(name for _, names in CARRIED.values() for name in names))
"""Every field that some effect has."""

__all__ = ["CARRIED", "FIELDS", "KINDS", "read_effect"]


def read_effect(fields: Fields) -> Effect | None:
    """The effect that the field `effect` names; None for a plain note.

    A correction puts in an effect of the kind that the field `by` names, or nothing.
    """
    kind = named(fields, "effect", KINDS) or "plain"
    if kind != "correction":
        refuse(fields, "by", "is what a correction puts in; leave it out")
        effect: Effect | None = carried(fields, kind, "effect")
        return effect
    by = named(fields, "by", tuple(CARRIED), place="effect.by")
    return Correction(by=carried(fields, by or "plain", "effect.by"))


def named(fields: Fields, name: str, known: tuple[str, ...], place: str = "") -> str | None:
    """The kind that a field names, with blanks or hyphens for underscores."""
    kind = (fields.text(name) or "").strip().replace(" ", "_").replace("-", "_")
    if kind and kind not in known:
        fields.fault(place or name, f"{shown(kind)} is no effect; {offer(kind, known)}")
        return None
    return kind or None


def carried(fields: Fields, kind: str, place: str) -> Any:  # noqa: ANN401 (one of the effects)
    """The effect of a kind; a fault for each field that was filled and that it does not have."""
    read, own = CARRIED.get(kind, (None, ()))
    for name in FIELDS:
        if name not in own:
            refuse(fields, name, f"goes with {owners(name)}; leave it out or choose that effect")
    return read(EffectFields(fields, place)) if read else None


def refuse(fields: Fields, name: str, why: str) -> None:
    """A fault where a field was filled that says nothing here."""
    text = fields.text(name)
    if text is not None:
        fields.fault(f"effect.{name}", f"{shown(text)} {why}")


def owners(name: str) -> str:
    """The kinds of effects that have a field."""
    return in_words(kind for kind, (_, names) in CARRIED.items() if name in names)
