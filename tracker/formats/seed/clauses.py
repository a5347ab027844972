"""The tables [[clause]], [[withdrawn]] and [[trigger]]."""

from tracker.core.law.agreement import Clause, Trigger
from tracker.core.law.withdrawn import Withdrawn
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import CODE, NAME, WORDS


def read_clause(table: Table) -> Clause:
    """One numbered part of the text."""
    clause = Clause(
        number=table.need("number", NAME),
        title=table.need("title", WORDS),
        remarks=table.every("remarks", WORDS),
    )
    table.close()
    return clause


def read_withdrawn(table: Table) -> Withdrawn:
    """One obligation, or clause, that is not in the text any more."""
    withdrawn = Withdrawn(
        clause=table.need("clause", NAME),
        title=table.need("title", WORDS),
        obligation=table.maybe("obligation", CODE),
    )
    table.close()
    return withdrawn


def read_trigger(table: Table) -> Trigger:
    """One named event that rules or conditions wait for."""
    trigger = Trigger(code=table.need("code", CODE), title=table.need("title", WORDS))
    table.close()
    return trigger
