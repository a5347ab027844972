"""All operations, in the order in which the documentation shows them."""

from tracker.web.api.operations import agenda, agreements, clauses, files, notes, obligations, start

OPERATIONS = (
    *start.OPERATIONS,
    *agreements.OPERATIONS,
    *clauses.OPERATIONS,
    *obligations.OPERATIONS,
    *agenda.OPERATIONS,
    *notes.OPERATIONS,
    *files.OPERATIONS,
)
