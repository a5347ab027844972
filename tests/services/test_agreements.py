from tests.databases import connected
from tests.loaded import CODE, fill
from tracker.services.agreements import titles_on_record
from tracker.services.library import Library
from tracker.store.session import reading


def test_an_empty_database_has_no_agreements(migrated_url: str) -> None:
    with connected(migrated_url) as engine, reading(engine) as session:
        assert titles_on_record(session, Library()) == {}


def test_agreements_are_listed_by_their_titles(migrated_url: str) -> None:
    fill(migrated_url)
    with connected(migrated_url) as engine, reading(engine) as session:
        assert titles_on_record(session, Library()) == {
            CODE: "Trilateral statement of 9/10 November 2020"
        }
