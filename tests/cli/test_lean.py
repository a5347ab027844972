"""The commands that are used most cost little to start."""

import subprocess
import sys

import pytest

LOOK = """
import sys
from tracker.cli.main import tracker
try:
    tracker.main(sys.argv[1:], "tracker")
except SystemExit as end:
    assert not end.code, end.code
wanted = set(sys.argv[1:]) and {"sqlalchemy", "tracker.services.answers"}
assert wanted <= sys.modules.keys()
print(*sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
"""
HEAVY = {"alembic", "flask", "icalendar", "mako", "pydantic", "rich", "waitress", "wtforms"}


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize("command", [["status"], ["agenda"], ["notes"], ["show", "6.1"]])
def test_reading_imports_nothing_heavy(
    command: list[str], form: str, loaded_sqlite_url: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *command, "--format", form],
        env={"TRACKER_DATABASE_URL": loaded_sqlite_url},
        capture_output=True,
        text=True,
        check=True,
    )
    assert HEAVY & {*done.stderr.split()} == set()
