"""A desk with a few agreements' dates, a clock of its own, and a post: what runs are tried in."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email import message_from_string
from email.message import EmailMessage
from email.policy import default
from functools import partial
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from tests.core.laws import law, note
from tracker.core.days.hour import Hour
from tracker.core.law.agreement import Agreement, Clause
from tracker.core.law.digest import digest_of_law
from tracker.core.log.draft import Draft, draft_of
from tracker.core.log.effect import Effect
from tracker.core.log.note import Note
from tracker.core.reminders.follow import Follow
from tracker.core.reminders.reminder import Key
from tracker.core.reminders.subscriber import Subscriber
from tracker.formats.digest.letterhead import Letterhead
from tracker.services.library import Library
from tracker.services.post.outcome import Fate, Outcome, Post, outcome
from tracker.services.reminders.following import follow
from tracker.services.reminders.looking import look
from tracker.services.reminders.people import Moment
from tracker.services.reminders.run import prepare
from tracker.services.reminders.sending import Sent, send_all
from tracker.store.log import append_notes
from tracker.store.outbox import REMINDER, key_of_row
from tracker.store.posting import Letter
from tracker.store.session import reading, writing
from tracker.store.tables.outbox import MessageRow
from tracker.store.versions import save_version

START = datetime(2021, 2, 1, 12, tzinfo=UTC)
CLAUSES = tuple(Clause(number=str(n), title=f"Clause {n}") for n in range(1, 30))
LAW = law(clauses=CLAUSES, zone="Europe/Berlin")
"""In a zone whose clocks go back and forward."""
LETTERHEAD = Letterhead(
    base="https://tracker.example.org", public=True, sender="tracker@example.org"
)
PRIVATE = Letterhead(base="http://127.0.0.1:8020", public=False, sender="tracker@localhost")


@dataclass
class Pile:
    """A post that piles messages up, or does with the next ones what it is told."""

    fates: list[Fate] = field(default_factory=list)
    taken: list[Letter] = field(default_factory=list)
    silent: tuple[str, ...] = ()
    """It answers nothing to messages whose addresses begin so."""

    def send(self, letter: Letter) -> Outcome:
        """Take the message."""
        if letter.address.startswith(self.silent):
            return outcome(Fate.LATER, "timed out", silent=True)
        fate = self.fates.pop(0) if self.fates else Fate.TAKEN
        if fate in (Fate.TAKEN, Fate.UNKNOWN):
            self.taken.append(letter)
        return outcome(fate, fate.value)


@dataclass
class World:
    """A database with the small law in it, and whoever is told of it."""

    engine: Engine
    letterhead: Letterhead = LETTERHEAD
    library: Library = field(default_factory=Library)
    post: Pile = field(default_factory=Pile)

    def begin(self, agreement: Agreement = LAW) -> "World":
        """Save the law, at the beginning or as its next version."""
        with writing(self.engine) as session:
            save_version(
                session,
                agreement,
                recorded_at=START,
                recorded_by="tests",
                reason="",
                digest=digest_of_law(agreement),
            )
        return self

    def record(self, at: datetime, actor: str, effect: Effect | None, **given: Any) -> Note:
        """Append a note about obligation 1 at an instant, from which it acts."""
        day = at.astimezone(LAW.tz).date().isoformat()
        made = note(1, actor, day, effect, **{"occurred_at": at, **given})
        draft: Draft = draft_of(made, about=made.about)
        with writing(self.engine) as session:
            (added,) = append_notes(session, "small", [draft], recorded_at=at, recorded_by="tests")
        return added

    def follows(
        self, address: str, at: datetime = START, hour: Hour | None = None, **rule: Any
    ) -> Follow:
        """Put a rule of somebody on record."""
        somebody = Subscriber(
            name=f"Desk {address}", address=address, hour=hour or Hour(8, "Europe/Berlin")
        )
        with writing(self.engine) as session:
            return follow(session, somebody, Follow(agreement="small", **rule), LAW, at=at)

    def find(self, now: datetime, *, at_once: bool = False) -> int:
        """Look through the windows; how many messages."""
        with reading(self.engine) as session:
            moment = Moment(now=now, at_once=at_once)
            run = prepare(session, self.library, self.letterhead, moment)
        with writing(self.engine) as session:
            return look(session, run, run.people)

    def send(self, now: datetime, post: Post | None = None) -> Sent:
        """Send what is due."""
        work: Callable[[], AbstractContextManager[Session]] = partial(writing, self.engine)
        return send_all(work, post or self.post, lambda: now)

    def run(self, now: datetime, post: Post | None = None) -> Sent:
        """Look and send."""
        self.find(now)
        return self.send(now, post)

    def keys(self) -> list[Key]:
        """What is in the outbox, in the order in which it was found."""
        with reading(self.engine) as session:
            rows = session.execute(select(REMINDER).order_by(REMINDER.c.id)).mappings()
            return [key_of_row(row) for row in rows]

    def messages(self) -> list[dict[str, Any]]:
        """The rows of all messages."""
        with reading(self.engine) as session:
            table = MessageRow.__table__
            rows = session.execute(select(table).order_by(table.c.id)).mappings()
            return [dict(row) for row in rows]


def told(keys: list[Key]) -> list[tuple[str | None, str, str]]:
    """The reminders in short: obligation, day, lead."""
    return [(key.obligation, str(key.on), key.lead) for key in keys]


def parsed(content: str) -> EmailMessage:
    """A message as a mail program reads it."""
    message = message_from_string(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def text(content: str) -> str:
    """Its plain text in one line."""
    body = parsed(content).get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def at(day: str, time: str = "08:05") -> datetime:
    """An instant of a day in Berlin."""
    hour, minute = map(int, time.split(":"))
    on = date.fromisoformat(day)
    return datetime(on.year, on.month, on.day, hour, minute, tzinfo=LAW.tz).astimezone(UTC)
