"""A run finds what fell due since the last one, each thing once: one message a person."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy import text as text_of
from sqlalchemy.exc import OperationalError

from tests.core.laws import OBLIGATIONS, duty
from tests.databases import connected
from tests.services.reminders.world import LAW, LETTERHEAD, START, World, at, parsed, text, told
from tracker.core.days.hour import Hour
from tracker.core.days.period import Period
from tracker.core.law.rule import Fixed
from tracker.core.log.effect import Extension, Position, Standing, Value
from tracker.core.reminders.follow import Delivery, Follow
from tracker.core.reminders.subscriber import Subscriber
from tracker.core.words.fault import BadValueError
from tracker.services.post.outcome import Fate
from tracker.services.reminders.following import follow, leave_all, unfollow
from tracker.store.session import writing

MOVE = Extension(new_last_day=date(2021, 4, 10), standing=Standing.ACCEPTED)
ONE: dict[str, Any] = {"obligation": "1", "leads": (Period(days=7),)}
"""Obligation 1 is due on 31 March 2021."""


def test_a_run_tells_what_fell_due_since_the_last_one_and_nothing_twice(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.run(at("2021-03-23"))
    assert world.keys() == []
    for _ in range(3):
        world.run(at("2021-03-24"))
    assert told(world.keys()) == [("1", "2021-03-31", "P7D")]
    assert len(world.post.taken) == 1
    world.run(at("2021-04-02"))
    assert told(world.keys())[1:] == [("1", "2021-03-31", "P0D"), ("1", "2021-03-31", "-P1D")]
    assert len(world.post.taken) == 2


def test_nobody_is_told_before_their_hour(world: World) -> None:
    world.follows("a@example.org", hour=Hour(20, "Europe/Berlin"), **ONE)
    world.find(at("2021-03-23", "21:00"))
    assert world.find(at("2021-03-24", "19:59")) == 0
    assert world.find(at("2021-03-24", "20:00")) == 1


def test_at_once_waits_for_no_hour(world: World) -> None:
    world.follows("a@example.org", hour=Hour(8, "Europe/Berlin"), **ONE)
    world.find(at("2021-03-23"))
    assert world.find(at("2021-03-24", "07:00"), at_once=True) == 0
    world.record(at("2021-03-24", "07:10"), "B", MOVE)
    assert world.find(at("2021-03-24", "07:20")) == 0
    assert world.find(at("2021-03-24", "07:20"), at_once=True) == 1


def test_ten_days_without_a_run_lose_nothing_and_make_one_message(world: World) -> None:
    world.follows("a@example.org")
    world.run(at("2021-03-20"))
    before, messages = len(world.keys()), len(world.messages())
    world.run(at("2021-03-31"))
    found = told(world.keys()[before:])
    assert {("1", "2021-03-31", lead) for lead in ("P7D", "P1D", "P0D")} <= {*found}
    assert len(world.messages()) == messages + 1
    words = text(world.post.taken[-1].content)
    assert words.count("The last day for clause 1 (1) is 31 March 2021, today.") == 1
    assert words.count("Why you are told") > 3


def test_days_without_a_mail_server_make_one_message_that_tells_all(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.run(at("2021-03-22"))
    for day in range(24, 31):
        world.post.fates = [Fate.NOBODY]
        world.run(at(f"2021-03-{day}"))
    world.run(at("2021-03-31"))
    (only,) = world.post.taken
    assert told(world.keys()) == [("1", "2021-03-31", "P7D"), ("1", "2021-03-31", "P0D")]
    assert "you are told seven days before" in text(only.content)
    assert "is 31 March 2021, today." in text(only.content)


def test_a_message_that_may_have_arrived_is_sent_again_as_it_was(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.run(at("2021-03-23"))
    world.post.fates = [Fate.UNKNOWN]
    world.run(at("2021-03-24"))
    world.run(at("2021-03-31"))
    one, another, again = world.post.taken  # what was never tried goes first
    assert (one.content, one.message_id) == (again.content, again.message_id)
    assert (again.copy, another.copy) == (True, False)
    assert another.message_id != one.message_id
    assert [row["possible_copies"] for row in world.messages()] == [1, 0]


def test_an_extension_arms_the_rule_anew_and_is_told_as_a_change(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.run(at("2021-03-24"))
    world.record(at("2021-03-25", "15:00"), "B", MOVE)
    world.run(at("2021-03-26"))
    changed = text(world.post.taken[-1].content)
    assert "Changed since 08:05 on 24 March 2021 (Berlin)" in changed
    assert "The last day was 31 March 2021 and is 10 April 2021." in changed
    assert "announced by Borduria on 25 March 2021" in changed
    world.run(at("2021-04-01"))
    assert len(world.post.taken) == 2
    world.run(at("2021-04-03"))
    assert told(world.keys()) == [("1", "2021-03-31", "P7D"), ("1", "2021-04-10", "P7D")]


def test_an_extension_to_a_near_day_is_told_at_once(world: World) -> None:
    world.follows("a@example.org", **ONE)
    near = Extension(new_last_day=date(2021, 4, 2), standing=Standing.ACCEPTED)
    world.run(at("2021-03-29"))
    world.record(at("2021-03-29", "15:00"), "B", near)
    world.run(at("2021-03-30"))
    assert told(world.keys())[-1] == ("1", "2021-04-02", "P7D")
    words = text(world.post.taken[-1].content)
    assert "The last day for clause 1 (1), as extended, is 2 April 2021, in three days." in words
    assert "and the date was not there before" in words


def test_a_date_that_moved_while_nobody_looked_is_told_as_it_stands(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.run(at("2021-03-23"))
    world.record(at("2021-03-26", "15:00"), "B", MOVE)
    world.run(at("2021-03-28"))
    words = text(world.post.taken[-1].content)
    assert "Over, moved or settled since it was to be told" in words
    assert "31 March 2021, in three days; it was moved to 10 April 2021." in words


def test_a_new_position_makes_a_message_without_any_date(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.run(at("2021-03-01"))
    world.record(at("2021-03-02"), "A", Position(value=Value.PERFORMED))
    world.run(at("2021-03-03"))
    (only,) = world.post.taken
    assert "1 changed" in parsed(only.content)["Subject"]
    assert "Arcadia: performed on 2 March 2021" in text(only.content)


def test_what_is_not_followed_is_not_told(world: World) -> None:
    world.follows("a@example.org", clause="2")
    world.run(at("2021-03-01"))
    world.record(at("2021-03-02"), "A", Position(value=Value.PERFORMED))
    world.run(at("2021-04-03"))
    assert world.messages() == []


def test_who_wants_no_mail_gets_none(world: World) -> None:
    world.follows("a@example.org", delivery=Delivery.PAGE)
    world.follows("b@example.org", delivery=Delivery.CALENDAR)
    world.run(at("2021-04-03"))
    assert world.keys() == []


def test_one_message_tells_of_all_rules_and_says_why_for_each(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.follows("a@example.org", clause="1", leads=(Period(days=7),))
    world.run(at("2021-03-24"))
    (only,) = world.post.taken
    words = text(only.content)
    assert words.count("The last day for clause 1 (1) is 31 March 2021, in seven days.") == 1
    assert "You follow 1 of the Small agreement" in words
    assert "You follow clause 1 of the Small agreement" in words
    assert len(world.keys()) == 2


def test_who_leaves_gets_nothing_any_more_not_even_what_waits(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.find(at("2021-03-24"))
    with writing(world.engine) as session:
        assert leave_all(session, "A@EXAMPLE.org", at=at("2021-03-24")) == 1
    world.run(at("2021-04-02"))
    assert world.post.taken == []


def test_a_rule_that_ended_tells_nothing_any_more(world: World) -> None:
    rule = world.follows("a@example.org", **ONE)
    world.follows("a@example.org", clause="1", leads=(Period(days=7),))
    world.post.fates = [Fate.NOBODY]
    world.run(at("2021-03-24"))
    with writing(world.engine) as session:
        assert unfollow(session, "a@example.org", [rule.number], at=at("2021-03-25")) == 1
    world.run(at("2021-03-31"))
    (only,) = world.post.taken
    assert "You follow 1 of" not in text(only.content)


def test_a_rule_that_is_made_later_tells_only_what_falls_due_later(world: World) -> None:
    world.follows("a@example.org", clause="2")
    world.run(at("2021-03-24"))
    world.follows("a@example.org", at=at("2021-03-25"), obligation="1")
    world.run(at("2021-03-30"))
    assert told(world.keys()) == [("1", "2021-03-31", "P1D")]


def test_a_clock_that_was_ahead_loses_nothing(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.run(at("2021-03-20"))
    world.run(at("2021-05-02"))
    ahead = world.keys()
    world.record(at("2021-03-21", "12:00"), "B", MOVE)
    world.run(at("2021-03-22"))
    world.run(at("2021-04-03"))
    assert told(world.keys()[len(ahead) :]) == [("1", "2021-04-10", "P7D")]
    for day in range(4, 12):
        world.run(at(f"2021-04-{day:02}"))
    world.run(at("2021-05-03"))
    assert len({*world.keys()}) == len(world.keys())


def test_a_text_that_changes_is_told_of(world: World) -> None:
    world.follows("a@example.org", leads=(Period(days=7),))
    world.run(at("2021-02-24"))
    others = tuple(one for one in OBLIGATIONS if one.code not in ("1", "6"))
    added = (
        duty("1", rule=Fixed(on=date(2021, 3, 3))),
        duty("99", clause="29", rule=Fixed(on=date(2021, 3, 1))),
    )
    world.begin(replace(LAW, obligations=(*others, *added)))
    world.run(at("2021-02-25"))
    words = text(world.post.taken[-1].content)
    assert "99 Do 99 The text has it now." in words
    assert "6 Do 6 The text does not have it any more." in words
    assert "The last day was 31 March 2021 and is 3 March 2021." in words
    assert ("99", "2021-03-01", "P7D") in told(world.keys())


def test_a_date_that_is_none_any_more_is_told_so(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.post.fates = [Fate.NOBODY]
    world.run(at("2021-03-24"))
    others = tuple(one for one in OBLIGATIONS if one.code != "1")
    undated = duty("1")
    world.begin(replace(LAW, obligations=(*others, undated)))
    world.run(at("2021-03-26"))
    words = text(world.post.taken[-1].content)
    assert "31 March 2021 is not a date of clause 1 (1) any more (deadline)." in words


def test_a_person_is_found_however_the_address_is_written(world: World) -> None:
    first = world.follows("Desk@Example.org", **ONE)
    second = world.follows("desk@example.ORG", **ONE)
    assert first.number == second.number
    world.run(at("2021-03-24"))
    (only,) = world.post.taken
    assert only.address == "desk@example.ORG"


def test_a_rule_of_somebody_else_cannot_be_ended(world: World) -> None:
    rule = world.follows("a@example.org", **ONE)
    world.follows("b@example.org", **ONE)
    with writing(world.engine) as session:
        with pytest.raises(BadValueError, match=r"is no rule of b@example\.org; the rules: "):
            unfollow(session, "b@example.org", [rule.number], at=START)
        with pytest.raises(BadValueError, match="follows nothing here"):
            leave_all(session, "nobody@example.org", at=START)


def test_what_waits_tells_nothing_of_an_agreement_that_is_followed_no_more(world: World) -> None:
    other = replace(LAW, code="other", short_title="Other agreement")
    world.begin(other)
    here = world.follows("a@example.org", **ONE)
    with writing(world.engine) as session:
        somebody = Subscriber(name="A", address="a@example.org", hour=Hour(8, "Europe/Berlin"))
        follow(session, somebody, Follow(agreement="other", leads=()), other, at=START)
    world.post.fates = [Fate.NOBODY]
    world.run(at("2021-03-24"))
    with writing(world.engine) as session:
        unfollow(session, "a@example.org", [here.number], at=at("2021-03-25"))
    world.run(at("2021-03-31"))
    words = text(world.post.taken[-1].content)
    assert "Other agreement" in words
    assert "Small agreement" not in words


def test_one_message_tells_of_several_agreements(world: World) -> None:
    other = replace(LAW, code="other", short_title="Other agreement", zone="Asia/Tokyo")
    world.begin(other)
    world.follows("a@example.org", **ONE)
    with writing(world.engine) as session:
        somebody = Subscriber(name="A", address="a@example.org", hour=Hour(8, "Europe/Berlin"))
        follow(session, somebody, Follow(agreement="other"), other, at=START)
    world.run(at("2021-03-24"))
    (only,) = world.post.taken
    words = text(only.content)
    assert words.index("Other agreement") < words.index("Small agreement ")
    assert "; " in parsed(only.content)["Subject"]
    (calendar,) = parsed(only.content).iter_attachments()
    assert calendar.get_content().count("BEGIN:VEVENT") >= 2


def test_a_run_that_breaks_off_keeps_nothing_and_the_next_finds_all(world: World) -> None:
    world.follows("a@example.org", **ONE)
    world.find(at("2021-03-23"))
    world.letterhead = replace(LETTERHEAD, sender="broken\r\naddress")
    with pytest.raises(ValueError, match="cannot contain CR or LF"):
        world.find(at("2021-03-24"))
    assert (world.keys(), world.messages()) == ([], [])
    world.letterhead = LETTERHEAD
    assert world.find(at("2021-03-24")) == 1


def test_a_full_disk_keeps_nothing_and_the_next_run_finds_all(
    migrated_sqlite_url: str,
) -> None:
    """Only SQLite can be told to be full; a server's disk is another machine's."""
    with connected(migrated_sqlite_url) as engine:
        world = World(engine).begin()
        world.follows("a@example.org", **ONE)
        world.find(at("2021-03-23"))
        with engine.connect() as connection:
            full = connection.scalar(text_of("PRAGMA page_count"))
        event.listen(engine, "begin", limit := partial(limited, pages=full))
        with pytest.raises(OperationalError, match="full"):
            world.find(at("2021-03-24"))
        event.remove(engine, "begin", limit)
        event.listen(engine, "begin", partial(limited, pages=2**30))
        assert world.keys() == []
        assert world.find(at("2021-03-24")) == 1


def limited(connection: Connection, *, pages: int) -> None:
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
