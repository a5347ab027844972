"""One run of the reminders, from the settings to the post; the commands and the server use it."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from tracker.core.days.distance import in_words
from tracker.core.days.period import counted
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.formats.digest.letterhead import Letterhead
    from tracker.services.library import Library
    from tracker.services.post.outcome import Post
    from tracker.services.reminders.sending import Sent

BATCH = 200
"""Persons that are looked after in one unit of work; others can write between two of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one run did."""

    people: int
    """Whose windows were looked through."""
    messages: int
    """Written, or added to."""
    sent: "Sent"

    def words(self) -> str:
        """Whom it looked after, what it wrote, what became of the messages."""
        who = "one person" if self.people == 1 else f"{in_words(self.people)} people"
        lines = [f"Looked after {who}: {counted(self.messages, 'message')} written or added to."]
        counts = {
            "sent": self.sent.sent,
            "not taken, to be tried again after a pause": self.sent.later,
            "refused, to be tried again in a day": self.sent.refused,
            "perhaps taken, for the answer was lost": self.sent.unknown,
            "of those sent perhaps a second copy": self.sent.copies,
        }
        told = [f"{number} {words}" for words, number in counts.items() if number]
        return "\n".join([*lines, f"Messages: {'; '.join(told)}." if told else "None was due."])


def remind(
    settings: Settings,
    engine: "Engine",
    library: "Library",
    *,
    clock: Callable[[], datetime],
    at_once: bool = False,
) -> Told:
    """Find what falls due up to now, put it into the outbox, and send what the outbox holds.

    `at_once` waits neither for anybody's hour nor for the pause after a failed attempt.
    """
    people, messages = find(settings, engine, library, now=clock(), at_once=at_once)
    with ExitStack() as stack:
        post = post_for(settings, stack)
        return Told(people=people, messages=messages, sent=send(engine, post, clock))


def find(
    settings: Settings,
    engine: "Engine",
    library: "Library",
    *,
    now: datetime,
    at_once: bool = False,
) -> tuple[int, int]:
    """Look through the windows of all whose hour has come: how many people, how many messages."""
    from tracker.services.reminders.looking import look
    from tracker.services.reminders.people import Moment
    from tracker.services.reminders.run import prepare
    from tracker.store.posting import end_pauses
    from tracker.store.session import reading, writing

    moment = Moment(now=now, at_once=at_once)
    with reading(engine) as session:
        run = prepare(session, library, letterhead(settings), moment)
    if at_once:
        with writing(engine) as session:
            end_pauses(session, now=now)
    messages = 0
    for first in range(0, len(run.people), BATCH):
        with writing(engine) as session:
            messages += look(session, run, run.people[first : first + BATCH])
    return len(run.people), messages


def send(engine: "Engine", post: "Post", clock: Callable[[], datetime]) -> "Sent":
    """Send what the outbox holds and is due."""
    from tracker.services.reminders.sending import send_all
    from tracker.store.session import writing

    return send_all(partial(writing, engine), post, clock)


def letterhead(settings: Settings) -> "Letterhead":
    """From whom messages come and where their links lead."""
    from tracker.formats.digest.letterhead import Letterhead

    return Letterhead(
        base=settings.pages,
        public=settings.public_url is not None,
        sender=settings.mail.sender,
    )


def post_for(settings: Settings, stack: ExitStack) -> "Post":
    """The mail server that the settings name, closed with the stack; else the folder."""
    from tracker.services.post.folder import FolderPost
    from tracker.services.post.server import Server, ServerPost

    mail = settings.mail
    if mail.host is None:
        return FolderPost(mail.folder)
    server = Server(
        host=mail.host,
        port=mail.port,
        security=mail.security,
        user=mail.user,
        password=mail.password,
        timeout=mail.timeout,
        sender=mail.sender,
        trusted=mail.certificates,
    )
    return stack.enter_context(ServerPost(server))
