"""A mail server in a thread of its own, which does to each message what it was told to."""

import asyncio
import ssl
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from tracker.services.post.server import Server

CERTIFICATE = Path(__file__).with_name("localhost.pem")
USER, PASSWORD = "desk", "a secret: %41"
PATIENCE, HANG = 0.5, 0.8
"""Seconds that clients here wait, and that a server hangs."""


class Fault(Enum):
    """What the server does to a message instead of taking it."""

    BUSY_SENDER = "451 to MAIL"
    NO_SUCH_USER = "550 to RCPT"
    GREYLISTED = "450 to RCPT"
    NOT_NOW = "452 to DATA"
    SPAM = "554 after the message"
    TRY_LATER = "451 after the message"
    HANGS_UP = "hangs up before the message"
    HANGS = "says nothing before the message"
    DROPS_UNREAD = "drops the connection after the message, which is lost"
    DROPS_TAKEN = "takes the message and drops the connection"
    SILENT_TAKEN = "takes the message and says nothing"
    CLOSING = "421 after the message"


ANSWERS = {
    Fault.BUSY_SENDER: "451 4.3.0 Busy",
    Fault.NO_SUCH_USER: "550 5.1.1 No such user",
    Fault.GREYLISTED: "450 4.2.0 Greylisted",
    Fault.NOT_NOW: "452 4.3.1 No room",
    Fault.SPAM: "554-5.7.1 Looks like spam\r\n554 5.7.1 Go away",
    Fault.TRY_LATER: "451 4.3.0 Try later",
    Fault.CLOSING: "421 4.3.2 Closing",
}


@dataclass
class Box:
    """What the server does next, and what it has taken."""

    faults: deque[Fault | None] = field(default_factory=deque)
    """For the next messages in order; None takes one; afterwards all are taken."""
    taken: list[Envelope] = field(default_factory=list)

    @property
    def now(self) -> Fault | None:
        """What happens to the present message."""
        return self.faults[0] if self.faults else None

    def next(self) -> None:
        """The present message is done with."""
        if self.faults:
            self.faults.popleft()

    async def handle_MAIL(  # noqa: N802 (aiosmtpd calls it so)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del session, options
        if self.now is Fault.BUSY_SENDER:
            return self.refused()
        if self.now in (Fault.HANGS_UP, Fault.HANGS):
            hangs = self.now is Fault.HANGS
            self.next()
            return await hang() if hangs else drop(server)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del server, session, options
        if self.now in (Fault.NO_SUCH_USER, Fault.GREYLISTED):
            return self.refused()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        del session
        now = self.now
        if now in (Fault.NOT_NOW, Fault.SPAM, Fault.TRY_LATER, Fault.CLOSING):
            return self.refused()
        self.next()
        if now is Fault.DROPS_UNREAD:
            return drop(server)
        self.taken.append(envelope)
        if now is Fault.DROPS_TAKEN:
            return drop(server)
        return await hang() if now is Fault.SILENT_TAKEN else "250 Taken"

    def refused(self) -> str:
        """The answer to the present message, which is then done with."""
        assert self.now is not None
        answer = ANSWERS[self.now]
        self.next()
        return answer


def drop(server: SMTP) -> str:
    """Break the connection without a word."""
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()
    return "250 Nobody hears this"


async def hang() -> str:
    """Say nothing for longer than anybody waits."""
    return await asyncio.sleep(HANG, "250 Too late")


def signs_in(*given: Any) -> AuthResult:
    """Whether the name and the password are right."""
    login = given[-1]
    right = (login.login, login.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)


class FreePort(Controller):
    """Finds out on which port it listens, before it knocks there to see whether it does."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@contextmanager
def mail_server(box: Box, **options: Any) -> Iterator[Server]:
    """A server on a free port of this machine; its address for somebody who may sign in."""
    controller = FreePort(box, hostname="127.0.0.1", port=0, ready_timeout=10, **options)
    controller.start()
    try:
        yield address_of(controller)
    finally:
        controller.stop(no_assert=True)


def address_of(controller: Controller, **given: Any) -> Server:
    """How the server is reached, without encryption unless said otherwise."""
    usual: dict[str, Any] = {"host": "127.0.0.1", "port": controller.port, "security": "none"}
    return Server(**{**usual, "timeout": PATIENCE, "sender": "tracker@example.org", **given})


def encrypted() -> ssl.SSLContext:
    """The server's side of an encrypted connection."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context
