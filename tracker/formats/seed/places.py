"""The tables [[place]] with the names that sources give a place."""

from tracker.core.law.place import Place, PlaceName
from tracker.formats.seed.measures import FLAG, degrees
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import CODE, LANGUAGE, TEXT, WORDS

LATITUDE, LONGITUDE = degrees(90), degrees(180)


def read_place(table: Table) -> Place:
    """One place."""
    place = Place(
        code=table.need("code", CODE),
        neutral=table.need("neutral", WORDS),
        names=tuple(read_name(name) for name in table.tables("name")),
        latitude=table.maybe("latitude", LATITUDE),
        longitude=table.maybe("longitude", LONGITUDE),
        warning=table.get("warning", TEXT, ""),
        confirmation=table.get("confirmation", TEXT, ""),
    )
    table.close()
    return place


def read_name(table: Table) -> PlaceName:
    """One name in one language."""
    name = PlaceName(
        language=table.need("language", LANGUAGE),
        name=table.need("name", WORDS),
        confirmed=table.get("confirmed", FLAG, True),
    )
    table.close()
    return name
