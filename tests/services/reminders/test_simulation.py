"""Over 400 days each reminder is in the outbox exactly once and at the receiver at least once."""

from collections import Counter
from email import message_from_bytes
from email.policy import default
from random import Random
from typing import Any

from sqlalchemy import Engine, select

from tests.services.post.mailserver import Box, mail_server
from tests.services.reminders.simulation import JUMPS, PEOPLE, Simulation, undisturbed
from tests.services.reminders.world import World, at, text
from tracker.core.days.day import long_day
from tracker.services.post.server import ServerPost
from tracker.store.outbox import REMINDER
from tracker.store.session import reading

SEED = 20201110  # so that a failure can be looked at again


def played(engine: Engine) -> Simulation:
    box = Box()
    with mail_server(box) as server, ServerPost(server) as post:
        chance = Random(SEED)  # noqa: S311 (no secret is made of it)
        simulation = Simulation(World(engine).begin(), post, box, chance)
        simulation.play()
    return simulation


def received(box: Box) -> Counter[str]:
    """How often each message arrived."""
    contents = [envelope.content for envelope in box.taken]
    parsed = [
        message_from_bytes(content, policy=default)
        for content in contents
        if isinstance(content, bytes)
    ]
    return Counter(str(message["Message-ID"]).strip("<>") for message in parsed)


def test_each_reminder_once_in_the_outbox_and_once_or_more_at_the_receiver(
    migrated_engine: Engine,
) -> None:
    simulation = played(migrated_engine)
    keys, messages = simulation.world.keys(), simulation.world.messages()
    assert len(keys) == len(set(keys))
    expected = {
        key for rule, hour in simulation.rules for key in undisturbed(rule, hour, simulation.until)
    }
    assert set(keys) == expected
    assert len(expected) > 100

    assert {row["state"] for row in messages} == {"sent"}
    arrived = received(simulation.box)
    assert {row["message_id"] for row in messages} == set(arrived)
    told = {row["id"]: text(row["content"]) for row in messages}
    with reading(migrated_engine) as session:
        for reminder in session.execute(select(REMINDER)).mappings():
            assert long_day(reminder["on_day"]) in told[reminder["message_id"]]

    assert sum(arrived.values()) > len(arrived)
    for row in messages:
        assert arrived[row["message_id"]] <= 1 + row["possible_copies"]
    assert most_a_day(messages) == 1


def most_a_day(messages: list[dict[str, Any]]) -> int:
    """The most messages that somebody got between two of their hours, with a clock that is right.

    The first person has the first number.
    """
    hours = dict(enumerate((hour for _, hour, _ in PEOPLE), 1))
    wrong = {at(day).date() for day, _ in JUMPS}
    right = [row for row in messages if row["made_at"].date() not in wrong]
    whose = [(row["subscriber_id"], row["made_at"]) for row in right]
    return max(Counter((number, hours[number].last(made)) for number, made in whose).values())
