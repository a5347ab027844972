"""From what was typed into a form to the text that it would make."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tracker.core.law.agreement import Agreement
from tracker.core.soundness import faults_in
from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.formats.seed.document import Document
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.lines import Steps
from tracker.formats.seed.table import Table
from tracker.formats.seed.trees import Tree, Wrong, table_from
from tracker.web.editor.kinds import HEAD, PartKind
from tracker.web.editor.names import name_of


def read_part(kind: PartKind, tree: Tree, at: Steps = ()) -> Any:  # noqa: ANN401 (any part)
    """The part that was typed; NotAcceptedError holds every fault at the name of its field."""
    wrong: Wrong = []
    table = table_from(tree, kind.sketch, wrong)
    findings = Findings()
    part = kind.reader(Table(table, Where(Document("")), findings))
    found = [*wrong, *((where.steps, message) for where, message in findings.found)]
    if found:
        raise NotAcceptedError(
            tuple(Fault(name_of((*at, *steps)), message) for steps, message in found)
        )
    return part


def read_parts(kind: PartKind, trees: Iterable[Tree]) -> tuple[Any, ...]:
    """The parts of a list, each from its row."""
    parts: list[Any] = []
    faults: list[Fault] = []
    for number, tree in enumerate(trees, start=1):
        try:
            parts.append(read_part(kind, tree, (f"{kind.name}[{number}]",)))
        except NotAcceptedError as error:
            faults += error.faults
    if faults:
        raise NotAcceptedError(tuple(faults))
    return tuple(parts)


def with_head(law: Agreement, head: dict[str, Any]) -> Agreement:
    """The law with another head."""
    return replace(law, **head)


def with_parts(law: Agreement, kind: PartKind, parts: Iterable[Any]) -> Agreement:
    """The law with these parts of a kind, and what is in it again no longer withdrawn."""
    changed: dict[str, Any] = {kind.field: tuple(parts)}
    law = replace(law, **changed)
    numbers = {clause.number for clause in law.clauses}
    gone = (
        one for one in law.withdrawn if one.code not in (numbers if one.is_clause else law.by_code)
    )
    return replace(law, withdrawn=tuple(gone))


def with_part(law: Agreement, kind: PartKind, part: Any) -> Agreement:  # noqa: ANN401 (any part)
    """The law with the part in the place of the one of its code, else in a fitting place."""
    parts = list(getattr(law, kind.field))
    codes = [getattr(one, kind.code_key) for one in parts]
    code = getattr(part, kind.code_key)
    if code in codes:
        parts[codes.index(code)] = part
    else:
        parts.insert(place_for(law, kind, part), part)
    return with_parts(law, kind, parts)


def place_for(law: Agreement, kind: PartKind, part: Any) -> int:  # noqa: ANN401 (any part)
    """Where a new part goes: an obligation after those of its clause, any other at the end."""
    if kind.name != "obligation":
        return len(getattr(law, kind.field))
    order = [clause.number for clause in law.clauses]
    upto = order.index(part.clause) if part.clause in order else len(order)
    before = set(order[: upto + 1])
    places = [at for at, one in enumerate(law.obligations, start=1) if one.clause in before]
    return max(places, default=0)


def without_part(law: Agreement, kind: PartKind, code: str) -> Agreement:
    """The law without the part of that code."""
    parts = getattr(law, kind.field)
    kept = tuple(one for one in parts if getattr(one, kind.code_key) != code)
    return with_parts(law, kind, kept)


def judge(law: Agreement, kind: PartKind, codes: list[str]) -> None:
    """Refuses a law that is not sound; `codes` are those of the parts in the form, row by row."""
    faults = tuple(Fault(field_of(one.place, kind, codes), said(one, kind, codes)) for one in
                   faults_in(law))  # fmt: skip
    if faults:
        raise NotAcceptedError(faults)


def field_of(place: str, kind: PartKind, codes: list[str]) -> str:
    """The field of a fault of soundness; empty where it is in another part of the text."""
    part, _, path = place.rpartition(": ")
    steps = tuple(path.split("."))
    if kind is HEAD:
        return name_of(steps) if part == HEAD.name else ""
    name, _, code = part.partition(" ")
    if name != kind.name or code not in codes:
        return ""
    row = (f"{kind.name}[{codes.index(code) + 1}]",) if kind.together else ()
    return name_of((*row, *steps))


def said(fault: Fault, kind: PartKind, codes: list[str]) -> str:
    """The fault's words; with its place where that is in another part of the text."""
    return fault.message if field_of(fault.place, kind, codes) else str(fault)
