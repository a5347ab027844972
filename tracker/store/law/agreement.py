"""A whole version of the law between a value and its rows."""

from itertools import chain

from sqlalchemy import RowMapping, insert, select
from sqlalchemy.orm import Session

from tracker.core.law.agreement import Agreement
from tracker.store.base import Base, table_of
from tracker.store.columns import members, picked
from tracker.store.inserting import insert_rows
from tracker.store.law import (
    actor,
    clause,
    disputed_reading,
    obligation,
    place,
    question,
    source,
    variant,
    withdrawn,
)
from tracker.store.law.reader import VersionRows
from tracker.store.tables.actor import ActorRow
from tracker.store.tables.agreement import AgreementSourceRow
from tracker.store.tables.clause import ClauseRow
from tracker.store.tables.obligation import ObligationRow
from tracker.store.tables.source import SourceRow

NOUNS = (
    actor,
    source,
    place,
    clause,
    variant,
    question,
    obligation,
    disputed_reading,
    withdrawn,
)


def insert_law(session: Session, law: Agreement, *, agreement_id: int, version_id: int) -> None:
    """Insert all rows of a version but its head."""
    insert_identities(session, law, agreement_id)
    cited = members(AgreementSourceRow, "source", law.sources_cited)
    rows = chain(cited, *(noun.rows(law) for noun in NOUNS))
    insert_rows(session, rows, agreement_id=agreement_id, version_id=version_id)


def insert_identities(session: Session, law: Agreement, agreement_id: int) -> None:
    """Insert what notes may refer to and no earlier version has had."""
    wanted: dict[type[Base], tuple[str, ...]] = {
        ActorRow: tuple(actor.code for actor in law.actors),
        SourceRow: tuple(source.code for source in law.sources),
        ClauseRow: (*law.numbers_ever, *(one.clause for one in law.withdrawn)),
        ObligationRow: tuple(law.codes_ever),
    }
    for row, codes in wanted.items():
        insert_missing(session, row, codes, agreement_id)


def insert_missing(
    session: Session, row: type[Base], codes: tuple[str, ...], agreement_id: int
) -> None:
    """Insert the identities that are not there yet; their key is the agreement and a code."""
    table = table_of(row)
    agreement, code = table.primary_key.columns
    known = set(session.scalars(select(code).where(agreement == agreement_id)))
    missing = [wanted for wanted in dict.fromkeys(codes) if wanted not in known]
    if missing:
        rows = [{agreement.name: agreement_id, code.name: wanted} for wanted in missing]
        session.execute(insert(table), rows)


def read_law(session: Session, head: RowMapping) -> Agreement:
    """The value of a version; `head` is its row, with the agreement's code."""
    version = VersionRows(session, head["id"])
    return picked(
        Agreement,
        head,
        version=head["number"],
        sources_cited=version.codes(AgreementSourceRow),
        actors=actor.values(version),
        sources=source.values(version),
        places=place.values(version),
        clauses=clause.clauses(version),
        variants=variant.variants(version),
        differences=variant.differences(version),
        questions=question.values(version),
        triggers=clause.triggers(version),
        obligations=obligation.values(version),
        disputed_readings=disputed_reading.values(version),
        withdrawn=withdrawn.values(version),
    )
