"""Handing messages to a mail server (RFC 5321), one connection for all messages of a run."""

import smtplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from tracker.services.post.outcome import Fate, Outcome, outcome
from tracker.store.posting import Letter

GO_AHEAD = 354
TAKEN, NOT_TAKEN, REFUSED = range(200, 300), range(400, 500), range(500, 600)
"""Answers of a server (RFC 5321, section 4.2.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A mail server and how to sign in there."""

    host: str
    port: int
    security: str
    """none, starttls (encrypted before the sign-in, or nothing is sent) or tls (from the start)."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout: float
    """Seconds to wait for each answer."""
    sender: str
    trusted: str | None = None
    """A file with the certificates to trust; None: those of the system."""


class ServerPost:
    """Sends over one connection, which is opened at the first message and after every mishap."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.connection: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def send(self, letter: Letter) -> Outcome:
        """Hand one message over."""
        try:
            handing = Handing(self.opened(), self.server.sender, letter)
        except (OSError, smtplib.SMTPException, UnicodeError) as error:
            self.close()
            return outcome(Fate.NOBODY, said_by(error))
        try:
            return handing.over()
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            # The whole message went out and the answer was lost: nobody knows.
            fate = Fate.UNKNOWN if handing.whole else Fate.LATER
            return outcome(fate, said_by(error), silent=is_silence(error))
        finally:
            if handing.broken:
                self.close()

    def opened(self) -> smtplib.SMTP:
        """The connection, signed in."""
        if self.connection is None:
            self.connection = connected(self.server)
        return self.connection

    def close(self) -> None:
        """Say goodbye, if anybody is there to hear it."""
        connection, self.connection = self.connection, None
        if connection is not None:
            try:
                connection.quit()
            except (OSError, smtplib.SMTPException):
                connection.close()


def connected(server: Server) -> smtplib.SMTP:
    """A new connection, encrypted and signed in as the settings say."""
    where = (server.host, server.port)
    if server.security == "tls":
        made: smtplib.SMTP = smtplib.SMTP_SSL(
            *where, timeout=server.timeout, context=trusting(server)
        )
    else:
        made = smtplib.SMTP(*where, timeout=server.timeout)
    try:
        if server.security == "starttls":
            made.starttls(context=trusting(server))
        if server.user is not None:
            made.login(server.user, server.password or "")
    except BaseException:
        made.close()
        raise
    return made


def trusting(server: Server) -> ssl.SSLContext:
    """How the server's certificate is checked: always, and for its name."""
    return ssl.create_default_context(cafile=server.trusted)


class Handing:
    """One message on its way over a connection."""

    def __init__(self, connection: smtplib.SMTP, sender: str, letter: Letter) -> None:
        self.connection, self.sender, self.letter = connection, sender, letter
        self.whole = False
        """Whether the message may have gone out to its end."""
        self.broken = False
        """Whether the connection is of no use any more."""

    def over(self) -> Outcome:
        """The envelope, the message, the answer; OSError or SMTPException where it breaks off."""
        self.connection.ehlo_or_helo_if_needed()
        for code, said in self.envelope():
            if code not in TAKEN and code != GO_AHEAD:
                return self.refused(code, said)
        self.whole = True
        self.connection.send(dotted(self.letter.content))
        code, said = self.connection.getreply()
        return outcome(Fate.TAKEN, told(code, said)) if code in TAKEN else self.refused(code, said)

    def envelope(self) -> Iterator[tuple[int, bytes]]:
        """The answers to what comes before the message, asked one after the other."""
        yield self.connection.mail(self.sender)
        yield self.connection.rcpt(self.letter.address)
        yield self.connection.docmd("DATA")

    def refused(self, code: int, said: bytes) -> Outcome:
        """The server's refusal, which is an answer; the connection stays good where it can."""
        try:
            self.connection.rset()
        except (OSError, smtplib.SMTPException):
            self.broken = True
        return outcome(Fate.REFUSED if code in REFUSED else Fate.LATER, told(code, said))


def dotted(content: str) -> bytes:
    """The message as it goes out: dots that begin a line doubled (RFC 5321, 4.5.2), and its end."""
    text = content if content.endswith("\r\n") else f"{content}\r\n"
    text = text.replace("\r\n.", "\r\n..")
    return (f".{text}" if text.startswith(".") else text).encode("ascii") + b".\r\n"


def told(code: int, said: bytes) -> str:
    """An answer in one line."""
    return f"{code} {said.decode('utf-8', 'replace')}"


def is_silence(error: Exception) -> bool:
    """Whether it was waited in vain; smtplib wraps that where it reads an answer."""
    return isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError)


def said_by(error: Exception) -> str:
    """What went wrong, in words; passwords are in none of them."""
    if isinstance(error, UnicodeError):
        return "the password or the name to sign in with has letters beyond ASCII"
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return told(error.smtp_code, said if isinstance(said, bytes) else str(said).encode())
    return str(error) or type(error).__name__
