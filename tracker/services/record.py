"""Adding to the record: a note, after everything about it was judged; and what it would change."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import Item, Overview, overview
from tracker.core.law.actor import Actor
from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.core.log.draft import Draft, note_of, reaching
from tracker.core.log.note import Note
from tracker.core.sense import faults_of
from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.services.library import Holding
from tracker.store.log import append_notes
from tracker.store.names import add_actor, add_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a note would change about one obligation."""

    before: Item
    after: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a note would change: the whole answer before and after it, and where they differ."""

    before: Overview
    after: Overview
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Actors and sources that are made together with a note."""

    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()

    def joined_to(self, law: Agreement) -> Agreement:
        """The law as it will be once they are there."""
        return replace(
            law, actors=(*law.actors, *self.actors), sources=(*law.sources, *self.sources)
        )


NOTHING = Made()


def faults(
    holding: Holding, draft: Draft, *, today: date, made: Made = NOTHING
) -> tuple[Fault, ...]:
    """What is wrong with a note that somebody wants to add; nothing where it may be added.

    `today` is the day in the agreement's zone: no note tells of later days.
    """
    law, draft = made.joined_to(holding.law), reaching(draft, holding.notes)
    notes: dict[int | str, Note | Draft] = {note.number: note for note in holding.notes}
    return faults_of(draft, agreement=law, notes=notes, today=today)


def preview(holding: Holding, draft: Draft, asking: Asking, *, made: Made = NOTHING) -> Preview:
    """What a faultless note would change, as asked.

    Asked of the whole log, whatever revision `asking` names: a new note comes after all.
    """
    draft = reaching(draft, holding.notes)
    law, about = made.joined_to(holding.law), draft.about
    assert about is None or isinstance(about, int)
    number, entered = holding.revision + 1, holding.law.effective_at
    new = note_of(draft, number=number, about=about, recorded_at=entered, recorded_by="")
    asking = replace(asking, revision=None)
    before = overview(law, holding.notes, asking)
    after = overview(law, (*holding.notes, new), asking)
    pairs = zip(before.items, after.items, strict=True)
    changes = (Change(before=b, after=a) for b, a in pairs if b.answer != a.answer)
    return Preview(before=before, after=after, changes=tuple(changes))


def add_note(
    session: Session,
    holding: Holding,
    draft: Draft,
    *,
    today: date,
    recorded_at: datetime,
    recorded_by: str,
    made: Made = NOTHING,
) -> Note:
    """Append the note, with the actors and sources made with it; NotAcceptedError holds its faults.

    `holding` has to be read in the same unit of work, so that nobody else's note comes between.
    """
    found = faults(holding, draft, today=today, made=made)
    if found:
        raise NotAcceptedError(found)
    code, draft = holding.law.code, reaching(draft, holding.notes)
    for actor in made.actors:
        add_actor(session, code, actor)
    for source in made.sources:
        add_source(session, code, source)
    (note,) = append_notes(session, code, [draft], recorded_at=recorded_at, recorded_by=recorded_by)
    return note
