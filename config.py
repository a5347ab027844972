"""The settings: read once from the environment, then frozen; nothing else reads the environment.

Every variable starts with TRACKER_. The ones that hold a secret may be given as TRACKER_…_FILE as
well, which names a file that holds the value. A variable that is set but empty counts as not set.
"""

import os
import pwd
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tracker.core.words.choice import offer
from tracker.core.words.fault import BadSettingError, shown
from tracker.formats.setting import (
    LARGEST_PORT,
    MAIL_PORTS,
    PREFIX,
    address,
    code,
    long_enough,
    loopback,
    mail_sender,
    number,
    port,
    recorder,
    security,
)
from tracker.store.secret_file import held_by, key_in

PARTS = Path(__file__).resolve().parent
"""Where templates, seeds and migrations lie: beside this file, in a checkout and in the wheel."""
SECRETS = ("DATABASE_URL", "SECRET_KEY", "SMTP_PASSWORD")
PLAIN = (
    *("AGREEMENT", "BROWSER", "HOST", "PORT", "PUBLIC_URL", "RECORDED_BY"),
    *"MAIL_FOLDER MAIL_FROM REMIND_EVERY".split(),
    *"SMTP_CERTIFICATES SMTP_HOST SMTP_PORT SMTP_SECURITY SMTP_TIMEOUT SMTP_USER".split(),
)
KNOWN = tuple(PREFIX + n for n in (*PLAIN, *SECRETS, *(f"{one}_FILE" for one in SECRETS)))
SQLITE = re.compile(r"sqlite(?:\+pysqlite)?:///((?!:memory:|file:)[^?]+)")
USUAL_PORT = 8020
USUAL_WAIT, LONGEST_WAIT = 30, 300
"""Seconds to wait for each answer of the mail server (RFC 5321, section 4.5.3.2: five minutes)."""
LONGEST_EVERY = 24 * 60


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
    """What signs forms; None: the key kept beside the database, see `secret_key_of`."""
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
    host, user = given(environ, "SMTP_HOST"), given(environ, "SMTP_USER")
    spoken = security(given(environ, "SMTP_SECURITY"), host, user)
    wait = number(given(environ, "SMTP_TIMEOUT"), "SMTP_TIMEOUT", LONGEST_WAIT, least=1)
    every = number(given(environ, "REMIND_EVERY"), "REMIND_EVERY", LONGEST_EVERY, least=0)
    at = number(given(environ, "SMTP_PORT"), "SMTP_PORT", LARGEST_PORT, least=1)
    return Mail(
        folder=Path(given(environ, "MAIL_FOLDER") or data / "mail"),
        sender=mail_sender(given(environ, "MAIL_FROM"), host),
        host=host,
        port=at or MAIL_PORTS[spoken],
        security=spoken,
        user=user,
        password=secret(environ, "SMTP_PASSWORD"),
        timeout=wait or USUAL_WAIT,
        certificates=given(environ, "SMTP_CERTIFICATES"),
        remind_every=every or 0,
    )


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


def login_name(environ: Mapping[str, str]) -> str:
    """The name under which somebody uses this machine; their number where they have none."""
    named = environ.get("LOGNAME") or environ.get("USER")
    try:
        return named or pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"user {os.getuid()}"


def secret_key_of(settings: Settings) -> str:
    """What signs forms: the key given, else the one kept beside the database."""
    return settings.secret_key or key_in(settings.home, f"{PREFIX}SECRET_KEY")


def unknown(environ: Mapping[str, str]) -> Iterator[str]:
    """A sentence for each variable that looks like a setting and is none."""
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in KNOWN:
            yield f"{shown(name)} is not a setting of the tracker; {offer(name, KNOWN)}"
