"""What differs between two versions of a text: part by part and key by key, as files write it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tracker.core.law.agreement import Agreement
from tracker.formats.seed.laws import PARTS
from tracker.formats.seed.write import law_tables
from tracker.formats.seed.write_tables import Written
from tracker.formats.seed.write_toml import literal

NAMES = ("code", "number")
"""The keys of which one names an item of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyChange:
    """A key that holds something else; None where it was, or is, not there."""

    key: str
    """With dots into tables, and the place of items in lists: quantity[1].amount."""
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChange:
    """A part of the text that was added, taken out or changed."""

    kind: str
    """As the format calls it: obligation; agreement for the head of all."""
    code: str
    """Empty for the head, and where only the order of a list changed."""
    title: str
    how: str
    """added, changed, withdrawn, brought back (from the withdrawn ones) or taken out."""
    keys: tuple[KeyChange, ...] = ()


def changes_between(before: Agreement, after: Agreement) -> tuple[PartChange, ...]:
    """All differences, in the order of the format."""
    one, two = law_tables(before), law_tables(after)
    heads = tuple(key_changes(one["agreement"], two["agreement"]))
    head = PartChange(kind="agreement", code="", title="", how="changed", keys=heads)
    kinds = (kind for kind in PARTS if kind != "withdrawn")
    lists = (one_list(kind, one.get(kind, []), two.get(kind, [])) for kind in kinds)
    gone = {("clause" if one.is_clause else "obligation", one.code) for one in before.withdrawn}
    told = (back_if(gone, change) for found in lists for change in found)
    return (*([head] if heads else []), *told)


def back_if(gone: set[tuple[str, str]], change: PartChange) -> PartChange:
    """The change, told as a return where the text had the code before: its notes are there."""
    back = change.how == "added" and (change.kind, change.code) in gone
    return replace(change, how="brought back") if back else change


def one_list(kind: str, before: list[Written], after: list[Written]) -> Iterator[PartChange]:
    """The differences of one list, whose items are told apart by their names."""
    one, two = by_name(before), by_name(after)
    for name in dict.fromkeys((*one, *two)):
        if name not in two:
            gone = "withdrawn" if kind in ("obligation", "clause") else "taken out"
            yield part(kind, name, one[name], gone)
        elif name not in one:
            yield part(kind, name, two[name], "added")
        elif one[name] != two[name]:
            keys = tuple(key_changes(one[name], two[name]))
            yield part(kind, name, two[name], "changed", keys)
    common = [name for name in one if name in two]
    if common != [name for name in two if name in one]:
        yield PartChange(kind=kind, code="", title="order of the list", how="changed")


def part(
    kind: str, code: str, table: Written, how: str, keys: tuple[KeyChange, ...] = ()
) -> PartChange:
    """One change of an item, with what it is called."""
    called = (table.get(key) for key in ("title", "name", "label", "neutral", "issue", "matter"))
    title = next((one for one in called if isinstance(one, str)), "")
    return PartChange(kind=kind, code=code, title=title, how=how, keys=keys)


def by_name(tables: list[Written]) -> dict[str, Written]:
    """The items by their names."""
    return {next(table[key] for key in NAMES if key in table): table for table in tables}


def key_changes(before: Written, after: Written) -> Iterator[KeyChange]:
    """Each key that does not hold the same."""
    one, two = dict(flat(before)), dict(flat(after))
    for key in dict.fromkeys((*one, *two)):
        if one.get(key) != two.get(key):
            yield KeyChange(key=key, before=one.get(key), after=two.get(key))


def flat(table: Written, path: str = "") -> Iterator[tuple[str, str]]:
    """The keys of a table and of the tables in it, each with its value in words."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}{key}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for at, item in enumerate(value, start=1):
                yield from flat(item, f"{path}{key}[{at}].")
        else:
            yield path + key, in_words(value)


def in_words(value: Any) -> str:  # noqa: ANN401 (whatever TOML can hold)
    """A value as people read it: texts without quotes, lists with commas."""
    if isinstance(value, list):
        return ", ".join(map(in_words, value)) or "nobody"
    return value if isinstance(value, str) else literal(value)
