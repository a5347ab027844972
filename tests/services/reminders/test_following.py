"""To follow, to stop, to put off, to leave."""

from datetime import date

import pytest

from tests.core.laws import TODAY
from tests.services.reminders.world import LAW, START, World, at, told
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.hour import Hour
from tracker.core.days.period import Period
from tracker.core.reminders.follow import Follow, Snooze
from tracker.core.reminders.subscriber import Subscriber
from tracker.core.words.fault import BadValueError, NotAcceptedError, UnknownError
from tracker.services.reminders.following import (
    everybody,
    follow,
    leave_by_token,
    person,
    rules_of,
)
from tracker.services.reminders.snoozing import date_meant, snooze
from tracker.store.session import reading, writing
from tracker.store.subscribers import find_subscriber

CASE = case_for(LAW, (), Asking(as_of=date(2021, 3, 1), today=TODAY))


def subscriber(world: World, address: str) -> Subscriber:
    with reading(world.engine) as session:
        found = find_subscriber(session, address)
    assert found is not None
    return found


def test_a_new_person_gets_what_is_usual(world: World) -> None:
    with reading(world.engine) as session:
        new = person(session, LAW, "a@example.org")
    assert (new.name, new.hour) == ("a@example.org", Hour(8, "Europe/Berlin"))


def test_a_known_person_stays_who_they_are_unless_told_otherwise(world: World) -> None:
    world.follows("a@example.org", hour=Hour(20, "Asia/Tokyo"))
    with reading(world.engine) as session:
        same = person(session, LAW, "a@example.org")
        other = person(session, LAW, "a@example.org", name="A", hour=6, zone="Asia/Baku")
    assert (same.name, same.hour) == ("Desk a@example.org", Hour(20, "Asia/Tokyo"))
    assert (other.name, other.hour) == ("A", Hour(6, "Asia/Baku"))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"address": "a@b, c@d"}, "is not one mail address"),
        ({"name": "A\nBcc: b@c"}, "write one line"),
        ({"hour": 24}, "write a number from 0 to 23"),
        ({"zone": "Mars/Base"}, "is not a time zone"),
    ],
)
def test_a_person_who_cannot_be_is_refused(
    world: World, given: dict[str, str | int], words: str
) -> None:
    asked: dict[str, str | int] = {"address": "a@example.org", **given}
    address = str(asked.pop("address"))
    with reading(world.engine) as session, pytest.raises(BadValueError, match=words):
        person(session, LAW, address, **asked)  # type: ignore[arg-type]


def test_a_rule_that_cannot_be_leaves_nothing(world: World) -> None:
    new = Subscriber(name="A", address="a@example.org", hour=Hour(8, "UTC"))
    wrong = Follow(agreement="small", clause="999", leads=(Period(minutes=5),))
    with (
        pytest.raises(NotAcceptedError, match="999") as caught,
        writing(world.engine) as session,
    ):
        follow(session, new, wrong, LAW, at=START)
    assert [fault.place for fault in caught.value.faults] == ["clause", "lead"]
    with reading(world.engine) as session:
        assert everybody(session) == ()


def test_the_rule_about_the_same_thing_is_replaced(world: World) -> None:
    first = world.follows("a@example.org", clause="1")
    world.follows("a@example.org", obligation="1")
    last = world.follows("a@example.org", clause="1", leads=())
    with reading(world.engine) as session:
        rules = rules_of(session, "a@example.org")
    assert [(rule.clause, rule.obligation) for rule in rules] == [("1", None), (None, "1")]
    assert rules[0].number == first.number == last.number
    assert rules[0].leads == ()


def test_a_rule_comes_back_as_it_was_put_down(world: World) -> None:
    made = world.follows(
        "a@example.org", kinds=("deadline",), leads=(Period(months=6, days=3),), on_the_day=False
    )
    with reading(world.engine) as session:
        assert rules_of(session, "a@example.org") == (made,)


def test_who_has_the_secret_ends_all_mail(world: World) -> None:
    world.follows("a@example.org")
    token = subscriber(world, "a@example.org").token
    assert len(token) == 32
    with writing(world.engine) as session:
        assert not leave_by_token(session, "x" * 32, at=START)
        assert leave_by_token(session, token, at=START)
        assert not leave_by_token(session, token, at=START)
    with reading(world.engine) as session:
        assert everybody(session) == ()


def test_who_comes_back_has_the_same_secret_and_only_new_rules(world: World) -> None:
    world.follows("a@example.org", clause="2")
    before = subscriber(world, "a@example.org").token
    with writing(world.engine) as session:
        leave_by_token(session, before, at=START)
    world.follows("a@example.org", clause="1")
    assert subscriber(world, "a@example.org").token == before
    with reading(world.engine) as session:
        assert [rule.clause for rule in rules_of(session, "a@example.org")] == ["1"]


def put_off(world: World, on: date | None, again_on: date) -> None:
    entry = date_meant(CASE, "1", on=on)
    one = Snooze(code="1", kind=entry.kind, on=entry.on, again_on=again_on)
    with writing(world.engine) as session:
        snooze(session, "a@example.org", CASE, one, at=at("2021-03-01"))


def test_a_date_that_is_put_off_is_silent_and_then_told(world: World) -> None:
    world.follows("a@example.org", obligation="1", leads=(Period(days=7), Period(days=1)))
    put_off(world, None, date(2021, 3, 26))
    put_off(world, date(2021, 3, 31), date(2021, 3, 30))
    world.run(at("2021-03-29"))
    assert world.keys() == []
    world.run(at("2021-03-30"))
    assert sorted(told(world.keys())) == [
        ("1", "2021-03-31", "@2021-03-30"),
        ("1", "2021-03-31", "P1D"),
    ]
    assert "you put it off to 30 March 2021" in " ".join(world.post.taken[0].content.split())


@pytest.mark.parametrize("again_on", [date(2021, 3, 1), date(2020, 1, 1), date(3000, 1, 1)])
def test_a_date_is_put_off_to_a_later_day(world: World, again_on: date) -> None:
    world.follows("a@example.org")
    with pytest.raises(BadValueError, match="is not after today, 2021-03-01"):
        put_off(world, None, again_on)


def test_a_person_who_follows_nothing_puts_nothing_off(world: World) -> None:
    with pytest.raises(UnknownError, match="follows nothing here"):
        put_off(world, None, date(2021, 3, 26))


@pytest.mark.parametrize(
    ("code", "on", "words"),
    [
        ("99", None, "is no obligation of this text"),
        ("1", date(2021, 3, 30), "is no date to be told of 1; its dates: 2021-03-31"),
        ("2", None, "is no date to be told of 2; its dates: none"),
    ],
)
def test_what_is_no_date_cannot_be_put_off(code: str, on: date | None, words: str) -> None:
    with pytest.raises(UnknownError, match=words):
        date_meant(CASE, code, on=on)


def test_the_agreements_own_date_can_be_meant() -> None:
    early = case_for(LAW, (), Asking(as_of=date(2020, 12, 1), today=TODAY))
    assert date_meant(early, None).kind == "takes_effect"
    assert date_meant(CASE, "1", kind="deadline").on == date(2021, 3, 31)
