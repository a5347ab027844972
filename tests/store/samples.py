"""A small law and small notes for the store, with one of each kind of thing in them."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Engine

from tracker.core.law.actor import Actor, ActorKind
from tracker.core.law.agreement import Agreement, Clause
from tracker.core.law.obligation import Modality, Obligation, Performance
from tracker.core.law.source import Source
from tracker.core.log.draft import Draft
from tracker.core.log.note import Note
from tracker.store.log import append_notes
from tracker.store.session import writing
from tracker.store.versions import Saved, save_version

AT = datetime(2026, 11, 22, 10, 30, 0, 123456, tzinfo=UTC)
DAY = date(2020, 11, 15)

ARCADIA = Actor(code="A", name="Arcadia", formal_name="Arcadia", kind=ActorKind.STATE)
GUARD = Actor(code="G", name="Guard", formal_name="Guard", kind=ActorKind.ORGAN, organ_of="A")
PAPER = Source(code="paper", title="The Paper", language="en")
WIRE = Source(code="wire", title="The Wire", language="en", published_on=DAY)

OBLIGATION = Obligation(
    code="1.1",
    clause="1",
    title="Stop",
    modality=Modality.DUTY,
    performance=Performance.ONCE,
    basis="express",
    obligors=("A",),
)
LAW = Agreement(
    code="truce",
    title="The Truce",
    short_title="Truce",
    zone="Europe/Moscow",
    zone_reason="the text names it",
    signed_on=date(2020, 11, 9),
    effective_at=datetime(2020, 11, 9, 21, tzinfo=UTC),
    actors=(ARCADIA,),
    sources=(PAPER,),
    clauses=(Clause(number="1", title="Ceasefire"),),
    obligations=(OBLIGATION,),
)
ENTRY: dict[str, Any] = {"recorded_at": AT, "recorded_by": "tester"}


def draft(**given: Any) -> Draft:
    """A plain note by Arcadia on 1.1, unless said otherwise."""
    return Draft(
        **{
            "actor": "A",
            "text": "It was said.",
            "occurred_on": DAY,
            "reported_on": DAY,
            "obligations": ("1.1",),
            **given,
        }
    )


def saved(engine: Engine, law: Agreement = LAW, **given: Any) -> Saved:
    """Save the law in a unit of work of its own."""
    with writing(engine) as session:
        return save_version(session, law, **{**ENTRY, "reason": "", "digest": "1", **given})


def appended(engine: Engine, *drafts: Draft, **given: Any) -> tuple[Note, ...]:
    """Append the drafts in a unit of work of their own."""
    with writing(engine) as session:
        return append_notes(session, "truce", drafts, **{**ENTRY, **given})
