"""Notes between values and rows."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import RowMapping

from tracker.core.log.effect import Correction, Position
from tracker.core.log.note import UNNAMED, Note
from tracker.store.columns import Columns, Rows, filled, grouped, members, picked
from tracker.store.record import effect
from tracker.store.search_text import searchable
from tracker.store.tables.note import NoteClauseRow, NoteObligationRow, NoteRow, NoteSourceRow

LISTS = (
    (NoteObligationRow, "obligation", "obligations"),
    (NoteClauseRow, "clause", "clauses"),
    (NoteSourceRow, "source", "sources"),
)
"""Each list that a note holds: its table, the code's column, the field."""


def rows(note: Note) -> Rows:
    """The rows of one note; the agreement they belong to is not among their columns yet."""
    unnamed = note.concerning == UNNAMED
    keys: Columns = {
        **effect.columns(note.effect),
        "concerning": None if unnamed else note.concerning,
        "unnamed": unnamed,
        "search_text": searchable(note.text, quoted(note)),
    }
    yield NoteRow, filled(NoteRow, note, **keys)
    for row, column, field in LISTS:
        yield from members(row, column, getattr(note, field), note=note.number)


def quoted(note: Note) -> str:
    """The words that the note quotes, if any."""
    own = note.effect.by if isinstance(note.effect, Correction) else note.effect
    return (own.quote or "") if isinstance(own, Position) else ""


def values(
    found: Sequence[RowMapping], lists: Mapping[str, Sequence[RowMapping]]
) -> Iterator[Note]:
    """The notes that the rows hold; `lists` are the rows of their lists, by field."""
    held = {field: (column, grouped(lists[field], "note")) for _, column, field in LISTS}
    for row in found:
        own = {
            field: tuple(member[column] for member in members_of[row["number"],])
            for field, (column, members_of) in held.items()
        }
        concerning = UNNAMED if row["unnamed"] else row["concerning"]
        yield picked(Note, row, effect=effect.value(row), concerning=concerning, **own)
