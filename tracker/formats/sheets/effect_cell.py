"""What an effect carries, as the JSON object that an exported log has in one cell."""

from typing import Any

from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError, Fault, shown
from tracker.formats.strict_json import read_json
from tracker.formats.typed import Typed
from tracker.formats.typed.effect import CARRIED

PLACE = "effect_carries"


def effect_in(cell: str, typed: Typed, faults: list[Fault]) -> dict[str, str]:
    """The fields that the cell carries; of a correction, those of its `by`.

    `typed` are the row's other fields: a fault where one of them says something else.
    """
    if not cell.strip():
        return {}
    try:
        fields = fields_of(object_in(cell), str(typed.get("effect") or ""))
    except BadValueError as error:
        faults.append(Fault(PLACE, f"{shown(error.value)} {error.wanted}"))
        return {}
    for name, value in fields.items():
        if name != "effect" and typed.get(name) not in (None, value):
            told = f"{shown(typed[name])} is not what {PLACE} has, {shown(value)}"
            faults.append(Fault(name, f"{told}; make them the same, or leave one out"))
    return fields


def object_in(cell: str) -> dict[str, Any]:
    """The object; BadValueError where it is none."""
    found = read_json(cell.encode("utf-8", "surrogatepass"))
    if not isinstance(found, dict):
        raise BadValueError(PLACE, cell, "is no JSON object; copy it from an exported log")
    return found


def fields_of(carried: dict[str, Any], named: str) -> dict[str, str]:
    """The fields by their names; `named` is the kind of effect that the row names, if it does."""
    kind = carried.get("kind")
    if named and kind != named.strip().replace(" ", "_"):
        raise BadValueError(
            PLACE, kind, f"is not the effect of the row, {shown(named)}; make them the same"
        )
    if kind != "correction":
        return {"effect": str(kind or ""), **own_fields(carried)}
    by = carried.get("by")
    refuse_others(carried, ("kind", "by"), "correction")
    if by is not None and not isinstance(by, dict):
        raise BadValueError(PLACE, by, "is no effect; write null or an object with kind")
    put_in = {} if by is None else {"by": str(by.get("kind") or ""), **own_fields(by)}
    return {"effect": "correction", **put_in}


def own_fields(carried: dict[str, Any]) -> dict[str, str]:
    """The fields of an effect of one of the kinds; an unknown kind is for others to tell."""
    kind = str(carried.get("kind") or "")
    if kind in CARRIED:
        refuse_others(carried, ("kind", *CARRIED[kind][1]), kind)
    return {
        name: str(value) for name, value in carried.items() if name != "kind" and value is not None
    }


def refuse_others(carried: dict[str, Any], known: tuple[str, ...], kind: str) -> None:
    """BadValueError for a key that an effect of the kind does not have."""
    for name in carried:
        if name not in known:
            raise BadValueError(PLACE, name, f"is no key of this {kind}; {offer(name, known)}")
