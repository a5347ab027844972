"""An instant of a seed with the zone in which it is told: the two may not contradict each other."""

from datetime import datetime

from tracker.core.days.offset import offset_fault
from tracker.formats.seed.measures import INSTANT
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import WORDS


def read_zoned(table: Table, at: str, zone: str) -> tuple[datetime | None, str | None]:
    """The instant as UTC and the zone; a fault where the zone had another offset then."""
    instant, name = table.maybe(at, INSTANT), table.maybe(zone, WORDS)
    where = table.where.key(at)
    if instant is not None and name is not None and not table.findings.touch(where):
        told = offset_fault(table.data[at], name)
        if told:
            table.findings.add(where, told)
    return instant, name
