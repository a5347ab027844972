"""The real server in a process of its own, on a database of its own."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

TRACKER = Path(sys.executable).with_name("tracker")


@contextlib.contextmanager
def served(database: Path, folder: Path) -> Iterator[str]:
    """Serve a copy of an SQLite file on a free port until the block ends, and give the address."""
    copy = shutil.copy(database, folder / "served.db")
    surroundings = {
        **os.environ,
        "TRACKER_DATABASE_URL": f"sqlite:///{copy}",
        "TRACKER_PORT": "0",
        "PYTHONUNBUFFERED": "1",
    }
    server = subprocess.Popen(
        [TRACKER, "serve"],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    with server:
        try:
            yield announced(server)
        finally:
            server.terminate()


def announced(server: "subprocess.Popen[str]") -> str:
    """The address that the server prints once it listens."""
    assert server.stdout is not None
    said = iter(server.stdout.readline, "")
    found = next(filter(None, (re.search(r"http://127\.0\.0\.1:\d+", line) for line in said)), None)
    assert found is not None, "the server ended without saying where it listens"
    return found.group()
