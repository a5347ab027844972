"""A law comes back exactly as it was saved, version by version, in few selects."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError

from tests.databases import counted
from tests.store.samples import (
    ARCADIA,
    AT,
    GUARD,
    LAW,
    OBLIGATION,
    PAPER,
    WIRE,
    appended,
    draft,
    saved,
)
from tests.store.strategies import laws
from tests.truce import LAW as TRUCE
from tracker.core.law.actor import Actor, ActorKind
from tracker.core.law.agreement import Agreement, Clause
from tracker.core.law.withdrawn import Withdrawn
from tracker.core.log.effect import Notice
from tracker.core.words.fault import UnknownError
from tracker.store.agreements import agreement_codes
from tracker.store.session import reading, writing
from tracker.store.versions import (
    VERSION,
    OutdatedError,
    Saved,
    latest_version,
    load_agreement,
    save_version,
)

NEXT = replace(LAW, title="The Second Truce")


def loaded(engine: Engine, version: int | None = None, code: str = "truce") -> Agreement:
    with reading(engine) as session:
        return load_agreement(session, code, version)


def test_the_smallest_law_comes_back(migrated_engine: Engine) -> None:
    assert saved(migrated_engine) == Saved(1, new=True)
    assert loaded(migrated_engine) == LAW


def test_a_law_with_every_key_of_the_seed_format_comes_back(migrated_engine: Engine) -> None:
    saved(migrated_engine, TRUCE)
    assert loaded(migrated_engine) == TRUCE


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(law=laws())
def test_any_law_comes_back(migrated_engine: Engine, law: Agreement) -> None:
    with writing(migrated_engine) as session:
        entry: dict[str, Any] = {"recorded_at": AT, "recorded_by": "x", "reason": "", "digest": ""}
        save_version(session, law, **entry)
        assert load_agreement(session, law.code) == law
        session.rollback()


def test_loading_takes_a_fixed_number_of_selects(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    saved(migrated_engine, replace(TRUCE, code="other"))
    for code in ("truce", "other"):
        with counted(migrated_engine) as sent:
            loaded(migrated_engine, code=code)
        assert len(sent) == 24


def test_the_entry_is_kept(migrated_engine: Engine) -> None:
    saved(migrated_engine, reason="first load", digest="abc")
    with reading(migrated_engine) as session:
        row = session.execute(select(VERSION)).one()
    assert (row.recorded_at, row.recorded_by) == (AT, "tester")
    assert (row.reason, row.digest, row.log_length) == ("first load", "abc", 0)


def test_earlier_versions_stay(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    assert saved(migrated_engine, NEXT, digest="2") == Saved(2, new=True)
    assert loaded(migrated_engine) == replace(NEXT, version=2)
    assert loaded(migrated_engine, 2) == replace(NEXT, version=2)
    assert loaded(migrated_engine, 1) == LAW
    with reading(migrated_engine) as session:
        assert latest_version(session, "truce") == 2


def test_the_same_law_again_is_no_new_version(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    assert saved(migrated_engine) == Saved(1, new=False)
    with reading(migrated_engine) as session:
        assert latest_version(session, "truce") == 1


def test_going_back_to_an_earlier_law_is_a_new_version(migrated_engine: Engine) -> None:
    for law, digest in ((LAW, "1"), (NEXT, "2")):
        saved(migrated_engine, law, digest=digest)
    assert saved(migrated_engine, LAW, digest="1") == Saved(3, new=True)


def test_who_changes_an_outdated_version_is_told(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    assert saved(migrated_engine, NEXT, digest="2", base=1) == Saved(2, new=True)
    with pytest.raises(OutdatedError, match="truce: version 2 was saved after version 1"):
        saved(migrated_engine, LAW, digest="3", base=1)
    with reading(migrated_engine) as session:
        assert latest_version(session, "truce") == 2


def test_agreements_are_listed_by_code(migrated_engine: Engine) -> None:
    for code in ("b", "a"):
        saved(migrated_engine, replace(LAW, code=code))
    with reading(migrated_engine) as session:
        assert agreement_codes(session) == ("a", "b")


def test_an_unknown_agreement_is_named_beside_the_known_ones(migrated_engine: Engine) -> None:
    wanted = "agreement: “nowhere” is not on record; on record: "
    with pytest.raises(UnknownError, match=f"{wanted}none; load one first"):
        loaded(migrated_engine, code="nowhere")
    saved(migrated_engine)
    with pytest.raises(UnknownError, match=f"{wanted}truce"):
        loaded(migrated_engine, code="nowhere")


def test_an_unknown_version_is_named_beside_the_known_ones(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    with pytest.raises(UnknownError, match="version: “2” is not on record; truce has versions 1"):
        loaded(migrated_engine, 2)


def test_a_law_that_refers_to_nothing_is_refused_whole(migrated_engine: Engine) -> None:
    wrong = replace(LAW, obligations=(replace(OBLIGATION, clause="2"),))
    with pytest.raises(IntegrityError):
        saved(migrated_engine, wrong)
    with reading(migrated_engine) as session:
        assert agreement_codes(session) == ()


def test_an_organ_may_stand_before_its_party(migrated_engine: Engine) -> None:
    law = replace(LAW, actors=(GUARD, ARCADIA))
    saved(migrated_engine, law)
    assert loaded(migrated_engine) == law


def test_what_notes_refer_to_is_carried_over(migrated_engine: Engine) -> None:
    giver = Actor(code="B", name="Borduria", formal_name="Borduria", kind=ActorKind.STATE)
    idle = replace(giver, code="C")
    full = replace(LAW, actors=(ARCADIA, giver, idle, GUARD), sources=(PAPER, WIRE))
    saved(migrated_engine, full)
    appended(
        migrated_engine,
        draft(actor="G", sources=("wire",), effect=Notice(giver="B")),
        draft(concerning="A"),
    )
    bare = replace(LAW, actors=(), sources=(), obligations=(replace(OBLIGATION, obligors=()),))
    saved(migrated_engine, bare, digest="2")
    second = loaded(migrated_engine)
    assert second.actors == (ARCADIA, giver, GUARD)
    assert second.sources == (WIRE,)
    assert saved(migrated_engine, bare, digest="2") == Saved(2, new=False)
    saved(migrated_engine, full, digest="3")
    assert loaded(migrated_engine) == replace(full, version=3)


def test_a_carried_organ_brings_its_party(migrated_engine: Engine) -> None:
    saved(migrated_engine, replace(LAW, actors=(ARCADIA, GUARD)))
    appended(migrated_engine, draft(actor="G"))
    bare = replace(LAW, actors=(), obligations=(replace(OBLIGATION, obligors=()),))
    saved(migrated_engine, bare, digest="2")
    assert loaded(migrated_engine).actors == (ARCADIA, GUARD)


def test_a_clause_or_an_obligation_that_goes_leaves_its_notes(migrated_engine: Engine) -> None:
    saved(migrated_engine)
    (note,) = appended(migrated_engine, draft(clauses=("1",)))
    other = replace(OBLIGATION, code="2.1", clause="2")
    law = replace(LAW, clauses=(Clause(number="2", title="Peace"),), obligations=(other,))
    saved(migrated_engine, law, digest="2")
    gone = (
        Withdrawn(clause="1", title="Ceasefire"),
        Withdrawn(clause="1", title="Stop", obligation="1.1"),
    )
    assert loaded(migrated_engine) == replace(law, version=2, withdrawn=gone)
    (kept,) = appended(migrated_engine, draft())
    assert (note.obligations, kept.obligations) == (("1.1",), ("1.1",))
