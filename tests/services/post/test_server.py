"""Handing messages to a mail server: every answer, and every silence, is understood."""

import smtplib
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from tests.services.post.mailserver import (
    CERTIFICATE,
    PASSWORD,
    USER,
    Box,
    Fault,
    encrypted,
    mail_server,
    signs_in,
)
from tracker.services.post.outcome import Fate
from tracker.services.post.server import Server, ServerPost, dotted, said_by
from tracker.store.posting import Letter

CONTENT = "Subject: Dates\r\nMessage-ID: <1@example.org>\r\n\r\n.dot\r\n..dots\r\nEnd\r\n"
LETTER = Letter(
    number=1,
    address="desk@example.org",
    message_id="1@example.org",
    content=CONTENT,
    attempts=0,
    copy=False,
)
FATES = {
    Fault.BUSY_SENDER: (Fate.LATER, "451 4.3.0 Busy"),
    Fault.NO_SUCH_USER: (Fate.REFUSED, "550 5.1.1 No such user"),
    Fault.GREYLISTED: (Fate.LATER, "450 4.2.0 Greylisted"),
    Fault.NOT_NOW: (Fate.LATER, "452 4.3.1 No room"),
    Fault.SPAM: (Fate.REFUSED, "554 5.7.1 Looks like spam"),
    Fault.TRY_LATER: (Fate.LATER, "451 4.3.0 Try later"),
    Fault.CLOSING: (Fate.LATER, "421 4.3.2 Closing"),
    Fault.HANGS_UP: (Fate.LATER, "Connection unexpectedly closed"),
    Fault.HANGS: (Fate.LATER, "Connection unexpectedly closed: timed out"),
    Fault.DROPS_UNREAD: (Fate.UNKNOWN, "Connection unexpectedly closed"),
    Fault.DROPS_TAKEN: (Fate.UNKNOWN, "Connection unexpectedly closed"),
    Fault.SILENT_TAKEN: (Fate.UNKNOWN, "Connection unexpectedly closed: timed out"),
}


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def plain(box: Box) -> Iterator[Server]:
    with mail_server(box) as server:
        yield server


def test_a_message_arrives_as_it_was_written(box: Box, plain: Server) -> None:
    with ServerPost(plain) as post:
        outcome = post.send(LETTER)
    assert (outcome.fate, outcome.said) == (Fate.TAKEN, "250 Taken")
    (envelope,) = box.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == ("tracker@example.org", ["desk@example.org"])
    assert envelope.content == CONTENT.encode()


@pytest.mark.parametrize("fault", Fault)
def test_each_fault_is_understood_and_the_next_message_is_taken(
    box: Box, plain: Server, fault: Fault
) -> None:
    box.faults = deque([fault])
    with ServerPost(plain) as post:
        first, second = post.send(LETTER), post.send(LETTER)
    assert first.fate is FATES[fault][0]
    assert first.said.startswith(FATES[fault][1])
    assert first.silent == (fault in (Fault.HANGS, Fault.SILENT_TAKEN))
    assert "\n" not in first.said
    assert second.fate is Fate.TAKEN


def test_many_messages_go_over_one_connection(box: Box, plain: Server) -> None:
    box.faults = deque([None, Fault.NO_SUCH_USER, None])
    with ServerPost(plain) as post:
        fates = [post.send(LETTER).fate]
        connection = post.connection
        fates += [post.send(LETTER).fate, post.send(LETTER).fate]
        assert post.connection is connection
    assert fates == [Fate.TAKEN, Fate.REFUSED, Fate.TAKEN]
    assert post.connection is None


def test_nobody_there(plain: Server) -> None:
    with ServerPost(replace(plain, port=1)) as post:
        outcome = post.send(LETTER)
    assert outcome.fate is Fate.NOBODY
    assert "refused" in outcome.said


def test_an_encrypted_server_takes_messages_after_the_sign_in(box: Box) -> None:
    signing = {"authenticator": signs_in, "auth_required": True}
    with mail_server(box, tls_context=encrypted(), require_starttls=True, **signing) as server:
        known = replace(
            server, security="starttls", user=USER, password=PASSWORD, trusted=str(CERTIFICATE)
        )
        with ServerPost(known) as post:
            assert post.send(LETTER).fate is Fate.TAKEN
        with ServerPost(replace(known, password="wrong")) as post:
            outcome = post.send(LETTER)
        with ServerPost(replace(known, user=None)) as post:
            unsigned = post.send(LETTER)
        with ServerPost(replace(known, password="beyond ASCII: ü")) as post:
            assert post.send(LETTER).fate is Fate.NOBODY
    assert outcome.fate is Fate.NOBODY
    assert outcome.said.startswith("535 ")
    assert (unsigned.fate, unsigned.said) == (Fate.REFUSED, "530 5.7.0 Authentication required")


def test_encrypted_from_the_start(box: Box) -> None:
    with mail_server(box, ssl_context=encrypted()) as server:
        known = replace(server, security="tls", trusted=str(CERTIFICATE))
        with ServerPost(known) as post:
            assert post.send(LETTER).fate is Fate.TAKEN


def test_a_server_that_nobody_vouches_for_gets_nothing(box: Box) -> None:
    with mail_server(box, tls_context=encrypted()) as server:
        with ServerPost(replace(server, security="starttls")) as post:
            outcome = post.send(LETTER)
        assert outcome.fate is Fate.NOBODY
        assert "certificate verify failed" in outcome.said
    assert box.taken == []


def test_a_server_without_encryption_gets_nothing_where_it_is_asked_for(
    box: Box, plain: Server
) -> None:
    with ServerPost(replace(plain, security="starttls")) as post:
        outcome = post.send(LETTER)
    assert outcome.fate is Fate.NOBODY
    assert "STARTTLS" in outcome.said
    assert box.taken == []


def test_the_password_is_in_no_word_about_the_server(plain: Server) -> None:
    assert PASSWORD not in repr(replace(plain, password=PASSWORD))


@pytest.mark.parametrize(
    ("content", "sent"),
    [
        ("a\r\n", b"a\r\n.\r\n"),
        ("a", b"a\r\n.\r\n"),
        (".a\r\n.b", b"..a\r\n..b\r\n.\r\n"),
        ("\r\n.\r\n", b"\r\n..\r\n.\r\n"),
    ],
)
def test_a_line_that_is_a_dot_ends_nothing(content: str, sent: bytes) -> None:
    assert dotted(content) == sent


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (smtplib.SMTPResponseException(421, b"Bye"), "421 Bye"),
        (smtplib.SMTPResponseException(421, "Bye"), "421 Bye"),
        (TimeoutError(), "TimeoutError"),
        (OSError("no way"), "no way"),
    ],
)
def test_what_went_wrong_is_said_in_words(error: Exception, said: str) -> None:
    assert said_by(error) == said


def test_what_arrived_reads_like_mail(box: Box, plain: Server) -> None:
    with ServerPost(plain) as post:
        post.send(LETTER)
    content = box.taken[0].content
    assert isinstance(content, bytes)
    assert message_from_bytes(content, policy=default)["Message-ID"] == "<1@example.org>"


class HangingUp:
    """A server that refuses, and is gone."""

    def ehlo_or_helo_if_needed(self) -> None:
        """Be there so far."""

    def mail(self, sender: str) -> tuple[int, bytes]:
        """Refuse."""
        return 421, f"Bye {sender}".encode()

    def rset(self) -> None:
        """Be gone."""
        raise smtplib.SMTPServerDisconnected

    def quit(self) -> None:
        """Be gone still."""
        raise smtplib.SMTPServerDisconnected

    def close(self) -> None:
        """Nothing is left to close."""


def test_a_server_that_refuses_and_hangs_up_is_called_anew(box: Box, plain: Server) -> None:
    with ServerPost(plain) as post:
        post.connection = HangingUp()  # type: ignore[assignment]
        first, second = post.send(LETTER), post.send(LETTER)
    assert (first.fate, first.said) == (Fate.LATER, "421 Bye tracker@example.org")
    assert second.fate is Fate.TAKEN
    assert len(box.taken) == 1
