"""Over 400 days each reminder is in the outbox exactly once and at the receiver at least once."""

from collections import Counter
from email import message_from_bytes
from email.policy import default
from random import Random

from sqlalchemy import Engine, select

from tests.services.post.mailserver import Box, mail_server
from tests.services.reminders.simulation import DAYS, JUMPS, OUTAGES, Simulation, undisturbed
from tests.services.reminders.world import LAW, World, at, text
from tracker.core.day import long_day
from tracker.services.post.server import ServerPost
from tracker.store.outbox import MESSAGE, REMINDER
from tracker.store.session import reading


def played(engine: Engine) -> Simulation:
    box = Box()
    with mail_server(box) as server, ServerPost(server) as post:
        simulation = Simulation(World(engine).begin(), post, box, Random(20201110))
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
    keys, world = simulation.world.keys(), simulation.world
    assert len(keys) == len(set(keys))
    expected = {
        key for rule, hour in simulation.rules for key in undisturbed(rule, hour, simulation.until)
    }
    assert set(keys) == expected
    assert len(expected) > 100

    arrived = received(simulation.box)
    messages = {row["id"]: row for row in world.messages()}
    assert {row["state"] for row in messages.values()} == {"sent"}
    assert {row["message_id"] for row in messages.values()} == set(arrived)
    with reading(migrated_engine) as session:
        for row in session.execute(select(REMINDER)).mappings():
            assert long_day(row["on_day"]) in text(messages[row["message_id"]]["content"])

    copies = sum(arrived.values()) - len(arrived)
    possible = sum(row["possible_copies"] for row in messages.values())
    assert 0 < copies <= possible
    for row in messages.values():
        assert arrived[row["message_id"]] <= 1 + row["possible_copies"]
    assert len(simulation.runs) < 2 * DAYS + 30


def test_nobody_gets_two_messages_a_day_and_an_outage_makes_one(migrated_engine: Engine) -> None:
    world = played(migrated_engine).world
    jumped = {at(day).date() for day, _ in JUMPS}
    with reading(migrated_engine) as session:
        rows = session.execute(select(MESSAGE.c.subscriber_id, MESSAGE.c.made_at)).all()
    days = Counter((whose, made_at.astimezone(LAW.tz).date()) for whose, made_at in rows)
    for first, last in OUTAGES:
        silent = [day for _, day in days if at(first).date() < day < at(last).date()]
        assert silent == []
    near = {day for day in jumped}
    assert max(count for (_, day), count in days.items() if day not in near) == 1
    assert world.messages()
