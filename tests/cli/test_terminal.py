"""What people see in a real terminal: as wide as it is, headings in bold unless they say no."""

import contextlib
import os
import pty
import subprocess

import pytest

from tests.cli.command import PROGRAM
from tracker.formats.table import BOLD, cells


def in_terminal(url: str, width: int, *words: str, **environ: str) -> list[str]:
    """The lines that a command (`status` unless another is named) shows at that width."""
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "TRACKER_DATABASE_URL": url, "COLUMNS": str(width), **environ}
    with subprocess.Popen(
        [PROGRAM, *(words or ("status",))],
        env=surroundings,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        parts = []
        with contextlib.suppress(OSError):  # by which Linux tells that a terminal has ended
            while True:
                parts.append(os.read(ours, 65_536))
        os.close(ours)
    return b"".join(parts).decode().splitlines()


@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_is_as_wide_as_the_terminal(loaded_sqlite_url: str, width: int) -> None:
    lines = in_terminal(loaded_sqlite_url, width, NO_COLOR="1")
    assert max(map(cells, lines)) <= width
    assert len(lines) > 40


def test_headings_are_bold_unless_somebody_says_no(loaded_sqlite_url: str) -> None:
    shown = "".join(in_terminal(loaded_sqlite_url, 120, NO_COLOR="", TERM="xterm"))
    assert f"{BOLD}Trilateral statement" in shown
    assert BOLD not in "".join(in_terminal(loaded_sqlite_url, 120, NO_COLOR="1", TERM="xterm"))


def test_a_screen_is_not_spoilt(loaded_sqlite_url: str) -> None:
    said = " ".join(in_terminal(loaded_sqlite_url, 80, "report", "status", "--format", "xlsx"))
    assert "cannot be shown here; name a file with --output" in said
    assert "PK" not in said
