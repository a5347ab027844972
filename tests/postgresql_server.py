"""A PostgreSQL server that lives as long as the tests: one folder, one socket, one process.

PostgreSQL refuses to run as root, so root runs it as ``nobody``. Programs that ``nobody`` cannot
reach, as under a home with mode 0700, are copied into the folder first.
"""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import URL

PATIENCE = 60.0
"""Seconds that a server may take to start or stop: it needs one, but machines can be busy."""

# No network, nothing outside the folder, and nothing that has to survive a power cut.
SETTINGS = {
    "listen_addresses": "",
    "dynamic_shared_memory_type": "mmap",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


class ServerFailedError(Exception):
    """The server did not start; the message is what it logged."""


@contextlib.contextmanager
def started(programs: Path) -> Iterator[URL]:
    """Run a server in a new folder, give its address, and remove both, whatever happens.

    The folder lies at the top of the temporary files, since the path of a socket must be short.
    """
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as folder:
        server = Server(programs, Path(folder))
        server.prepare()
        with server.running():
            yield server.url


class Server:
    """PostgreSQL with its data, its socket and perhaps its programs in one folder."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs = programs
        self.folder = folder
        self.log = folder / "log"
        self.user = unprivileged_user()

    @property
    def url(self) -> URL:
        """The address: a socket that only the owner of the folder reaches, and root."""
        query = {"host": str(self.folder)}
        return URL.create("postgresql+psycopg", "postgres", database="postgres", query=query)

    def prepare(self) -> None:
        """Make the data, with programs that the user can reach."""
        self._hand_over(self.folder)
        if not self._reaches_programs():
            self._copy_programs()
        access = ("--username=postgres", "--auth=trust")
        text = ("--encoding=UTF8", "--locale=C")
        if not self._run("initdb", "--no-sync", *access, *text, f"{self.folder}/data"):
            raise ServerFailedError(self.log.read_text())

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Run the server until the block ends, however it ends."""
        where = ("-D", f"{self.folder}/data", "-k", str(self.folder))
        settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
        with self._surroundings() as surroundings:
            call = [str(self.programs / "postgres"), *where, *settings]
            process = subprocess.Popen(call, **surroundings)
        try:
            self._wait_for(process)
            yield
        finally:
            stop(process)

    def _wait_for(self, process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < end:
            with contextlib.suppress(psycopg.OperationalError):
                psycopg.connect(plain(self.url)).close()
                return
            time.sleep(0.02)
        raise ServerFailedError(self.log.read_text())

    def _reaches_programs(self) -> bool:
        with contextlib.suppress(PermissionError):
            return self._run("postgres", "--version")
        return False

    def _copy_programs(self) -> None:
        """Copy the wheel's programs, and beside them the libraries that it keeps beside them."""
        installation = self.programs.parent
        package = installation.parent
        copy = self.folder / "programs"
        shutil.copytree(installation, copy / package.name / installation.name)
        for libraries in package.parent.glob(f"{package.name}.libs"):
            shutil.copytree(libraries, copy / libraries.name)
        self._hand_over(copy, *copy.rglob("*"))
        self.programs = copy / package.name / installation.name / self.programs.name

    def _hand_over(self, *paths: Path) -> None:
        user, group = self.user.get("user", -1), self.user.get("group", -1)  # -1: as it is
        for path in paths:
            os.chown(path, user, group, follow_symlinks=False)

    def _run(self, name: str, *arguments: str) -> bool:
        call = [str(self.programs / name), *arguments]
        with self._surroundings() as surroundings:
            return subprocess.run(call, check=False, **surroundings).returncode == 0

    @contextlib.contextmanager
    def _surroundings(self) -> Iterator[dict[str, Any]]:
        with self.log.open("ab") as log:
            yield {
                "cwd": self.folder,
                "env": {"PATH": os.defpath, "LC_ALL": "C", "HOME": str(self.folder)},
                "stdin": subprocess.DEVNULL,
                "stdout": log,
                "stderr": subprocess.STDOUT,
                # Ctrl-C in the terminal then reaches the tests alone, and they stop the server.
                "start_new_session": True,
                **self.user,
            }


def unprivileged_user() -> dict[str, Any]:
    """Return whom root has to become for PostgreSQL; nothing for everybody else."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server at once, since its data goes too."""
    process.send_signal(signal.SIGQUIT)
    try:
        process.wait(PATIENCE)
    finally:
        process.kill()


def plain(url: URL) -> str:
    """Write an address the way psycopg reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
