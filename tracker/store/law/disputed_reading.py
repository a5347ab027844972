"""Disputed readings between values and rows."""

from sqlalchemy import RowMapping

from tracker.core.law.agreement import Agreement
from tracker.core.law.question import DisputedReading, View
from tracker.store.columns import Columns, Rows, filled, grouped, members, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.disputed_reading import (
    DisputedReadingObligationRow,
    DisputedReadingRow,
    ViewRow,
    ViewSourceRow,
)


def rows(law: Agreement) -> Rows:
    """The rows of the law's disputed readings, with all that belongs to them."""
    for position, reading in enumerate(law.disputed_readings, start=1):
        yield DisputedReadingRow, filled(DisputedReadingRow, reading, position=position)
        owner = {"disputed_reading": reading.code}
        obligations = reading.obligations
        yield from members(DisputedReadingObligationRow, "obligation", obligations, **owner)
        for order, view in enumerate(reading.views, start=1):
            holder: Columns = {"actor": None, "variant": None}
            holder["variant" if view.of_text else "actor"] = view.holder
            yield ViewRow, filled(ViewRow, view, **owner, position=order, **holder)
            yield from members(ViewSourceRow, "source", view.sources, **owner, view=order)


def values(version: VersionRows) -> tuple[DisputedReading, ...]:
    """The disputed readings of a version."""
    views = grouped(version.of(ViewRow), "disputed_reading")
    return tuple(
        picked(
            DisputedReading,
            row,
            obligations=version.codes(DisputedReadingObligationRow, row["code"]),
            views=tuple(view(version, found) for found in views[row["code"],]),
        )
        for row in version.of(DisputedReadingRow)
    )


def view(version: VersionRows, row: RowMapping) -> View:
    """One view with its holder and sources."""
    return picked(
        View,
        row,
        holder=row["actor"] or row["variant"],
        of_text=row["actor"] is None,
        sources=version.codes(ViewSourceRow, row["disputed_reading"], at=row["position"]),
    )
