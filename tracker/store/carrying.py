"""What a new version of a text takes along, because the record refers to it."""

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from tracker.core.law.agreement import Agreement
from tracker.core.log.succession import succeeding
from tracker.store.base import table_of
from tracker.store.tables.note import NoteRow, NoteSourceRow

NOTE, NOTE_SOURCE = table_of(NoteRow), table_of(NoteSourceRow)


def with_referred(
    session: Session, law: Agreement, before: Agreement, agreement_id: int
) -> Agreement:
    """The law with what it lacks of the version before it (`core.succession`)."""
    quoted = actors_in_notes(session, agreement_id)
    cited = sources_in_notes(session, agreement_id)
    return succeeding(law, before, quoted=quoted, cited=cited)


def actors_in_notes(session: Session, agreement_id: int) -> set[str]:
    """The codes of all actors that notes name."""
    columns = (NOTE.c.actor, NOTE.c.concerning, NOTE.c.giver)
    named = (select(c).where(NOTE.c.agreement_id == agreement_id, c.is_not(None)) for c in columns)
    return set(session.scalars(union(*named)))


def sources_in_notes(session: Session, agreement_id: int) -> set[str]:
    """The codes of all sources that notes cite."""
    cited = select(NOTE_SOURCE.c.source).distinct()
    return set(session.scalars(cited.where(NOTE_SOURCE.c.agreement_id == agreement_id)))
