"""What `tracker doctor` finds about mail: how it leaves, where its links lead, what waits."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.services.doctor import Finding, State
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WITHOUT_PUBLIC = "one-click unsubscribe is left out, because TRACKER_PUBLIC_URL is not set"


def mail_settings(settings: Settings) -> Iterator[Finding]:
    """How messages leave, and whether those who get them reach what they link to."""
    mail = settings.mail
    if mail.host is None:
        where = f"not set: messages are written to {mail.folder}"
        yield Finding("TRACKER_SMTP_HOST", State.FINE, where)
    else:
        found = f"{mail.host}, port {mail.port}, {mail.security}, from {mail.sender}"
        yield Finding("TRACKER_SMTP_HOST", State.FINE, found)
        signed = f"as {mail.user}" if mail.user else "not set: nobody signs in"
        yield Finding("TRACKER_SMTP_USER", State.FINE, signed)
    if settings.public_url is None:
        state = State.FINE if mail.host is None else State.WARNING
        yield Finding("links in mail", state, f"lead to {settings.pages}; {WITHOUT_PUBLIC}")
    every = f"every {mail.remind_every} minutes while `tracker serve` runs"
    cron = "not set: reminders go out when `tracker remind` runs (docs/reminders)"
    yield Finding("TRACKER_REMIND_EVERY", State.FINE, every if mail.remind_every else cron)


def outbox(session: "Session") -> Finding:
    """How the outbox stands: what waits, what was refused, what may have arrived twice."""
    from tracker.store.posting import queue

    found = queue(session)
    words = f"{found.sent} sent, {found.waiting} waiting"
    if found.possible_copies:
        words += f", {found.possible_copies} perhaps sent twice"
    if not found.refused:
        return Finding("outbox", State.FINE, words)
    address, attempts, said = found.refused[0]
    words += f"; {address}, tried {attempts} times: {said}"
    return Finding("outbox", State.WARNING, words)
