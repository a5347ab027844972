"""Another agreement beside the statement: the pages hold whatever a seed may hold."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests import loaded, truce
from tests.loaded import NOW, TODAY
from tests.web.site import Form, engine_of, faults_of, main_of, site
from tracker.services.seeds import load
from tracker.store.session import writing
from tracker.web.note_form.prefill import written

ROOT = f"/{truce.LAW.code}"


@pytest.fixture
def both(loaded_sqlite_url: str) -> Iterator[Flask]:
    """Give a site with the statement and the truce."""
    with site(loaded_sqlite_url) as app:
        with writing(engine_of(app)) as session:
            load(session, truce.SEED, today=TODAY, recorded_at=NOW, recorded_by="tests")
        yield app


def test_two_agreements_are_listed(both: Flask) -> None:
    said = main_of(both.test_client().get("/"))
    assert truce.LAW.short_title in said
    assert loaded.seed().agreement.short_title in said


def test_none_says_how_to_load_one(migrated_sqlite_url: str) -> None:
    with site(migrated_sqlite_url) as app:
        assert "None is on record yet. tracker init" in main_of(app.test_client().get("/"))


def test_every_page_of_it_answers(both: Flask) -> None:
    client = both.test_client()
    pages = ["", "dates", "notes", "report", "readings", "method", "notes/new", "statuses.csv"]
    pages += [f"clauses/{one.number}" for one in truce.LAW.clauses]
    pages += [f"obligations/{one.code}" for one in truce.LAW.obligations if not one.only_under]
    pages += [f"notes/{number}" for number in range(1, len(truce.SEED.notes) + 1)]
    for day in (truce.LAW.signed_on.isoformat(), "2100-01-01"):
        answers = {page: client.get(f"{ROOT}/{page}?as_of={day}") for page in pages}
        wrong = {page: main_of(a) for page, a in answers.items() if a.status_code != 200}
        assert wrong == {}


def test_every_note_of_it_can_be_corrected_and_answered(both: Flask) -> None:
    client = both.test_client()
    for number in range(1, len(truce.SEED.notes) + 1):
        for effect in ("answer", "correction"):
            answer = client.get(f"{ROOT}/notes/new?effect={effect}&about={number}")
            assert answer.status_code == 200, number


def test_its_events_can_be_noted(both: Flask) -> None:
    client = both.test_client()
    (event, *_) = truce.LAW.triggers
    day = TODAY.isoformat()
    answer = Form(client, "effect=trigger", ROOT).send(
        obligations=[truce.LAW.obligations[0].code],
        actor=truce.LAW.actors[0].code,
        trigger=event.code,
        occurred_on=day,
        reported_on=day,
        text="It happened.",
    )
    assert faults_of(answer) == {}
    assert f"Event: {event.title} (claimed)" in main_of(client.get(answer.headers["Location"]))


def test_every_effect_can_be_written_as_somebody_types_it() -> None:
    for draft in truce.SEED.notes:
        assert all(isinstance(value, str) for value in written(draft.effect).values())
