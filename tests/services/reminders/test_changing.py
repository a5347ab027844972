"""A rule that is changed between two messages: nothing lost, nothing told twice."""

from datetime import timedelta
from typing import Any

import pytest

from tests.services.reminders.world import World, at, parsed, text, told
from tracker.core.days.hour import Hour
from tracker.core.days.period import Period
from tracker.core.log.effect import Position, Value
from tracker.core.reminders.follow import Delivery
from tracker.services.post.outcome import Fate
from tracker.services.reminders.following import rules_of, unfollow
from tracker.store.session import reading, writing

WEEK: dict[str, Any] = {"obligation": "1", "leads": (Period(days=7),), "on_the_day": False}
"""Obligation 1 is due on 31 March 2021, so this tells on the 24th."""
NOON = at("2021-03-24", "12:00")


def berlin(hour: int) -> Hour:
    return Hour(hour, "Europe/Berlin")


@pytest.mark.parametrize(("before", "after"), [(20, 9), (9, 20)])
def test_an_hour_that_is_changed_on_the_very_day_tells_once(
    world: World, before: int, after: int
) -> None:
    world.follows("a@example.org", hour=berlin(before), **WEEK)
    for time in ("00:05", "09:05", "11:05"):
        world.run(at("2021-03-24", time))
    world.follows("a@example.org", at=NOON, hour=berlin(after), **WEEK)
    for time in ("12:05", "20:05"):
        world.run(at("2021-03-24", time))
    assert told(world.keys()) == [("1", "2021-03-31", "P7D")]
    assert len(world.post.taken) == 1


def test_a_message_that_waits_keeps_what_the_rule_told_before_it_was_changed(world: World) -> None:
    world.follows("a@example.org", **WEEK)
    world.run(at("2021-03-23"))
    world.post.fates = [Fate.NOBODY]
    world.run(at("2021-03-24"))
    world.follows("a@example.org", at=NOON, obligation="1", leads=(Period(days=3),))
    world.run(at("2021-03-28"))
    words = text(world.post.taken[-1].content)
    assert "you are told seven days before (P7D)" in words
    assert "you are told three days before (P3D)" in words


def test_a_changed_rule_keeps_its_number_and_its_beginning(world: World) -> None:
    first = world.follows("a@example.org", **WEEK)
    changed = world.follows(
        "a@example.org", at=NOON, obligation="1", kinds=("deadline",), leads=(), on_the_day=True
    )
    assert (changed.number, changed.made_at) == (first.number, first.made_at)
    with reading(world.engine) as session:
        assert rules_of(session, "a@example.org") == (changed,)


@pytest.mark.parametrize("other", [Delivery.PAGE, Delivery.CALENDAR])
def test_who_wants_mail_again_is_not_told_what_fell_due_meanwhile(
    world: World, other: Delivery
) -> None:
    world.follows("a@example.org", **WEEK)
    world.run(at("2021-03-01"))
    world.follows("a@example.org", at=at("2021-03-02"), delivery=other, **WEEK)
    world.record(at("2021-03-03"), "A", Position(value=Value.PARTLY_PERFORMED))
    world.run(at("2021-03-24"))
    world.follows("a@example.org", at=at("2021-03-25"), **WEEK)
    world.run(at("2021-03-26"))
    assert world.keys() == []
    assert world.messages() == []
    world.record(at("2021-03-27"), "B", Position(value=Value.NOT_PERFORMED))
    world.run(at("2021-03-28"))
    (only,) = world.post.taken
    assert "Changed since 08:05 on 26 March 2021" in text(only.content)
    assert "1 changed" in parsed(only.content)["Subject"]


def test_a_rule_that_was_made_by_a_clock_that_was_ahead_tells_as_soon_as_it_is_right(
    world: World,
) -> None:
    world.follows("a@example.org", at=at("2022-03-20"), **WEEK)
    world.run(at("2021-03-20"))
    world.run(at("2021-03-24"))
    assert told(world.keys()) == [("1", "2021-03-31", "P7D")]


def test_who_ends_the_last_rule_gets_not_even_what_waits(world: World) -> None:
    rule = world.follows("a@example.org", **WEEK)
    world.run(at("2021-03-23"))
    world.post.fates = [Fate.NOBODY]
    world.run(at("2021-03-24"))
    with writing(world.engine) as session:
        unfollow(session, "a@example.org", [rule.number], at=NOON)
    world.run(at("2021-03-26"))
    assert world.post.taken == []


def test_a_run_that_waited_for_another_tells_no_change_a_second_time(world: World) -> None:
    """By hand, twice at once: the second began earlier by a blink and has the person later."""
    world.follows("a@example.org", **WEEK)
    world.record(at("2021-03-02"), "A", Position(value=Value.PARTLY_PERFORMED))
    assert world.find(NOON, at_once=True) == 1
    assert world.find(NOON - timedelta(seconds=1), at_once=True) == 0
    assert len(world.messages()) == 1
