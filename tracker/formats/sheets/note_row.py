"""A row as a note: its shape is judged here, its sense where all notes are judged."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tracker.core.log.draft import Draft
from tracker.core.log.keys import LIKE, is_name
from tracker.core.log.note import UNNAMED
from tracker.core.words.fault import Fault, NotAcceptedError, shown
from tracker.formats.spreadsheet import unguarded
from tracker.formats.typed import read_draft

LISTS = {"obligations": "obligations", "clauses": "clauses", "source_codes": "sources"}
TRUTHS = {"true": True, "yes": True, "1": True, "x": True, "false": False, "no": False, "0": False}
NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
DEEPEST_JSON = 10_000
"""Characters of what an effect carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDraft:
    """A note as its row has it."""

    draft: Draft
    """Without what it is about."""
    number: int | None
    """Its number in the log, or in the file it was exported to."""
    about: str | None
    """The number or the key of the note that it is about."""


def draft_in(cells: Mapping[str, str], *, raw: bool = False) -> RowDraft:
    """The note; NotAcceptedError holds every fault at its column.

    `raw` are cells that no spreadsheet was guarded from (`formats.spreadsheet`).
    """
    cells = cells if raw else {name: unguarded(cell) for name, cell in cells.items()}
    faults: list[Fault] = []
    typed = typed_in(cells, faults)
    draft = None
    try:
        draft = read_draft(typed)
    except NotAcceptedError as error:
        faults += error.faults
    number = number_in(cells.get("number", ""), faults)
    key = key_in(cells.get("key", ""), faults)
    if faults or draft is None:
        raise NotAcceptedError(tuple(faults))
    about = cells.get("about", "").strip() or None
    # What a note is about is found by the log; something stands in for it until then.
    return RowDraft(draft=replace(draft, key=key, about=None), number=number, about=about)


def typed_in(cells: Mapping[str, str], faults: list[Fault]) -> dict[str, Any]:
    """The cells as the fields of a form."""
    typed: dict[str, Any] = {name: cell for name, cell in cells.items() if cell.strip()}
    for name, field in LISTS.items():
        typed[field] = [one.strip() for one in re.split("[;,]", typed.pop(name, ""))]
    for name in ("number", "key", "about", "agreement"):
        typed.pop(name, None)
    if not truth_in(typed.pop("confirmed", "true"), "confirmed", faults):
        typed["unconfirmed"] = "yes"
    if not truth_in(typed.pop("whole", "false"), "whole", faults):
        typed.pop("whole", None)
    else:
        typed["whole"] = "yes"
    if truth_in(typed.pop("unnamed", "false"), "unnamed", faults):
        typed["concerning"] = UNNAMED
    return typed | effect_in(typed.pop("effect_carries", ""), typed.get("effect"), faults)


def truth_in(cell: str, name: str, faults: list[Fault]) -> bool:
    """Whether a cell says yes."""
    said = cell.strip().casefold()
    if said not in TRUTHS:
        faults.append(Fault(name, f"{shown(cell)} is neither yes nor no; write true or false"))
    return TRUTHS.get(said, False)


def effect_in(cell: str, kind: str | None, faults: list[Fault]) -> dict[str, str]:
    """The fields of the effect that a JSON object carries; of a correction, those of its `by`."""
    if not cell.strip():
        return {}
    try:
        carried = json.loads(cell) if len(cell) <= DEEPEST_JSON else None
    except (ValueError, RecursionError):
        carried = None
    if not isinstance(carried, dict):
        told = f"{shown(cell)} is no JSON object; copy it from an exported log, or leave it out"
        faults.append(Fault("effect_carries", told))
        return {}
    if kind is not None and carried.get("kind") != kind.strip().replace(" ", "_"):
        told = f"{shown(carried.get('kind'))} is not the effect of the row, {shown(kind)}"
        faults.append(Fault("effect_carries", f"{told}; make them the same"))
    fields = {"effect": carried.pop("kind", ""), **carried}
    by = fields.pop("by", None)
    if isinstance(by, dict):
        fields |= {"by": by.pop("kind", ""), **by}
    return {name: str(value) for name, value in fields.items() if value is not None}


def number_in(cell: str, faults: list[Fault]) -> int | None:
    """The row's number, if it has one."""
    if cell.strip() and not NUMBER.fullmatch(cell.strip()):
        faults.append(Fault("number", f"{shown(cell)} is no number; write one, or leave it empty"))
    return int(cell) if NUMBER.fullmatch(cell.strip()) else None


def key_in(cell: str, faults: list[Fault]) -> str | None:
    """The row's key, if it has one."""
    key = cell.strip() or None
    if key is not None and not is_name(key):
        faults.append(Fault("key", f"{shown(cell)} does not fit; write {LIKE}"))
    return key
