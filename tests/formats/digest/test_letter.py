"""The message of the day: its headers, its two texts, its calendar; nothing can slip into it."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_string
from email.message import EmailMessage
from email.policy import default

import pytest

from tests.core.laws import OBLIGATIONS, law
from tests.formats.digest.bulletins import DESK, LOCAL, NOW, PUBLIC, bulletin
from tracker.core.reminders.outlook import Part
from tracker.formats.digest.letter import letter, one_line, text_of
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.digest.text import bulletin_text, subject

HEADERS = [
    "From", "To", "Subject", "Date", "Auto-Submitted", "X-Auto-Response-Suppress", "Message-ID",
    "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type", "Content-Language",
]  # fmt: skip


def written(
    letterhead: Letterhead = PUBLIC, *, name: str = DESK.name, address: str = DESK.address
) -> str:
    somebody = replace(DESK, name=name, address=address)
    return letter([bulletin()], somebody, letterhead, message_id="1@tracker.example.org", at=NOW)


def parsed(content: str) -> EmailMessage:
    message = message_from_string(content, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_the_headers() -> None:
    message = parsed(written())
    assert message.keys() == HEADERS
    assert message["From"] == "Tracker of obligations <noreply@example.org>"
    assert message["To"] == "Desk <desk@example.org>"
    assert (
        message["Subject"]
        .strip()
        .startswith("Reminders of 31 March 2021: 2 today, 3 coming, 1 changed")
    )
    assert message["Message-ID"] == "<1@tracker.example.org>"
    assert message["Auto-Submitted"] == "auto-generated"
    leave = "<https://tracker.example.org/reminders/leave/s-e_cret>"
    assert message["List-Unsubscribe"] == leave
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_without_a_public_address_nothing_leads_to_it() -> None:
    content = written(LOCAL)
    message = parsed(content)
    assert not {"List-Unsubscribe", "List-Unsubscribe-Post"} & {*message.keys()}
    words = text_of(content)
    assert "http://127.0.0.1:8020/small/obligations/1?as_of=2021-03-31T05:00:00Z" in words
    assert "The addresses lead to the tracker on the machine that sent this message." in words
    assert "To end this mail: run `tracker unfollow desk@example.org` there" in words
    assert LOCAL.domain == "localhost"
    assert PUBLIC.domain == "tracker.example.org"


def test_a_message_is_ascii_with_the_line_ends_of_mail() -> None:
    content = written(name="Ани Ő")
    assert content.isascii()
    assert "\n" not in content.replace("\r\n", "")
    assert max(map(len, content.split("\r\n"))) <= 998
    assert parsed(content)["To"] == "Ани Ő <desk@example.org>"


def test_the_text_says_all_and_the_html_says_the_same() -> None:
    content = written()
    words = " ".join(text_of(content).split())
    for told in (
        "Small agreement",
        "As of 08:00 on 31 March 2021 (Moscow); the record at revision 2.",
        "Whether the agreement is in force: nobody on record.",
        "The last day for clause 1 (1) is 31 March 2021, today.",
        "Status: Pending.",
        "Why this day: The text names 31 March 2021; read as inclusive, it is itself the last day.",
        "Why you are told: You follow everything.",
        "9 April 2021 is not a date of clause 1 (1) any more (extended deadline).",
        "Changed since 08:00 on 20 March 2021 (Moscow)",
        "Arcadia: performed on 25 March 2021",
        "not legal advice",
        "That nothing is on record does not say that nothing was done.",
    ):
        assert told in words
        body = parsed(content).get_body(("html",))
        assert body is not None
        html = " ".join(re.sub(r"<[^>]+>", " ", body.get_content()).split())
        assert told in html.replace("&quot;", '"')


def test_what_the_law_says_is_no_markup() -> None:
    agreement = law(short_title="<script>x</script> & Co", obligations=OBLIGATIONS)
    content = letter(
        [bulletin(agreement)], DESK, PUBLIC, message_id="1@x", at=NOW, calendar=b"BEGIN:VCALENDAR"
    )
    body = parsed(content).get_body(("html",))
    assert body is not None
    html = body.get_content()
    assert "&lt;script&gt;x&lt;/script&gt; &amp; Co" in html
    assert "<script" not in html
    assert "src=" not in html
    (attached,) = parsed(content).iter_attachments()
    assert attached.get_filename() == "new-dates.ics"
    assert (attached.get_content_type(), attached.get_content_charset()) == (
        "text/calendar",
        "utf-8",
    )


@pytest.mark.parametrize(
    "nasty",
    [
        "Truce\r\nBcc: all@example.org",
        "Truce\nX-Spam: no",
        "Truce\r\n\r\n<html>",
        "Truce\u2028Bcc: a@b",
        "Truce\x0bBcc: a@b",
        "Truce\x00\x1b[1m",
    ],
)
def test_a_title_with_line_breaks_adds_no_header(nasty: str) -> None:
    agreement = law(short_title=nasty, obligations=OBLIGATIONS)
    content = letter([bulletin(agreement)], DESK, PUBLIC, message_id="1@x", at=NOW)
    message = parsed(content)
    assert message.keys() == HEADERS
    assert one_line(nasty) in message["Subject"]
    assert parsed(content)["To"] == "Desk <desk@example.org>"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Desk\r\nBcc: all@example.org", "desk@example.org"),
        ("Desk\nBcc: all@example.org", "desk@example.org"),
        ("Desk", "desk@example.org\r\nBcc: all@example.org"),
        ("Desk", "desk@example.org, all@example.org"),
    ],
)
def test_even_where_nobody_checked_no_header_is_added(name: str, address: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        written(name=name, address=address)


def test_a_name_that_looks_like_a_list_is_one_name() -> None:
    message = parsed(written(name="Bob <bob@example.org>, Eve <eve@example.org>"))
    (address,) = message["To"].addresses
    assert address.addr_spec == "desk@example.org"
    assert address.display_name == "Bob <bob@example.org>, Eve <eve@example.org>"


def test_the_subject_counts_what_there_is() -> None:
    nothing = replace(bulletin(), lines=(), changes=())
    assert subject([nothing]) == "Reminders of 31 March 2021: what is over (Small agreement)"
    late = bulletin(now=datetime(2021, 4, 29, 5, tzinfo=UTC)).of(Part.MISSED)
    words = f"{len(late)} past the last day"
    assert words in subject([replace(nothing, lines=late)])


def test_a_date_that_waits_for_something_says_so() -> None:
    early = bulletin(notes=(), now=datetime(2020, 12, 1, 5, tzinfo=UTC))
    words = " ".join(bulletin_text(early, PUBLIC).split())
    assert "The Small agreement takes effect on 1 January 2021, in thirty-one days." in words
    assert "is 31 January 2021, in sixty-one days, conditional." in words
    assert "Conditional: what the text waits for is not on record." in words


def test_a_date_of_an_obligation_that_is_gone_names_its_code() -> None:
    gone = replace(bulletin(), gone=(("77", "deadline", NOW.date()),))
    assert "31 March 2021 is not a date of 77 any more (deadline)." in bulletin_text(gone, PUBLIC)
