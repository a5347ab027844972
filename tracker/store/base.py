"""What all tables share: names for every constraint, and the types of their columns."""

from datetime import date, datetime
from typing import Any, ClassVar, cast

from sqlalchemy import Date, ForeignKeyConstraint, MetaData, Table, Text
from sqlalchemy.orm import DeclarativeBase

from tracker.core.days.period import Period
from tracker.store.types import IsoPeriod, UtcInstant

NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(referred_table_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}
"""A constraint without a name cannot be dropped portably, nor tied to a field of a form."""
CHANGES: dict[str, Any] = {"info": {"changes": True}}
"""Marks a table as operation: neither law nor record, so its rows may be changed and deleted."""


class Base(DeclarativeBase):
    """The base of all rows. They are read and written in bulk; none of them loads another."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        date: Date,
        datetime: UtcInstant,
        Period: IsoPeriod,
    }


def table_of(row: type[Base]) -> Table:
    """The table behind a mapped class."""
    return cast("Table", row.__table__)


def refers(
    columns: str, to: str, keys: str | None = None, *, name: str | None = None, late: bool = False
) -> ForeignKeyConstraint:
    """A foreign key over several columns, all written as words with blanks between them.

    `keys` are the other table's columns where they are called otherwise; `late` leaves the check
    to the end of the transaction, for rows that refer to rows of their own table.
    """
    targets = [f"{to}.{key}" for key in (keys or columns).split()]
    checked: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"} if late else {}
    return ForeignKeyConstraint(columns.split(), targets, name=name, **checked)
