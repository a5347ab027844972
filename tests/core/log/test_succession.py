"""What a new version takes over from the one before, and what soundness says of the withdrawn."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.truce import LAW, SEED
from tracker.core.law.actor import Actor, ActorKind
from tracker.core.law.source import Source
from tracker.core.law.withdrawn import Withdrawn
from tracker.core.log.draft import note_of
from tracker.core.log.succession import cited_in, is_same_text, quoted_in, succeeding
from tracker.core.sense import faults_of
from tracker.core.soundness import faults_in

AGENCY = Actor(code="AGENCY", name="Agency", formal_name="Agency", kind=ActorKind.ORGANISATION)
DESK = Actor(code="DESK", name="Desk", formal_name="Desk", kind=ActorKind.ORGAN, organ_of="AGENCY")
WIRE = Source(code="wire", title="The Wire", language="en")
NOTES = tuple(
    note_of(
        draft,
        number=number,
        about=None,
        recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
        recorded_by="tests",
    )
    for number, draft in enumerate(SEED.notes, 1)
)
BEFORE = replace(LAW, actors=(*LAW.actors, AGENCY, DESK), sources=(*LAW.sources, WIRE))


def test_actors_and_sources_that_notes_need_come_along_with_their_parties() -> None:
    law = succeeding(LAW, BEFORE, quoted={"DESK", "SUD"}, cited={"wire", "gazette"})

    assert law.actors == (*LAW.actors, AGENCY, DESK)
    assert law.sources == (*LAW.sources, WIRE)
    assert succeeding(LAW, BEFORE, quoted={"SUD"}, cited=set()) == LAW


def test_what_is_gone_is_withdrawn_once_and_for_all_until_it_comes_back() -> None:
    law = replace(LAW, clauses=LAW.clauses[:1], obligations=LAW.obligations[:5], withdrawn=())

    second = succeeding(law, LAW, quoted=set(), cited=set())
    third = succeeding(law, second, quoted=set(), cited=set())

    assert third == second
    assert second.withdrawn == (
        *LAW.withdrawn,
        Withdrawn(clause="2", title="The bridge"),
        *(
            Withdrawn(clause=o.clause, title=o.title, obligation=o.code)
            for o in LAW.obligations[5:]
        ),
    )
    assert succeeding(LAW, second, quoted=set(), cited=set()).withdrawn == LAW.withdrawn


def test_the_order_of_actors_means_nothing_and_that_of_obligations_does() -> None:
    assert is_same_text(LAW, replace(LAW, actors=LAW.actors[::-1], version=7))
    assert not is_same_text(LAW, replace(LAW, obligations=LAW.obligations[::-1]))


def test_who_is_quoted_and_what_is_cited() -> None:
    assert quoted_in(NOTES) == {"COURT", "NORD", "NORD-ARMY", "OST", "SUD"}
    assert cited_in(NOTES) == {"gazette", "herald"}


def test_what_is_withdrawn_is_not_in_the_text_and_is_named_once() -> None:
    one = Withdrawn(clause="1", title="Cease fire", obligation="1.1")
    two = Withdrawn(clause="2", title="The bridge")
    gone = Withdrawn(clause="9", title="The ferry")

    faults = [str(fault) for fault in faults_in(replace(LAW, withdrawn=(one, two, gone, gone)))]

    assert faults == [
        "withdrawn 1.1: obligation: “1.1” is in the text; take it out of one of the two",
        "withdrawn 2: clause: “2” is in the text; take it out of one of the two",
        "withdrawn 9: clause: “9” stands there twice; name it once",
    ]


def test_a_note_may_be_about_what_is_withdrawn() -> None:
    draft = replace(SEED.notes[1], obligations=("1.9",), clauses=("9",), about=None, effect=None)

    assert faults_of(draft, agreement=LAW, notes={}, today=None) == ()
