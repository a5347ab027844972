"""Reads the rows of one version of a text, a whole table at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Integer, RowMapping, Select, bindparam, literal, select, union_all
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import CompoundSelect

from tracker.store.base import Base, table_of
from tracker.store.tables.agreement import AgreementSourceRow
from tracker.store.tables.disputed_reading import DisputedReadingObligationRow, ViewSourceRow
from tracker.store.tables.obligation import ObligationPlaceRow
from tracker.store.tables.question import (
    ChangeActorRow,
    ChangeObligationRow,
    QuestionClauseRow,
    QuestionSourceRow,
)
from tracker.store.tables.variant import DifferenceClauseRow, VariantSourceRow

LISTS: tuple[type[Base], ...] = (
    AgreementSourceRow,
    VariantSourceRow,
    DifferenceClauseRow,
    QuestionClauseRow,
    QuestionSourceRow,
    ChangeActorRow,
    ChangeObligationRow,
    ObligationPlaceRow,
    DisputedReadingObligationRow,
    ViewSourceRow,
)
"""Tables that hold nothing but lists of codes: an owner, a position, a code."""
Owner = tuple[str, str, str, int]
"""The list's table, up to two codes, and a position, of what holds a list."""


class VersionRows:
    """The rows of one version: one select a table, and one for all lists of codes together."""

    def __init__(self, session: Session, version_id: int) -> None:
        self.session = session
        self.version = {"version": version_id}
        self.lists = self._lists()

    def of(self, row: type[Base]) -> Sequence[RowMapping]:
        """All rows of a table that belong to the version, in their order."""
        return self.session.execute(rows_of(row), self.version).mappings().all()

    def codes(self, row: type[Base], *codes: str, at: int = 0) -> tuple[str, ...]:
        """The list that the owner of those codes, and perhaps at that position, holds."""
        first, second = (*codes, "", "")[:2]
        return tuple(self.lists[table_of(row).name, first, second, at])

    def _lists(self) -> Mapping[Owner, Sequence[str]]:
        lists: dict[Owner, list[str]] = defaultdict(list)
        for table, first, second, at, code, _ in self.session.execute(all_lists(), self.version):
            lists[table, first, second, at].append(code)
        return lists


@cache
def rows_of(row: type[Base]) -> Select[Any]:
    """Selects the rows of a version from one table."""
    table = table_of(row)
    wanted = select(table).where(table.c.version_id == bindparam("version"))
    return wanted.order_by(table.c.position) if "position" in table.c else wanted


@cache
def all_lists() -> CompoundSelect[Any]:
    """Selects every list of codes of a version: table, codes and position of the owner, code."""
    return union_all(*map(list_of, LISTS)).order_by("position")


def list_of(row: type[Base]) -> Select[Any]:
    """Selects the lists in one table; owners have no more than two codes and one position."""
    table = table_of(row)
    keys = [c for c in table.primary_key if c.name not in {"version_id", "position"}]
    codes = [c for c in keys if not isinstance(c.type, Integer)]
    places = [c for c in keys if isinstance(c.type, Integer)]
    (code,) = (c for c in table.columns if not c.primary_key)
    first, second = (*codes, literal(""), literal(""))[:2]
    (at,) = (*places, literal(0))[:1]
    columns = (literal(table.name).label("list"), first.label("first"), second.label("second"))
    version = table.c.version_id == bindparam("version")
    return select(*columns, at.label("at"), code.label("code"), table.c.position).where(version)
