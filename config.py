"""The settings: read once from the environment, then frozen; nothing else reads the environment.

Every variable starts with TRACKER_. The ones that hold a secret may be given as TRACKER_…_FILE as
well, which names a file that holds the value. A variable that is set but empty counts as not set.
"""

import contextlib
import os
import pwd
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tracker.core.reminders.subscriber import checked_address
from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError, shown
from tracker.core.words.text import unreadable

PREFIX = "TRACKER_"
PARTS = Path(__file__).resolve().parent
"""Where templates, seeds and migrations lie: beside this file, in a checkout and in the wheel."""
SECRETS = ("DATABASE_URL", "SECRET_KEY", "SMTP_PASSWORD")
PLAIN = (
    *("AGREEMENT", "BROWSER", "HOST", "PORT", "PUBLIC_URL", "RECORDED_BY"),
    *"MAIL_FOLDER MAIL_FROM REMIND_EVERY".split(),
    *"SMTP_CERTIFICATES SMTP_HOST SMTP_PORT SMTP_SECURITY SMTP_TIMEOUT SMTP_USER".split(),
)
KNOWN = tuple(PREFIX + n for n in (*PLAIN, *SECRETS, *(f"{one}_FILE" for one in SECRETS)))
CODE = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}", re.ASCII)
LOOPBACK = re.compile(r"localhost|::1|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}", re.ASCII)
SQLITE = re.compile(r"sqlite(?:\+pysqlite)?:///((?!:memory:|file:)[^?]+)")
USUAL_PORT = 8020
LARGEST_PORT = 65_535
MAIL_PORTS = {"none": 25, "starttls": 587, "tls": 465}
"""How the mail server is spoken to, and the port that is usual for it."""
USUAL_WAIT, LONGEST_WAIT = 30, 600
"""Seconds to wait for each answer of the mail server."""
LONGEST_EVERY = 24 * 60
LONGEST_NAME = 200
LONGEST_FILE = 10_000
SHORTEST_KEY = 32


class BadSettingError(BadValueError):
    """A variable of the environment whose value cannot be taken; secrets are never repeated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """How messages leave: through a mail server, or into a folder where none is named."""

    folder: Path
    sender: str = "tracker@localhost"
    """The address that messages come from."""
    host: str | None = None
    """The mail server; None: the folder is used."""
    port: int = MAIL_PORTS["starttls"]
    security: str = "starttls"
    """none, starttls or tls."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout: int = USUAL_WAIT
    """Seconds to wait for each answer of the server."""
    certificates: str | None = None
    """A file with the certificates to trust; None: those of the system."""
    remind_every: int = 0
    """Minutes between two runs of the reminders while the server runs; 0: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a machine and its user decide; the same for every request of a process."""

    database_url: str
    """An address as SQLAlchemy writes it; may hold a password."""
    data: Path
    """The folder for what is made here: the SQLite file and the key."""
    host: str
    """An address of this machine that no other machine reaches."""
    port: int | None
    """0: any free one; None: nobody chose, so the usual one, or any where that is taken."""
    recorded_by: str
    """Who is on record as having entered a note."""
    agreement: str
    """The agreement that is meant where none is named."""
    secret_key: str | None
    """What signs forms; None: the key file is used, see `secret_key_of`."""
    public_url: str | None
    """Where others reach the pages; without a slash at its end."""
    mail: Mail
    browser: str | None = None
    """The program that makes PDF of pages; None: a Chromium where the system keeps its programs."""
    plain: bool = False
    """Whether a terminal is to get no bold words (https://no-color.org)."""
    warnings: tuple[str, ...] = ()
    """Sentences for whoever starts a command, such as a misspelt variable."""
    templates: Path = PARTS / "templates"
    seeds: Path = PARTS / "seeds"
    migrations: Path = PARTS / "migrations"

    @property
    def database_file(self) -> Path | None:
        """The SQLite file; None where the database is a server or lives in memory only."""
        file = SQLITE.match(self.database_url)
        return Path(file[1]) if file else None

    @property
    def pages(self) -> str:
        """Where the pages are, for what leaves the house: the public address, else this machine."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_url or f"http://{host}:{self.port or USUAL_PORT}"

    @property
    def home(self) -> Path:
        """The folder of the SQLite file; the data folder where the database has none."""
        return self.database_file.parent if self.database_file else self.data


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings that the environment gives; BadSettingError where a value cannot be taken."""
    data = data_folder(environ)
    return Settings(
        database_url=secret(environ, "DATABASE_URL") or f"sqlite:///{data}/tracker.db",
        data=data,
        host=loopback(given(environ, "HOST") or "127.0.0.1"),
        port=port(given(environ, "PORT")),
        recorded_by=recorder(given(environ, "RECORDED_BY") or login_name(environ)),
        agreement=code(given(environ, "AGREEMENT") or "trilateral-2020"),
        secret_key=long_enough(secret(environ, "SECRET_KEY")),
        public_url=address(given(environ, "PUBLIC_URL")),
        mail=read_mail(environ, data),
        browser=given(environ, "BROWSER"),
        plain=bool(environ.get("NO_COLOR")) or environ.get("TERM") == "dumb",
        warnings=tuple(unknown(environ)),
    )


def read_mail(environ: Mapping[str, str], data: Path) -> Mail:
    """How messages leave; BadSettingError where a value cannot be taken."""
    host, security = given(environ, "SMTP_HOST"), given(environ, "SMTP_SECURITY") or "starttls"
    if security not in MAIL_PORTS:
        wanted = f"is no way to speak to a mail server; {offer(security, MAIL_PORTS)}"
        raise BadSettingError(f"{PREFIX}SMTP_SECURITY", security, wanted)
    user = given(environ, "SMTP_USER")
    if user is not None and host is not None and security == "none" and not LOOPBACK.match(host):
        wanted = "would send the password so that others can read it; write starttls or tls"
        raise BadSettingError(f"{PREFIX}SMTP_SECURITY", security, wanted)
    return Mail(
        folder=Path(given(environ, "MAIL_FOLDER") or data / "mail"),
        sender=mail_sender(given(environ, "MAIL_FROM"), host),
        host=host,
        port=number(environ, "SMTP_PORT", LARGEST_PORT, least=1) or MAIL_PORTS[security],
        security=security,
        user=user,
        password=secret(environ, "SMTP_PASSWORD"),
        timeout=number(environ, "SMTP_TIMEOUT", LONGEST_WAIT, least=1) or USUAL_WAIT,
        certificates=given(environ, "SMTP_CERTIFICATES"),
        remind_every=number(environ, "REMIND_EVERY", LONGEST_EVERY, least=0) or 0,
    )


def mail_sender(text: str | None, host: str | None) -> str:
    """The address that messages come from; where there is a mail server, somebody's own."""
    if text is None and host is not None:
        wanted = f"is missing, and {PREFIX}SMTP_HOST names a mail server; write your address"
        raise BadSettingError(f"{PREFIX}MAIL_FROM", "", wanted)
    try:
        return checked_address(text or "tracker@localhost", field=f"{PREFIX}MAIL_FROM")
    except BadValueError as error:
        raise BadSettingError(error.field, error.value, error.wanted) from None


def number(environ: Mapping[str, str], name: str, most: int, *, least: int) -> int | None:
    """A whole number; None where nobody chose."""
    text = given(environ, name)
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,6}", text, re.ASCII) or not least <= int(text) <= most:
        wanted = f"is not such a number; write one from {least} to {most:,}"
        raise BadSettingError(PREFIX + name, text, wanted)
    return int(text)


def given(environ: Mapping[str, str], name: str) -> str | None:
    """The value of a variable; None where it is not set or empty."""
    return environ.get(PREFIX + name) or None


def secret(environ: Mapping[str, str], name: str) -> str | None:
    """The value of a variable, or what the file holds that its twin with _FILE names."""
    direct, file = given(environ, name), given(environ, f"{name}_FILE")
    if file is None:
        return direct
    if direct is not None:
        wanted = f"is set beside {PREFIX}{name}; set one of the two"
        raise BadSettingError(f"{PREFIX}{name}_FILE", file, wanted)
    return held_by(Path(file), f"{PREFIX}{name}_FILE")


def held_by(file: Path, variable: str) -> str:
    """What a file holds, without the line break at its end."""
    try:
        with file.open("rb") as opened:
            text = opened.read(LONGEST_FILE).decode().strip("\r\n")
    except UnicodeDecodeError:
        raise BadSettingError(variable, file, "is not a text in UTF-8; write it anew") from None
    except OSError as error:
        wanted = f"cannot be read ({error.strerror}); name a file that can"
        raise BadSettingError(variable, file, wanted) from None
    except ValueError:
        raise BadSettingError(variable, file, "cannot be the name of a file") from None
    if not text:
        raise BadSettingError(variable, file, "is empty; write the value into it")
    return text


def data_folder(environ: Mapping[str, str]) -> Path:
    """`instance/` of a checkout; else the tracker's folder among the user's data.

    By the XDG Base Directory Specification, which says to ignore a path that is not absolute.
    """
    if (PARTS / "pyproject.toml").is_file():
        return PARTS / "instance"
    chosen = Path(environ.get("XDG_DATA_HOME", ""))
    home = Path(environ.get("HOME") or Path.home())
    base = chosen if chosen.is_absolute() else home / ".local" / "share"
    return base / "tracker-of-obligations"


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


def login_name(environ: Mapping[str, str]) -> str:
    """The name under which somebody uses this machine; their number where they have none."""
    named = environ.get("LOGNAME") or environ.get("USER")
    try:
        return named or pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"user {os.getuid()}"


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


def secret_key_of(settings: Settings) -> str:
    """What signs forms: the key given, else the one in the file `secret_key` beside the database.

    The file is made where it is missing, readable by its owner alone; BadSettingError where that
    cannot be done.
    """
    if settings.secret_key is not None:
        return settings.secret_key
    file = settings.home / "secret_key"
    try:
        if not file.exists():
            make_key(file)
    except OSError as error:
        wanted = f"is missing, and no key can be kept in {file} ({error.strerror}); set it"
        raise BadSettingError(f"{PREFIX}SECRET_KEY", "", wanted) from None
    return held_by(file, f"{PREFIX}SECRET_KEY")


def make_key(file: Path) -> None:
    """Write a new key; of two processes that do so at once, the first one's stays."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".secret_key-{os.urandom(8).hex()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(os.urandom(32).hex() + "\n")
    try:
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(draft)
    finally:
        draft.unlink()


def unknown(environ: Mapping[str, str]) -> Iterator[str]:
    """A sentence for each variable that looks like a setting and is none."""
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in KNOWN:
            yield f"{shown(name)} is not a setting of the tracker; {offer(name, KNOWN)}"
