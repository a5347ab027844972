"""Between values and rows: a column and a field of the same name hold the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import RowMapping

from tracker.store.base import Base, table_of

Value = TypeVar("Value")
Columns = dict[str, Any]
Rows = Iterator[tuple[type[Base], Columns]]
"""Rows to be inserted, each with the table it belongs to."""
Groups = Mapping[tuple[Any, ...], Sequence[RowMapping]]
"""Rows by the codes of their owner."""


def filled(row: type[Base], value: object, /, **keys: object) -> Columns:
    """A row's columns from the fields of a value; `keys` are the columns that it does not hold."""
    shared = (name for name in column_names(row) if name not in keys and hasattr(value, name))
    return {name: getattr(value, name) for name in shared} | keys


def picked(kind: type[Value], row: RowMapping, /, **given: object) -> Value:
    """A value from the columns of a row; `given` are the fields that the row does not hold."""
    shared = (name for name in field_names(kind) if name not in given and name in row)
    return kind(**{name: row[name] for name in shared}, **given)


@cache
def column_names(row: type[Base]) -> tuple[str, ...]:
    """The names of a table's columns, in its order."""
    return tuple(table_of(row).columns.keys())


def field_names(kind: type[Any]) -> Iterable[str]:
    """The names of a dataclass's fields, in its order."""
    names: Mapping[str, object] = kind.__dataclass_fields__
    return names


def members(row: type[Base], name: str, codes: Iterable[str], /, **owner: object) -> Rows:
    """The rows of a list of codes that the owner holds, in its order; `name` is their column."""
    for position, code in enumerate(codes, start=1):
        yield row, {**owner, "position": position, name: code}


def grouped(rows: Iterable[RowMapping], *owner: str) -> Groups:
    """The rows by their owner, in their order; an owner without rows has none."""
    groups: dict[tuple[Any, ...], list[RowMapping]] = defaultdict(list)
    for row in rows:
        groups[tuple(row[name] for name in owner)].append(row)
    return groups
