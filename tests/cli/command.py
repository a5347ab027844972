"""The command as tests run it: in this process, or as somebody else does."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from tracker.cli.main import tracker

PROGRAM = Path(sys.executable).with_name("tracker")


@dataclass(frozen=True)
class Run:
    """What came of one run."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The output, read as JSON."""
        assert self.code == 0, self.err
        document: dict[str, Any] = json.loads(self.out)
        return document

    @property
    def rows(self) -> list[dict[str, str]]:
        """The output, read as CSV."""
        assert self.code == 0, self.err
        return list(csv.DictReader(io.StringIO(self.out)))


def in_process(url: str, **settings: str) -> Callable[..., Run]:
    """The command with its database; settings are given without their prefix."""
    named = {f"TRACKER_{name}": value for name, value in settings.items()}
    environ = {"TRACKER_DATABASE_URL": url, "TRACKER_RECORDED_BY": "tests", **named}

    def run(*arguments: str, given: str | bytes = "") -> Run:
        done = CliRunner().invoke(tracker, arguments, input=given, env=environ, prog_name="tracker")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
        return Run(done.exit_code, done.stdout, done.stderr)

    return run


def apart(url: str, *arguments: str, **environ: str) -> Run:
    """Run the command in a process of its own."""
    (run,) = side_by_side(url, *arguments, processes=1, **environ)
    return run


def side_by_side(url: str, *arguments: str, processes: int, **environ: str) -> list[Run]:
    """Run the same command in several processes at once."""
    begun = [begin(url, *arguments, **environ) for _ in range(processes)]
    told = [(process, *process.communicate()) for process in begun]
    return [Run(process.returncode, out, err) for process, out, err in told]


def begin(url: str, *arguments: str, **environ: str) -> subprocess.Popen[str]:
    """Start the command in a process of its own; whoever asks waits for it."""
    return subprocess.Popen(
        [PROGRAM, *arguments],
        env={**os.environ, "TRACKER_DATABASE_URL": url, **environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
