"""Calendars on record, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from tests.loaded import NOW, TODAY
from tests.truce import SEED
from tracker.core.days.period import Period
from tracker.core.reminders.feed import Feed
from tracker.core.words.fault import UnknownError
from tracker.services.seeds import load
from tracker.store.feeds import add_feed, end_addresses, feed_at, feeds, issue
from tracker.store.session import reading, writing
from tracker.store.stamp import stamp_of
from tracker.store.text_versions import text_versions

FEED = Feed(
    label="Desk “Ağdam”",
    agreement="truce",
    clauses=("1",),
    obligations=("2.1",),
    kinds=("deadline",),
    leads=(Period(months=6), Period()),
    readings=("q=yes",),
)
A, B = "a" * 64, "b" * 64


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    """Give databases that hold the truce."""
    with writing(migrated_engine) as session:
        load(session, SEED, today=TODAY, recorded_at=NOW, recorded_by="tests")
    return migrated_engine


def made(engine: Engine, feed: Feed, *digests: str) -> int:
    """A calendar with addresses, an hour between each."""
    with writing(engine) as session:
        number = add_feed(session, feed, made_at=NOW, made_by="tests")
        for hours, digest in enumerate(digests):
            issue(session, number, digest, at=NOW + timedelta(hours=hours), by="tests")
    return number


def test_what_is_put_on_record_comes_back(engine: Engine) -> None:
    number = made(engine, FEED, A)
    with reading(engine) as session:
        known = feed_at(session, A)
        newest = stamp_of(session, "truce")
        ((listed, given),) = feeds(session)
    assert known == (listed, newest)
    found, _ = known
    assert (found.number, found.label, found.agreement) == (number, FEED.label, "truce")
    assert (found.clauses, found.leads, found.readings) == (FEED.clauses, FEED.leads, FEED.readings)
    assert [(one.digest, one.issued_at, one.ended_at) for one in given] == [(A, NOW, None)]


def test_an_ended_address_leads_nowhere_and_stays_on_record(engine: Engine) -> None:
    number = made(engine, FEED, A)
    with writing(engine) as session:
        assert end_addresses(session, number, at=NOW, by="tests") == 1
        assert end_addresses(session, number, at=NOW, by="tests") == 0
    with reading(engine) as session:
        assert feed_at(session, A) is None
        ((_, (given,)),) = feeds(session)
    assert given.ended_at == NOW


def test_a_calendar_may_have_had_many_addresses_and_none(engine: Engine) -> None:
    made(engine, FEED, A, B)
    made(engine, Feed(label="All"))
    with reading(engine) as session:
        (_, two), (everything, none) = feeds(session)
        assert feed_at(session, "c" * 64) is None
    assert [one.digest for one in two] == [A, B]
    assert (everything.agreement, none) == (None, ())


def test_a_calendar_of_an_agreement_that_is_not_there_is_refused(engine: Engine) -> None:
    with pytest.raises(UnknownError, match="agreement"), writing(engine) as session:
        add_feed(session, Feed(label="x", agreement="peace"), made_at=NOW, made_by="tests")


@pytest.mark.parametrize("statement", ["UPDATE feed SET label = 'x'", "DELETE FROM feed_address"])
def test_the_database_itself_only_adds(engine: Engine, statement: str) -> None:
    made(engine, FEED, A)
    with pytest.raises(DBAPIError, match="is only added to"), engine.begin() as connection:
        connection.execute(text(statement))


def test_the_versions_of_a_text_are_listed(engine: Engine) -> None:
    with reading(engine) as session:
        (version,) = text_versions(session, "truce")
        assert (version.number, version.recorded_at, version.log_length) == (1, NOW, 0)
        with pytest.raises(UnknownError, match="agreement"):
            text_versions(session, "peace")


def test_an_agreement_without_a_text_has_no_versions(migrated_engine: Engine) -> None:
    with writing(migrated_engine) as session:
        session.execute(text("INSERT INTO agreement (code) VALUES ('peace')"))
        assert text_versions(session, "peace") == ()


def test_one_of_all_agreements_has_no_stamp_of_its_own(engine: Engine) -> None:
    made(engine, Feed(label="All of them"), A)
    with reading(engine) as session:
        known = feed_at(session, A)
    assert known is not None
    assert known[1] is None
