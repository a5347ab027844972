"""The message of the day as it is sent (RFC 5322): headers, text, HTML, and its new dates."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from email import message_from_string
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from tracker.core.reminders.subscriber import ENGLISH, Subscriber
from tracker.formats.digest.bulletin import Bulletin
from tracker.formats.digest.html import digest_html
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.digest.text import digest_text, subject

NAME = "Tracker of obligations"
CALENDAR = "new-dates.ics"
POLICY = SMTP.clone(cte_type="7bit")
"""Refuses a header with a line break in it (RFC 5322); everything is written in ASCII."""


def letter(
    bulletins: Sequence[Bulletin],
    subscriber: Subscriber,
    letterhead: Letterhead,
    *,
    message_id: str,
    at: datetime,
    calendar: bytes = b"",
) -> str:
    """The message, in ASCII with the line ends of mail; at least one bulletin.

    `message_id` is without its brackets, `at` is the instant of writing, `calendar` the new dates
    as iCalendar; empty, there are none.
    """
    message = EmailMessage(POLICY)
    headers = {**addressed(subscriber, letterhead), **announced(bulletins), **automatic(at)}
    for name, value in (*headers.items(), ("Message-ID", f"<{message_id}>")):
        message[name] = value
    for name, value in leaving(subscriber, letterhead):
        message[name] = value
    message.set_content(digest_text(bulletins, subscriber, letterhead), cte="quoted-printable")
    html = digest_html(bulletins, subscriber, letterhead)
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    if calendar:
        message.add_attachment(
            calendar,
            maintype="text",
            subtype="calendar",
            filename=CALENDAR,
            params={"charset": "utf-8"},
        )
    # Set before the content, it would stand at one of the parts only.
    message["Content-Language"] = ENGLISH
    return message.as_bytes().decode("ascii")


def addressed(subscriber: Subscriber, letterhead: Letterhead) -> dict[str, Address | str]:
    """From whom and to whom; a name that looks like a list of addresses stays one name."""
    return {
        "From": Address(display_name=NAME, addr_spec=letterhead.sender),
        "To": Address(display_name=subscriber.name, addr_spec=subscriber.address),
    }


def announced(bulletins: Iterable[Bulletin]) -> dict[str, str]:
    """What it is about, in one line, whatever the titles hold."""
    return {"Subject": one_line(subject(bulletins))}


def automatic(at: datetime) -> dict[str, str]:
    """That nobody wrote it and no machine should answer (RFC 3834)."""
    return {
        "Date": format_datetime(at),
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
    }


def leaving(subscriber: Subscriber, letterhead: Letterhead) -> Iterable[tuple[str, str]]:
    """How mail programs end it with one click (RFC 8058), where somebody can reach the address."""
    address = letterhead.leaving(subscriber.token)
    if address is not None:
        yield "List-Unsubscribe", f"<{address}>"
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def one_line(text: str) -> str:
    """The text without line breaks and control characters."""
    return "".join(c for c in " ".join(text.split()) if unicodedata.category(c)[0] != "C")


def text_of(content: str) -> str:
    """The plain text of a message, as it was written."""
    parsed = message_from_string(content, policy=POLICY)
    assert isinstance(parsed, EmailMessage)
    body = parsed.get_body(("plain",))
    return str(body.get_content()) if body is not None else ""
