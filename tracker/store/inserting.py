"""Inserts rows of many tables, a whole table at a time."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from tracker.store.base import Base, table_of
from tracker.store.columns import Columns
from tracker.store.schema import METADATA


def insert_rows(
    session: Session, rows: Iterable[tuple[type[Base], Columns]], **keys: object
) -> None:
    """Insert the rows, the tables in the order in which they refer to each other.

    `keys` are columns that all rows share; tables without such a column go without it.
    """
    tables: dict[Table, list[Columns]] = defaultdict(list)
    for row, columns in rows:
        table = table_of(row)
        tables[table].append(columns | {key: keys[key] for key in keys if key in table.c})
    for table in METADATA.sorted_tables:
        if table in tables:
            session.execute(insert(table), tables[table])
