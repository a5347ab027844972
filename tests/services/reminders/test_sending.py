"""Sending: growing pauses, nothing lost, and copies only where the server's answer was lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest

from tests.services.reminders.world import Pile, World, at
from tracker.core.days.period import Period
from tracker.services.post.outcome import Fate, Outcome
from tracker.services.reminders.sending import MOST_SILENCES, PAUSES, pause
from tracker.store.posting import LEASE, LONGEST_PAUSE, Letter, claim, end_pauses, queue
from tracker.store.session import reading, writing

NOW = at("2021-03-24")
BEFORE = at("2021-03-23")


class CrashError(Exception):
    """The sender dies."""


class Crashing:
    """Takes the message and dies before anybody hears of it."""

    def __init__(self, pile: Pile) -> None:
        self.pile = pile

    def send(self, letter: Letter) -> Outcome:
        """Die."""
        self.pile.send(letter)
        raise CrashError


@pytest.fixture
def waiting(world: World) -> World:
    """Give a world in which one message waits."""
    world.follows("a@example.org", obligation="1", leads=(Period(days=7),))
    world.find(BEFORE)
    assert world.find(NOW) == 1
    return world


def row(world: World) -> dict[str, object]:
    (only,) = world.messages()
    return only


def test_a_message_that_is_taken_is_sent_once(waiting: World) -> None:
    first, second = waiting.send(NOW), waiting.send(NOW)
    assert (first.sent, second.sent) == (1, 0)
    assert len(waiting.post.taken) == 1
    assert (row(waiting)["state"], row(waiting)["sent_at"]) == ("sent", NOW)


@pytest.mark.parametrize("fate", [Fate.LATER, Fate.NOBODY])
def test_pauses_grow(waiting: World, fate: Fate) -> None:
    now = NOW
    for wait in (*PAUSES, LONGEST_PAUSE, LONGEST_PAUSE):
        waiting.post.fates = [fate]
        result = waiting.send(now)
        assert (result.sent, result.later, result.said) == (0, 1, fate.value)
        assert row(waiting)["next_attempt_at"] == now + wait
        assert waiting.send(now + wait - timedelta(seconds=1)).later == 0
        now += wait
    assert waiting.send(now).sent == 1
    assert row(waiting)["attempts"] == len(PAUSES) + 3


def test_the_longest_pause_is_a_day() -> None:
    assert [pause(0), pause(6), pause(7), pause(999)] == [
        timedelta(minutes=1),
        timedelta(hours=12),
        LONGEST_PAUSE,
        LONGEST_PAUSE,
    ]


def test_a_refusal_for_good_is_tried_again_in_a_day(waiting: World) -> None:
    waiting.post.fates = [Fate.REFUSED]
    assert waiting.send(NOW).refused == 1
    assert waiting.send(NOW + timedelta(hours=23)).sent == 0
    with reading(waiting.engine) as session:
        found = queue(session)
    assert (found.waiting, found.sent, found.possible_copies) == (1, 0, 0)
    assert found.refused == (("a@example.org", 1, "refused"),)
    assert waiting.send(NOW + timedelta(days=1)).sent == 1


def test_where_nobody_is_there_the_others_are_not_even_tried(waiting: World) -> None:
    waiting.follows("b@example.org", at=BEFORE, obligation="1", leads=(Period(days=7),))
    waiting.find(NOW)
    waiting.post.fates = [Fate.NOBODY]
    assert waiting.send(NOW).later == 1
    assert [one["attempts"] for one in waiting.messages()] == [1, 0]
    assert waiting.send(NOW + timedelta(minutes=2)).sent == 2


def test_where_a_server_only_keeps_silent_the_others_are_left_for_later(waiting: World) -> None:
    for name in "bcdefg":
        waiting.follows(f"{name}@example.org", at=BEFORE, obligation="1", leads=(Period(days=7),))
    waiting.find(NOW)
    waiting.post.silent = ("",)
    assert waiting.send(NOW).later == MOST_SILENCES
    attempts = [one["attempts"] for one in waiting.messages()]
    assert attempts == [1] * MOST_SILENCES + [0] * (7 - MOST_SILENCES)
    waiting.post.silent = ()
    assert waiting.send(NOW + timedelta(minutes=2)).sent == 7


def test_messages_that_are_never_answered_do_not_keep_the_others_waiting(waiting: World) -> None:
    for name in "bcdefg":
        waiting.follows(f"{name}@example.org", at=BEFORE, obligation="1", leads=(Period(days=7),))
    waiting.find(NOW)
    waiting.post.silent = tuple(f"{name}@" for name in "abc")
    assert waiting.send(NOW).sent == 0
    assert waiting.send(NOW + LONGEST_PAUSE).sent == 4


def test_a_server_that_answers_in_between_is_not_given_up(waiting: World) -> None:
    for name in "bcdef":
        waiting.follows(f"{name}@example.org", at=BEFORE, obligation="1", leads=(Period(days=7),))
    waiting.find(NOW)
    waiting.post.fates = [Fate.LATER] * 5
    assert waiting.send(NOW).later == 5
    assert [one["attempts"] for one in waiting.messages()] == [1] * 6


def test_a_lost_answer_is_counted_and_the_copy_is_the_same_message(waiting: World) -> None:
    waiting.post.fates = [Fate.UNKNOWN]
    first = waiting.send(NOW)
    second = waiting.send(NOW + timedelta(hours=1))
    assert (first.unknown, second.sent, second.copies) == (1, 1, 1)
    one, two = waiting.post.taken
    assert one.content == two.content
    with reading(waiting.engine) as session:
        assert queue(session).possible_copies == 1


def test_a_sender_that_dies_leaves_a_claim_that_runs_out(waiting: World) -> None:
    with pytest.raises(CrashError):
        waiting.send(NOW, Crashing(waiting.post))
    assert row(waiting)["state"] == "sending"
    assert waiting.send(NOW + LEASE - timedelta(seconds=1)).sent == 0
    again = waiting.send(NOW + LEASE)
    assert (again.sent, again.copies) == (1, 1)
    one, two = waiting.post.taken
    assert (one.message_id, one.content) == (two.message_id, two.content)
    assert row(waiting)["possible_copies"] == 1


@pytest.mark.parametrize("ahead", [timedelta(days=3), timedelta(days=400)])
def test_a_clock_that_was_ahead_holds_nothing_up(waiting: World, ahead: timedelta) -> None:
    waiting.post.fates = [Fate.LATER]
    assert waiting.send(NOW + ahead).later == 1
    assert waiting.send(NOW).sent == 1


def test_a_claim_of_a_clock_that_was_ahead_holds_nothing_up(waiting: World) -> None:
    with writing(waiting.engine) as session:
        number = int(str(row(waiting)["id"]))
        assert claim(session, number, now=NOW + timedelta(days=9)) is not None
    assert waiting.send(NOW).copies == 1


def test_pauses_can_be_ended(waiting: World) -> None:
    waiting.post.fates = [Fate.REFUSED]
    waiting.send(NOW)
    with writing(waiting.engine) as session:
        end_pauses(session, now=NOW)
    assert waiting.send(NOW).sent == 1


def test_what_was_claimed_by_somebody_else_is_left_to_them(waiting: World) -> None:
    number = int(str(row(waiting)["id"]))
    with writing(waiting.engine) as session:
        assert claim(session, number, now=NOW) is not None
    with writing(waiting.engine) as session:
        assert claim(session, number, now=NOW) is None


def at_the_same_time(world: World, now: datetime) -> None:
    """Two whole runs that begin together, each in a thread of its own."""
    together = Barrier(2)

    def run() -> None:
        together.wait()
        World(world.engine, post=world.post).run(now)

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(run), pool.submit(run)]:
            done.result()


def test_two_schedulers_at_once_send_once(world: World) -> None:
    for name in "abcdefgh":
        world.follows(f"{name}@example.org", obligation="1", leads=(Period(days=7),))
    world.run(BEFORE)
    for _ in range(3):
        at_the_same_time(world, NOW)
    assert len(world.keys()) == len({*world.keys()}) == 8
    assert sorted(letter.address[0] for letter in world.post.taken) == [*"abcdefgh"]
    at_the_same_time(world, at("2021-03-31"))
    world.run(at("2021-03-31", "09:00"))
    assert len(world.post.taken) == 16
    assert sum(int(str(one["possible_copies"])) for one in world.messages()) == 0
