"""What a setting's text says: the checks of each value, and the fault that names its variable.

Nothing here reads the environment; `config.py` does, and hands the texts over.
"""

import re
from urllib.parse import urlsplit

from tracker.core.reminders.subscriber import checked_address
from tracker.core.words.choice import offer
from tracker.core.words.fault import BadSettingError, BadValueError
from tracker.core.words.text import unreadable

PREFIX = "TRACKER_"
CODE = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}", re.ASCII)
LOOPBACK = re.compile(r"localhost|::1|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}", re.ASCII)
LARGEST_PORT = 65_535
MAIL_PORTS = {"none": 25, "starttls": 587, "tls": 465}
"""How the mail server is spoken to, and the port that is usual for it."""
LONGEST_NAME = 200
SHORTEST_KEY = 32


def security(text: str | None, host: str | None, user: str | None) -> str:
    """How the mail server is spoken to; a password never travels where others can read it."""
    chosen = text or "starttls"
    if chosen not in MAIL_PORTS:
        wanted = f"is no way to speak to a mail server; {offer(chosen, MAIL_PORTS)}"
        raise BadSettingError(f"{PREFIX}SMTP_SECURITY", chosen, wanted)
    if user is not None and host is not None and chosen == "none" and not LOOPBACK.match(host):
        wanted = "would send the password so that others can read it; write starttls or tls"
        raise BadSettingError(f"{PREFIX}SMTP_SECURITY", chosen, wanted)
    return chosen


def mail_sender(text: str | None, host: str | None) -> str:
    """The address that messages come from; where there is a mail server, somebody's own."""
    if text is None and host is not None:
        wanted = f"is missing, and {PREFIX}SMTP_HOST names a mail server; write your address"
        raise BadSettingError(f"{PREFIX}MAIL_FROM", "", wanted)
    try:
        return checked_address(text or "tracker@localhost", field=f"{PREFIX}MAIL_FROM")
    except BadValueError as error:
        raise BadSettingError(error.field, error.value, error.wanted) from None


def number(text: str | None, name: str, most: int, *, least: int) -> int | None:
    """A whole number, both bounds included; None where nobody chose."""
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,6}", text, re.ASCII) or not least <= int(text) <= most:
        wanted = f"is not such a number; write one from {least} to {most:,}"
        raise BadSettingError(PREFIX + name, text, wanted)
    return int(text)


def loopback(host: str) -> str:
    """The address itself where only this machine reaches it: there is no sign-in yet."""
    if not LOOPBACK.fullmatch(host):
        wanted = "would be reached from other machines, and nobody signs in here; write 127.0.0.1"
        raise BadSettingError(f"{PREFIX}HOST", host, wanted)
    return host


def port(text: str | None) -> int | None:
    """The port as a number; None where nobody chose."""
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", text, re.ASCII) or int(text) > LARGEST_PORT:
        wanted = f"is not a port; write a number from 1 to {LARGEST_PORT}, or 0 for any free one"
        raise BadSettingError(f"{PREFIX}PORT", text, wanted)
    return int(text)


def recorder(name: str) -> str:
    """The name where the log can keep it."""
    if not name.strip() or len(name) > LONGEST_NAME or unreadable(name) or "\n" in name:
        wanted = f"is no name for the record; write one of at most {LONGEST_NAME} characters"
        raise BadSettingError(f"{PREFIX}RECORDED_BY", name, wanted)
    return name.strip()


def code(text: str) -> str:
    """The text where it can be an agreement's code."""
    if not CODE.fullmatch(text):
        raise BadSettingError(
            f"{PREFIX}AGREEMENT", text, "is no agreement's code; write one, like trilateral-2020"
        )
    return text


def long_enough(key: str | None) -> str | None:
    """The key where it cannot be guessed."""
    if key is not None and len(key) < SHORTEST_KEY:
        wanted = f"as a key can be guessed; write at least {SHORTEST_KEY} random characters"
        raise BadSettingError(f"{PREFIX}SECRET_KEY", f"{len(key)} characters", wanted)
    return key


def address(text: str | None) -> str | None:
    """The public address without a slash at its end; None where there is none."""
    if text is None:
        return None
    try:
        parts = urlsplit(text)
        fine = parts.scheme in ("http", "https") and parts.hostname and not parts.username
        fine = fine and not (parts.query or parts.fragment) and text.isprintable()
    except ValueError:
        fine = False
    if not fine:
        wanted = "is no address of pages; write one, like https://tracker.example.org"
        raise BadSettingError(f"{PREFIX}PUBLIC_URL", text, wanted)
    return text.rstrip("/")
