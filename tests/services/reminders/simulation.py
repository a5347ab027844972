"""Four hundred days of a desk's mail: outages, clocks that jump, extensions, mail that fails.

The clock of the machine and the true time are two things here: the record is written in true time,
the runs believe the machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from random import Random

from tests.core.laws import TODAY, note
from tests.services.post.mailserver import Box, Fault
from tests.services.reminders.world import LAW, World, at
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.hour import Hour
from tracker.core.days.period import Period
from tracker.core.log.effect import (
    Answer,
    Correction,
    Effect,
    Extension,
    Notice,
    Position,
    Standing,
    TriggerEffect,
    Value,
    Verb,
)
from tracker.core.log.note import Note
from tracker.core.reminders.follow import Follow
from tracker.core.reminders.reminder import Key, reminders
from tracker.core.reminders.timetable import Timetable
from tracker.services.post.outcome import Post

FIRST = datetime(2021, 2, 1, 12, tzinfo=UTC)
DAYS = 400
HOUR = timedelta(hours=1)
ACCEPTED = Standing.ACCEPTED
PEOPLE: tuple[tuple[str, Hour, tuple[dict[str, object], ...]], ...] = (
    ("whole@example.org", Hour(8, "Europe/Berlin"), ({},)),
    (
        "night@example.org",
        Hour(2, "Europe/Berlin"),  # left out in March, there twice in October
        ({"clause": "1", "leads": (Period(days=40), Period(days=3))}, {"obligation": "9"}),
    ),
    (
        "far@example.org",
        Hour(23, "Pacific/Auckland"),
        ({"obligation": "4", "leads": (Period(months=2),)}, {"obligation": "7"}),
    ),
)
"""Who follows what, at which hour."""
EVENTS: tuple[tuple[str, str, Effect | None, dict[str, object]], ...] = (
    ("2021-03-10", "B", Extension(new_last_day=date(2021, 5, 20), standing=ACCEPTED), {}),
    ("2021-04-28", "C", TriggerEffect(trigger="visit", standing=ACCEPTED), {"obligations": ("7",)}),
    ("2021-05-12", "A", Extension(new_last_day=date(2021, 6, 1), standing=Standing.CLAIMED), {}),
    ("2021-05-14", "B", Answer(verb=Verb.ACCEPTS), {"about": 3}),
    ("2021-07-20", "A", Position(value=Value.PERFORMED), {}),
    ("2021-07-22", "B", Position(value=Value.NOT_PERFORMED), {}),
    ("2021-08-17", "A", Notice(), {"obligations": ("4",)}),
    ("2021-09-02", "A", Correction(), {"about": 7, "obligations": ()}),
    ("2021-11-11", "A", Position(value=Value.PERFORMED), {"obligations": ("6",)}),
    ("2021-12-28", "A", Position(value=Value.PERFORMED), {"obligations": ("12",)}),
)
"""What is put on record at 13:13 in Berlin, and acts from then on."""
OUTAGES = (("2021-03-12", "2021-03-24"), ("2021-06-05", "2021-06-15"), ("2021-12-20", "2022-01-09"))
"""Stretches without any run."""
JUMPS = (("2021-04-10", 30 * HOUR), ("2021-10-05", 5 * 24 * HOUR), ("2021-11-20", -9 * HOUR))
"""Days on which the machine's clock is wrong from 10:00 to 18:00, and by how much."""
QUICK = tuple(fault for fault in Fault if fault not in (Fault.HANGS, Fault.SILENT_TAKEN))
FAULTS = (*Fault, *QUICK, *QUICK, *(None,) * 12)
"""What happens to the first message of a run; the slow ones are rare."""


@dataclass
class Simulation:
    """The desk, its machine, and the mail server that may fail."""

    world: World
    post: Post
    box: Box
    chance: Random
    rules: list[tuple[Follow, Hour]] = field(default_factory=list)
    until: datetime = FIRST

    def play(self) -> None:
        """All days, and then a week in which nothing goes wrong."""
        for address, hour, rules in PEOPLE:
            for rule in rules:
                made = self.world.follows(address, at=FIRST, hour=hour, **rule)
                self.rules.append((made, hour))
        events = [(at(day, "13:13"), actor, effect, more) for day, actor, effect, more in EVENTS]
        for now, machine in ticks():
            while events and events[0][0] <= now:
                when, actor, effect, more = events.pop(0)
                self.world.record(when, actor, effect, **more)
            self.tick(machine)
        self.box.faults.clear()
        self.until = FIRST + timedelta(days=DAYS)
        for _ in range(7):
            self.until += timedelta(days=1)
            self.tick(self.until, faults=False)

    def tick(self, machine: datetime, *, faults: bool = True) -> None:
        """One run, or two of them, with mail that may fail."""
        self.box.faults.clear()
        self.box.faults.extend(self.chance.choices(FAULTS, k=1) if faults else ())
        self.world.run(machine, self.post)
        if self.chance.random() < 0.2:
            World(self.world.engine, letterhead=self.world.letterhead).run(machine, self.post)


def ticks() -> Iterator[tuple[datetime, datetime]]:
    """When runs happen: true time, and what the machine believes."""
    now = FIRST
    while now < FIRST + timedelta(days=DAYS):
        now += timedelta(hours=23, minutes=40)
        if not any(at(first) <= now <= at(last) for first, last in OUTAGES):
            yield now, now + wrong_by(now)


def wrong_by(now: datetime) -> timedelta:
    """By how much the machine's clock is wrong at an instant."""
    return next(
        (by for day, by in JUMPS if at(day, "00:01") <= now <= at(day, "23:59")), timedelta()
    )


@cache
def recorded(until: int = len(EVENTS)) -> tuple[Note, ...]:
    """The first events as notes; the very same ones each time, so that a record is read once."""
    return tuple(
        note(number, actor, day, effect, **{**more, **dict.fromkeys(INSTANTS, at(day, "13:13"))})
        for number, (day, actor, effect, more) in enumerate(EVENTS[:until], 1)
    )


INSTANTS = ("occurred_at", "recorded_at")


def undisturbed(rule: Follow, hour: Hour, until: datetime) -> set[Key]:
    """What somebody is told who is looked after at their very hour of every day, as known then."""
    told: set[Key] = set()
    since, known = FIRST, 0
    while (now := hour.first(since + HOUR)) <= until:
        notes = recorded(sum(one.recorded_at <= now for one in recorded()))
        asking = Asking(as_of=now, today=TODAY)
        then = replace(asking, as_of=since, revision=known)
        before = case_for(LAW, notes, then) if known < len(notes) else None
        case = case_for(LAW, notes, asking)
        window = Timetable(case, since=since, reach=Period(months=6), before=before)
        told |= {one.key for one in reminders(rule, hour, window)}
        since, known = now, len(notes)
    return told
