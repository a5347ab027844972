"""What a new version of a text takes along, because the record refers to it."""

from dataclasses import replace

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from tracker.core.actor import Actor
from tracker.core.agreement import Agreement
from tracker.store.base import table_of
from tracker.store.tables.note import NoteRow, NoteSourceRow

NOTE, NOTE_SOURCE = table_of(NoteRow), table_of(NoteSourceRow)


def with_referred(
    session: Session, law: Agreement, before: Agreement, agreement_id: int
) -> Agreement:
    """The law, and at the end those actors and sources of the version before it that notes need.

    Such as were made with a note and stand in no file, or were left out of a newer one.
    """
    quoted = actors_in_notes(session, agreement_id)
    cited = sources_in_notes(session, agreement_id)
    there = {source.code for source in law.sources}
    sources = tuple(s for s in before.sources if s.code in cited and s.code not in there)
    actors = missing_actors(law, before, quoted)
    return replace(law, actors=law.actors + actors, sources=law.sources + sources)


def missing_actors(law: Agreement, before: Agreement, quoted: set[str]) -> tuple[Actor, ...]:
    """The quoted actors that the law lacks, with the parties that they speak for."""
    known = before.actor_by_code
    parties = {known[code].organ_of for code in quoted if code in known}
    wanted = (quoted | parties) - law.actor_by_code.keys()
    return tuple(actor for actor in before.actors if actor.code in wanted)


def actors_in_notes(session: Session, agreement_id: int) -> set[str]:
    """The codes of all actors that notes name."""
    columns = (NOTE.c.actor, NOTE.c.concerning, NOTE.c.giver)
    named = (select(c).where(NOTE.c.agreement_id == agreement_id, c.is_not(None)) for c in columns)
    return set(session.scalars(union(*named)))


def sources_in_notes(session: Session, agreement_id: int) -> set[str]:
    """The codes of all sources that notes cite."""
    cited = select(NOTE_SOURCE.c.source).distinct()
    return set(session.scalars(cited.where(NOTE_SOURCE.c.agreement_id == agreement_id)))
