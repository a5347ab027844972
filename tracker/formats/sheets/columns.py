"""Which column holds what: by its heading, or as somebody says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError, Fault, NotAcceptedError, shown
from tracker.formats.notes_csv import NOTES_COLUMNS
from tracker.formats.typed.effect import FIELDS

NEEDED = ("actor", "text", "occurred_on", "reported_on")
IGNORED = frozenset(
    "as_of known_by revision projected readings validity name recorded_at recorded_by"
    " corrected_by source_addresses".split()
)
"""Columns of the exported log that say how it was read, or what the log itself knows."""
TAKEN = tuple(name for name in (*NOTES_COLUMNS, "by", *FIELDS) if name not in IGNORED)
"""Columns that are read: those of the exported log, and the fields of effects by their names."""
NOTHING = "-"


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The place of each column that is read."""

    places: Mapping[str, int]
    width: int
    """The headings, those included that are not read."""

    def refuse_beyond(self, cells: Sequence[str]) -> None:
        """Refuses a row with something under no heading: a text with a bare comma was cut there."""
        if any(cell.strip() for cell in cells[self.width :]):
            told = f"has {len(cells)} cells under {self.width} headings"
            mend = "put a text that holds what parts the cells into quotes"
            raise NotAcceptedError((Fault("cells", f"{told}; {mend}"),))

    def cells(self, cells: Sequence[str]) -> dict[str, str]:
        """A row's cells by column; those beyond the row's end are empty."""
        return {
            name: cells[place] if place < len(cells) else "" for name, place in self.places.items()
        }


def read_columns(headings: Sequence[str], said: Iterable[str]) -> ColumnMap:
    """The map from the line of headings; NotAcceptedError holds every fault.

    `said` are pairs THEIRS=OURS; a column that is to be left out is said to be “-”.
    """
    ours = dict(map(pair_of, said))
    names = [heading.strip() for heading in headings]
    faults = [unknown_heading(one, names) for one in ours if one not in names]
    places: dict[str, int] = {}
    for place, heading in enumerate(names):
        name = ours.get(heading) or "_".join(heading.casefold().split())
        if name in IGNORED or name == NOTHING or not heading:
            continue
        if name not in TAKEN:
            faults.append(unknown_column(heading, name))
        elif name in places:
            told = f"two columns are {shown(name)}; leave one out: --column {heading}={NOTHING}"
            faults.append(Fault("row 1", told))
        else:
            places[name] = place
    faults += [
        Fault("row 1", f"no column is {shown(name)}; add it, or say --column THEIRS={name}")
        for name in NEEDED
        if name not in places
    ]
    if faults:
        raise NotAcceptedError(tuple(faults))
    return ColumnMap(places, len(names))


def pair_of(said: str) -> tuple[str, str]:
    """A heading of the file and the column that it is."""
    theirs, sign, ours = said.rpartition("=")
    if not sign or not theirs.strip() or not ours.strip():
        wanted = f"is no pair; write THEIRS=OURS, or THEIRS={NOTHING} to leave it out"
        raise BadValueError("--column", said, wanted)
    return theirs.strip(), ours.strip()


def unknown_heading(heading: str, names: Sequence[str]) -> Fault:
    """The fault of a heading that somebody says the file has."""
    return Fault(
        "--column", f"{shown(heading)} is no heading of this file; {offer(heading, names)}"
    )


def unknown_column(heading: str, name: str) -> Fault:
    """The fault of a heading that is no column."""
    told = f"{shown(heading)} is no column of notes; {offer(name, TAKEN)}"
    return Fault("row 1", f"{told}, or leave it out: --column {heading}={NOTHING}")
