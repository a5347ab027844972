"""Calendars to subscribe to: their addresses are shown once, exchanged, taken away."""

import string
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.databases import connected
from tests.loaded import CODE, NOW, seed
from tracker.core.days.hour import Hour
from tracker.core.reminders.feed import Feed
from tracker.core.reminders.follow import Delivery, Follow
from tracker.core.reminders.subscriber import Subscriber
from tracker.core.words.fault import NotAcceptedError, UnknownError
from tracker.services.feeds import digest_of, feed_of, follows_of, listed, make_feed, renew, revoke
from tracker.store.follows import add_follow
from tracker.store.session import reading, writing
from tracker.store.subscribers import keep_subscriber

FEED = Feed(label="Desk", agreement=CODE)
WHO = {"at": NOW, "by": "tests"}


@pytest.fixture
def engine(loaded_url: str) -> Iterator[Engine]:
    """Give databases that hold the statement."""
    with connected(loaded_url) as engine:
        yield engine


def made(engine: Engine, feed: Feed = FEED) -> tuple[int, str]:
    """A calendar: its number and its secret."""
    with writing(engine) as session:
        law = seed().agreement if feed.agreement else None
        return make_feed(session, feed, law, **WHO)  # type: ignore[arg-type]


def found(engine: Engine, secret: str) -> Feed | None:
    """The calendar at an address."""
    with reading(engine) as session:
        known = feed_of(session, secret)
    return known[0] if known else None


def test_its_address_leads_to_it_and_is_kept_nowhere(engine: Engine) -> None:
    number, secret = made(engine)
    assert found(engine, secret) == replace(FEED, number=number)
    with reading(engine) as session:
        ((_, (given,)),) = listed(session)
    assert given.digest == digest_of(secret) != secret


def test_nobody_guesses_an_address(engine: Engine) -> None:
    secrets = {made(engine)[1] for _ in range(20)}
    assert len(secrets) == 20
    letters = set(string.ascii_letters + string.digits + "-_")
    assert all(len(one) == 32 and set(one) <= letters for one in secrets)


@pytest.mark.parametrize("wrong", ["", "x", "x" * 10_000, "\x00", "é" * 32])
def test_any_other_address_leads_nowhere(engine: Engine, wrong: str) -> None:
    made(engine)
    assert found(engine, wrong) is None


def test_an_exchanged_address_leads_nowhere_and_the_new_one_does(engine: Engine) -> None:
    number, old = made(engine)
    with writing(engine) as session:
        new = renew(session, number, **WHO)  # type: ignore[arg-type]
    assert found(engine, old) is None
    assert found(engine, new) is not None
    with reading(engine) as session:
        (one,) = listed(session)
    assert one.running is not None
    assert one.running.digest == digest_of(new)


def test_an_address_that_is_taken_away_leads_nowhere(engine: Engine) -> None:
    number, secret = made(engine)
    with writing(engine) as session:
        assert revoke(session, number, **WHO) == 1  # type: ignore[arg-type]
        assert revoke(session, number, **WHO) == 0  # type: ignore[arg-type]
        (one,) = listed(session)
    assert one.running is None
    assert found(engine, secret) is None


def test_a_calendar_that_is_not_there_cannot_be_changed(engine: Engine) -> None:
    with writing(engine) as session, pytest.raises(UnknownError, match="calendar"):
        revoke(session, 99, **WHO)  # type: ignore[arg-type]


def test_a_wrong_calendar_is_not_made(engine: Engine) -> None:
    with pytest.raises(NotAcceptedError):
        made(engine, replace(FEED, clauses=("99",)))
    with reading(engine) as session:
        assert listed(session) == ()


def test_a_calendar_of_all_agreements_follows_each(engine: Engine) -> None:
    with reading(engine) as session:
        assert set(follows_of(session, Feed(label="All"))) == {CODE}
        assert follows_of(session, FEED) == {CODE: FEED.follows(CODE)}


def test_a_followers_calendar_holds_what_they_follow_for_it(engine: Engine) -> None:
    rule = Follow(agreement=CODE, clause="6")
    with writing(engine) as session:
        person = Subscriber(name="Desk", address="desk@example.org", hour=Hour(8, "UTC"))
        number = keep_subscriber(session, person, made_at=NOW)
        add_follow(session, number, rule, made_at=NOW)
        wanted = replace(rule, delivery=Delivery.CALENDAR)
        add_follow(session, number, wanted, made_at=NOW)
        followed = follows_of(session, Feed(label="Mine", subscriber=number))
        assert follows_of(session, Feed(label="Nobody's", subscriber=number + 1)) == {}
    assert [(one.clause, one.delivery) for one in followed[CODE]] == [("6", Delivery.CALENDAR)]
