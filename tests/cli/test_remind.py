"""`tracker follow`, `unfollow`, `snooze` and `remind`."""

from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from subprocess import Popen

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.cli.command import Run, apart, begin, in_process, side_by_side
from tests.services.post.mailserver import Box, Fault, mail_server
from tracker.services.post.server import Server

Tracker = Callable[..., Run]
DESK = "desk@example.org"
DUE = "2030-05-03T06:00Z"
"""Seven days before the notice window closes, an hour after the usual one in Moscow."""


@pytest.fixture
def tracker(loaded_url: str, tmp_path: Path) -> Tracker:
    """Give the command, on both databases, with a folder for mail."""
    return in_process(loaded_url, MAIL_FOLDER=str(tmp_path / "mail"))


def mails(tmp_path: Path) -> list[EmailMessage]:
    files = sorted((tmp_path / "mail").glob("*.eml"))
    return [read(file.read_bytes()) for file in files]


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def words(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def test_a_dry_run_without_followers_shows_what_a_new_one_is_told(tracker: Tracker) -> None:
    run = tracker("remind", "--dry-run", "--as-of", "2025-04-10")
    assert run.code == 0
    for told in (
        "A new follower is told on 10 April 2025:",
        "The notice window of point 4 (4.4) closes on 10 May 2025, in thirty days, on paper.",
        "On paper: the term of 4.3 ended in fact on 12 June 2024.",
        "Six months before 10 November 2025 is 10 May 2025 (calendar months).",
        "you are told 30 days before (P30D).",
        "This was a dry run: nothing was sent.",
    ):
        assert told in run.out


def test_a_dry_run_can_be_asked_like_everything_else(tracker: Tracker) -> None:
    early = tracker("remind", "--dry-run", "--as-of", "2025-05-03", "--reading",
                    "notice_last_day=before")  # fmt: skip
    assert "is told nothing on 3 May 2025" in early.out
    unread = tracker("remind", "--dry-run", "--as-of", "2020-12-02", "--known-by", "2020-11-20")
    assert "The last day for point 6 (6.2) was 1 December 2020, yesterday, past due." in unread.out
    assert "A projection: the record was read to 20 November 2020." in unread.out


def test_a_run_sends_files_where_there_is_no_mail_server_and_says_so(
    tracker: Tracker, tmp_path: Path
) -> None:
    assert tracker("follow", DESK, "--name", "The desk").code == 0
    run = tracker("remind", "--now", DUE)
    assert (run.code, run.out) == (
        0,
        "Looked after one person: one message written or added to.\nMessages: 1 sent.\n",
    )
    assert f"so messages are files in {tmp_path / 'mail'}." in run.err
    (mail,) = mails(tmp_path)
    assert mail["To"] == "The desk <desk@example.org>"
    assert "closes on 10 May 2030, in seven days, on paper." in words(mail)
    again = tracker("remind", "--now", DUE)
    assert again.out == "Looked after no people: no messages written or added to.\nNone was due.\n"
    assert len(mails(tmp_path)) == 1


def test_a_dry_run_with_followers_shows_what_the_next_run_sends(
    tracker: Tracker, tmp_path: Path
) -> None:
    tracker("follow", DESK)
    run = tracker("remind", "--dry-run", "--now", DUE)
    assert run.out.startswith(f"To {DESK}\n\nTrilateral statement of 9/10 November 2020\n")
    assert run.out.endswith("1 message; nothing was sent.\n")
    assert mails(tmp_path) == []
    assert tracker("remind", "--dry-run").out == "No messages; nothing was sent.\n"
    assert "1 sent" in tracker("remind", "--now", DUE).out


def test_a_dry_run_for_another_day_shows_the_rules_there_are(tracker: Tracker) -> None:
    tracker("follow", DESK, "--lead", "P40D", "--not-on-the-day")
    run = tracker("remind", "--dry-run", "--as-of", "2025-03-31")
    assert f"{DESK} is told on 31 March 2025:" in run.out
    assert "you are told 40 days before (P40D)." in run.out


def test_at_once_waits_for_no_hour(tracker: Tracker) -> None:
    tracker("follow", DESK)
    run = tracker("remind", "--now")
    assert (run.code, run.out.splitlines()[0]) == (
        0,
        "Looked after no people: no messages written or added to.",
    )
    assert tracker("remind", "--now", "noon").code == 2


@pytest.mark.parametrize("asked", [("--as-of", "2025-04-10"), ("--agreement", "moscow-2021")])
def test_only_a_dry_run_can_be_asked_for_other_days(
    tracker: Tracker, asked: tuple[str, str]
) -> None:
    run = tracker("remind", *asked)
    assert (run.code, run.out) == (2, "")
    assert "Only --dry-run can be asked for other days, texts or readings." in run.err


def test_a_mail_server_gets_the_messages(loaded_sqlite_url: str) -> None:
    box = Box()
    with mail_server(box) as server:
        public = "https://tracker.example.org/"
        tracker = in_process(loaded_sqlite_url, **through(server), PUBLIC_URL=public)
        tracker("follow", DESK)
        box.faults.append(Fault.NO_SUCH_USER)
        refused = tracker("remind", "--now", DUE)
        assert refused.code == 1
        assert "Messages: 1 refused, to be tried again in a day." in refused.out
        assert "550 5.1.1 No such user" in refused.err
        found = tracker("doctor").out
        assert "desk@example.org, tried 1 times: 550 5.1.1 No such user" in found
        assert f"{server.host}, port {server.port}, none, from tracker@example.org" in found
        assert tracker("remind", "--now", "2030-05-04T06:00Z").code == 0
    (envelope,) = box.taken
    assert isinstance(envelope.content, bytes)
    mail = read(envelope.content)
    assert mail["List-Unsubscribe"].startswith("<https://tracker.example.org/reminders/leave/")


def test_the_mail_server_does_not_answer(loaded_sqlite_url: str) -> None:
    mail = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": "1", "MAIL_FROM": "tracker@example.org"}
    tracker = in_process(loaded_sqlite_url, **mail)
    tracker("follow", DESK)
    run = tracker("remind", "--now", DUE)
    assert run.code == 1
    assert "1 not taken, to be tried again after a pause" in run.out
    assert "Connection refused" in run.err


def test_who_follows_what_is_listed(tracker: Tracker) -> None:
    assert "Nobody follows anything." in tracker("follow").out
    tracker("follow", DESK, "--clause", "4", "--kind", "term_renews", "--hour", "6",
            "--zone", "Asia/Baku", "--no-leads", "--no-past-due")  # fmt: skip
    tracker("follow", "page@example.org", "--obligation", "6.5", "--by", "page")
    listed = tracker("follow").out.splitlines()
    statement = "of the Trilateral statement of 9/10 November 2020"
    assert listed[0] == (
        f"{DESK}: rule 1, point 4 {statement}: on the day (term renews); by mail at 06:00 (Baku)."
    )
    assert listed[1] == (
        f"page@example.org: rule 2, 6.5 {statement}: six months, 30 days, seven days, one day"
        " before, on the day, every week while past due; only on the page."
    )
    tracker("follow", DESK, "--obligation", "4.4", "--by", "calendar")
    assert "only in the calendar" in tracker("follow").out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("desk@example.org\n",), "address: “desk@example.org\\n” is not one mail address"),
        (("a@b.c,d@e.f",), "is not one mail address; write one, like desk@example.org"),
        ((DESK, "--clause", "99"), "--clause: “99” is not a clause of this text"),
        ((DESK, "--obligation", "x"), "--obligation: “x” is not an obligation of this text"),
        ((DESK, "--clause", "4", "--obligation", "4.4"), "--obligation: stands beside a clause"),
        ((DESK, "--kind", "x"), "--kind: “x” is not a kind of date that can be followed"),
        ((DESK, "--lead", "6 months"), "--lead: “6 months” is not a period; write P6M"),
        ((DESK, "--lead", "PT6H"), "--lead: “PT6H” counts hours"),
        ((DESK, "--lead", "P0D"), "--lead: “P0D” is no time at all"),
        ((DESK, "--name", "A\nB"), "--name: “A\\nB” has a line break"),
        ((DESK, "--hour", "24"), "--hour: “24” is no hour; write a number from 0 to 23"),
        ((DESK, "--zone", "Moscow"), "--zone: “Moscow” is not a time zone"),
        ((DESK, "--language", "ru"), "--language: “ru” is no language of messages; they are in"),
        ((DESK, "--agreement", "x"), "agreement: “x” is not on record"),
        (("--name", "Desk"), "--name says how somebody follows; name the address"),
        (("--no-leads",), "--no-leads says how somebody follows"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_a_sentence(
    tracker: Tracker, options: tuple[str, ...], words: str
) -> None:
    run = tracker("follow", *options)
    assert (run.code, run.out) == (2, "")
    assert words in run.err
    assert "Nobody follows anything." in tracker("follow").out


def test_following_ends(tracker: Tracker) -> None:
    tracker("follow", DESK)
    tracker("follow", DESK, "--clause", "4")
    tracker("follow", DESK, "--clause", "6")
    assert tracker("unfollow", DESK, "--rule", "2").out == f"{DESK}: 1 rule ended.\n"
    wrong = tracker("unfollow", DESK, "--rule", "2")
    assert (wrong.code, wrong.err) == (
        2,
        f"Error: --rule: “2” is no rule of {DESK}; the rules: 1, 3\n",
    )
    done = f"{DESK}: 2 rules ended, and no mail is sent any more.\n"
    assert tracker("unfollow", DESK).out == done
    gone = tracker("unfollow", DESK)
    assert (gone.code, "follows nothing here" in gone.err) == (2, True)


def test_a_date_is_put_off(tracker: Tracker, tmp_path: Path) -> None:
    tracker("follow", DESK, "--obligation", "4.4")
    run = tracker("snooze", DESK, "4.4", "--again-on", "2030-05-05")
    assert run.out.endswith("10 May 2030: again on 5 May 2030.\n")
    tracker("remind", "--now", DUE)
    assert mails(tmp_path) == []
    tracker("remind", "--now", "2030-05-05T06:00Z")
    (mail,) = mails(tmp_path)
    assert "you put it off to 5 May 2030" in words(mail)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((DESK, "4.4", "--again-on", "2026-11-23"), "--again-on: “2026-11-23” is not after today"),
        ((DESK, "4.4", "--again-on", "soon"), "--again-on: “soon” is not a day"),
        ((DESK, "4.4", "--again-on", "2030-01-01", "--on", "2030-05-11"), "--on: “2030-05-11” is"),
        ((DESK, "99", "--again-on", "2030-01-01"), "obligation: “99” is no obligation"),
        (("x@example.org", "4.4", "--again-on", "2030-01-01"), "follows nothing here"),
    ],
)
def test_what_cannot_be_put_off_is_refused_in_a_sentence(
    tracker: Tracker, options: tuple[str, ...], words: str
) -> None:
    tracker("follow", DESK)
    run = tracker("snooze", *options)
    assert (run.code, run.out) == (2, "")
    assert words in run.err


def test_it_runs_as_somebody_elses_program_too(loaded_sqlite_url: str, tmp_path: Path) -> None:
    folder = {"TRACKER_MAIL_FOLDER": str(tmp_path)}
    run = apart(loaded_sqlite_url, "remind", "--dry-run", "--as-of", "2025-04-10", **folder)
    assert run.code == 0
    assert "in thirty days, on paper" in run.out


def through(server: Server) -> dict[str, str]:
    """The settings with which messages leave through a server, without their prefix."""
    return {
        "SMTP_HOST": server.host,
        "SMTP_PORT": str(server.port),
        "SMTP_SECURITY": "none",
        "SMTP_TIMEOUT": "5",
        "MAIL_FROM": "tracker@example.org",
    }


def prefixed(settings: dict[str, str]) -> dict[str, str]:
    return {f"TRACKER_{name}": value for name, value in settings.items()}


@dataclass
class Killer(Box):
    """Takes the first message, and kills whoever sent it before they hear so."""

    victim: "Popen[str] | None" = None

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take the message; the process dies as by a power cut."""
        answer = await super().handle_DATA(server, session, envelope)
        if self.victim is not None:
            self.victim.kill()
            self.victim.wait()
            self.victim = None
        return answer


def test_a_program_that_is_killed_before_it_can_write_the_answer_down(loaded_url: str) -> None:
    """One more copy with the same Message-ID, not before an hour has passed, and it is counted."""
    box = Killer()
    with mail_server(box) as server:
        tracker = in_process(loaded_url, **through(server))
        tracker("follow", DESK, "--obligation", "4.4")
        box.victim = begin(loaded_url, "remind", "--now", DUE, **prefixed(through(server)))
        box.victim.communicate()
        soon = tracker("remind", "--now", "2030-05-03T06:59Z")
        later = tracker("remind", "--now", "2030-05-03T07:00Z")
    assert soon.out.endswith("None was due.\n")
    assert "1 sent; 1 of those sent perhaps a second copy." in later.out
    one, two = (envelope.content for envelope in box.taken)
    assert isinstance(one, bytes)
    assert one == two
    assert read(one)["Message-ID"]
    assert "1 sent, 0 waiting, 1 perhaps sent twice" in tracker("doctor").out


def test_two_programs_at_once_send_once(loaded_url: str) -> None:
    """Two processes, as cron and a timer start them; on both databases."""
    box = Box()
    with mail_server(box) as server:
        tracker = in_process(loaded_url)
        desks = [f"desk{number}@example.org" for number in range(5)]
        for desk in desks:
            tracker("follow", desk, "--obligation", "4.4")
        environ = prefixed(through(server))
        runs = side_by_side(loaded_url, "remind", "--now", DUE, processes=2, **environ)
        assert [(run.code, "Traceback" in run.err) for run in runs] == [(0, False)] * 2
    assert sorted(envelope.rcpt_tos[0] for envelope in box.taken) == desks
    assert "5 sent, 0 waiting" in tracker("doctor").out
