"""Places between values and rows."""

from tracker.core.law.agreement import Agreement
from tracker.core.law.place import Place, PlaceName
from tracker.store.columns import Rows, filled, grouped, picked
from tracker.store.law.reader import VersionRows
from tracker.store.tables.place import PlaceNameRow, PlaceRow


def rows(law: Agreement) -> Rows:
    """The rows of the law's places and of their names."""
    for position, place in enumerate(law.places, start=1):
        yield PlaceRow, filled(PlaceRow, place, position=position)
        for order, name in enumerate(place.names, start=1):
            yield PlaceNameRow, filled(PlaceNameRow, name, place=place.code, position=order)


def values(version: VersionRows) -> tuple[Place, ...]:
    """The places of a version."""
    names = grouped(version.of(PlaceNameRow), "place")
    return tuple(
        picked(Place, row, names=tuple(picked(PlaceName, name) for name in names[row["code"],]))
        for row in version.of(PlaceRow)
    )
