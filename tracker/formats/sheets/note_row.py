"""A row as a note: its shape is judged here, its sense where all notes are judged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tracker.core.log.draft import Draft
from tracker.core.log.keys import LIKE, is_name
from tracker.core.log.note import UNNAMED
from tracker.core.words.fault import Fault, NotAcceptedError, shown
from tracker.formats.sheets.effect_cell import PLACE, effect_in
from tracker.formats.spreadsheet import unguarded
from tracker.formats.typed import read_draft
from tracker.formats.typed.draft import NEVER, read_reach
from tracker.formats.typed.fields import Fields

LISTS = {"obligations": "obligations", "clauses": "clauses", "source_codes": "sources"}
TRUTHS = {"true": True, "yes": True, "1": True, "x": True, "false": False, "no": False, "0": False}
NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


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
    cells = {name: cell_text(cell, raw=raw) for name, cell in cells.items()}
    faults: list[Fault] = []
    typed = typed_in(cells, faults)
    draft = None
    try:
        draft = read_draft(typed)
    except NotAcceptedError as error:
        unread = any(fault.place == PLACE for fault in faults)
        # What is in a cell that could not be read is not missing.
        faults += (f for f in error.faults if not (unread and f.place.startswith("effect.")))
    number = number_in(cells.get("number", ""), faults)
    key = key_in(cells.get("key", ""), faults)
    if faults or draft is None:
        raise NotAcceptedError(tuple(faults))
    about = cells.get("about", "").strip() or None
    # What a note is about is found by the log; something stands in for it until then.
    return RowDraft(draft=replace(draft, key=key, about=None), number=number, about=about)


def names_in(cells: Mapping[str, str]) -> Draft:
    """A draft of nothing but the names in a row, which can be judged where the rest cannot."""
    fields = Fields(typed_in(cells, []))
    actor = fields.text("actor") or ""
    return Draft(actor=actor, text="", occurred_on=NEVER, reported_on=NEVER, **read_reach(fields))


def cell_text(cell: str, *, raw: bool) -> str:
    """The text of a cell: without its guard, and with line breaks as texts have them."""
    text = cell if raw else unguarded(cell)
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
    return typed | effect_in(typed.pop(PLACE, ""), typed, faults)


def truth_in(cell: str, name: str, faults: list[Fault]) -> bool:
    """Whether a cell says yes."""
    said = cell.strip().casefold()
    if said not in TRUTHS:
        faults.append(Fault(name, f"{shown(cell)} is neither yes nor no; write true or false"))
    return TRUTHS.get(said, False)


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
