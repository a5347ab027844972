"""What goes wrong around the tracker: each time one sentence and an exit code."""

import errno
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.command import PROGRAM, Run, in_process
from tracker.cli.failures import sentence_of
from tracker.cli.main import COMMANDS
from tracker.core.words.fault import TrackerError
from tracker.store.head import HEAD

Tracker = Callable[..., Run]
WORDS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))


def test_a_database_that_is_not_set_up(nowhere: Tracker, tmp_path: Path) -> None:
    found = nowhere("status")
    assert (found.code, found.out) == (1, "")
    assert found.err == (
        f"Error: The database sqlite:///{tmp_path}/none/tracker.db is not set up yet;"
        " run `tracker init`.\n"
    )
    assert not (tmp_path / "none").exists()


def test_an_empty_database(database_url: str) -> None:
    found = in_process(database_url)("status")
    assert found.code == 1
    assert found.err.endswith("is not set up yet; run `tracker init`.\n")


def test_an_older_schema(loaded_sqlite_url: str) -> None:
    with sqlite3.connect(loaded_sqlite_url.removeprefix("sqlite:///")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001_agreements'")
    connection.close()
    found = in_process(loaded_sqlite_url)("status")
    assert found.code == 1
    assert f"has another schema (0001_agreements, not {HEAD}); run `tracker init`" in found.err


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://127.0.0.1:1/none", "Connection refused"),
        ("mysql://host/name", "TRACKER_DATABASE_URL: “mysql” is no database the tracker knows"),
        ("nonsense", "TRACKER_DATABASE_URL: “nonsense” is no database the tracker knows"),
    ],
)
def test_a_database_that_cannot_be_reached(url: str, said: str) -> None:
    found = in_process(url)("status")
    assert (found.code, found.out) == (1, "")
    assert said in found.err
    assert len(found.err.splitlines()) == 1


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "t.db").write_text("Not a database, whatever its name says. " * 200)
    found = in_process(f"sqlite:///{tmp_path}/t.db")("status")
    assert found.code == 1
    assert "file is not a database" in found.err


def test_a_database_that_may_only_be_read(loaded_sqlite_url: str) -> None:
    file = loaded_sqlite_url.removeprefix("sqlite:///")
    run = in_process(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert run("status").code == 0
    said = ("--actor", "AM", "--text", "Said.", "--obligation", "9.4")
    days = ("--occurred-on", "2026-01-01", "--reported-on", "2026-01-01")
    found = run("note", "add", *said, *days)
    assert (found.code, found.out) == (1, "")
    assert "attempt to write a readonly database" in found.err


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = in_process(f"sqlite:///{tmp_path}/file/t.db")("init")
    assert found.code == 1
    assert found.err.startswith("Error: The machine refused: ")


def test_a_setting_that_is_none() -> None:
    found = in_process("sqlite:///t.db", PORT="http")("status")
    assert (found.code, found.out) == (1, "")
    assert found.err.startswith("Error: TRACKER_PORT: “http” is not a port; write a number from 1")


def test_a_setting_that_is_misspelt(tracker: Tracker, loaded_sqlite_url: str) -> None:
    found = in_process(loaded_sqlite_url, PROT="1")("status")
    assert found.code == 0
    assert found.err.startswith("Warning: “TRACKER_PROT” is not a setting of the tracker; ")
    assert tracker("status").err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("statsu",), "“statsu” is no command of the tracker; write demo, init, load"),
        (("--moon",), "No such option '--moon'"),
        (("status", "--format", "xml"), "'xml' is not one of 'table', 'csv', 'json'"),
        (("status", "--as-of"), "Option '--as-of' requires an argument"),
        (("status", "6.1"), "Got unexpected extra argument (6.1)"),
        (("note", "moon"), "No such command 'moon'"),
    ],
)
def test_a_command_line_that_is_none(
    tracker: Tracker, arguments: tuple[str, ...], said: str
) -> None:
    found = tracker(*arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("Error: ")
    assert said in found.err
    assert len(found.err.splitlines()) == 1


def test_without_a_command_it_says_which_there_are(tracker: Tracker) -> None:
    found = tracker()
    assert found.code == 2
    assert "Usage: tracker [OPTIONS] COMMAND" in found.err
    found = tracker("--help")
    assert (found.code, found.err) == (0, "")
    listed = [line.split()[0] for line in found.out.partition("Commands:\n")[2].splitlines()]
    assert listed == [*COMMANDS]
    assert tracker("--version").out.startswith("tracker ")


NONSENSE = (
    "status --as-of",
    "status --known-by",
    "status --rev",
    "status --reading",
    "status --agreement",
    "agenda --from",
    "agenda --to",
    "notes --clause",
    "notes --effect",
    "notes --since",
    "show",
)


@pytest.fixture(scope="module")
def somewhere(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Tracker:
    folder = tmp_path_factory.mktemp("nonsense")
    return in_process(f"sqlite:///{shutil.copy(loaded_file, folder / 't.db')}")


@given(st.sampled_from(NONSENSE), WORDS)
def test_nonsense_is_answered_in_a_sentence(somewhere: Tracker, where: str, words: str) -> None:
    *command, last = where.split()
    found = somewhere(*command, *([f"{last}={words}"] if last.startswith("--") else [last, words]))
    assert found.code in {0, 1, 2}
    assert "Traceback" not in found.err
    assert (found.code == 0) == (found.err == "")


def test_every_kind_of_error_becomes_a_sentence() -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "/a/file")
    assert sentence_of(full) == (
        "Error: The machine refused: No space left on device (/a/file).",
        1,
    )
    assert sentence_of(OSError("odd")) == ("Error: The machine refused: odd.", 1)
    assert sentence_of(click.Abort()) == ("Stopped.", 1)
    assert sentence_of(TrackerError("No.")) == ("Error: No.", 1)
    assert sentence_of(click.UsageError("No.")) == ("Error: No. Try `tracker --help`.", 2)


def test_a_mistake_of_ours_is_told_with_its_place() -> None:
    try:
        raise ZeroDivisionError("moon")
    except ZeroDivisionError as error:
        words, code = sentence_of(error)
    assert code == 1
    assert words.startswith(
        "Error: The tracker made a mistake: ZeroDivisionError at test_a_mistake"
    )
    assert words.endswith("(moon). Please report it.")


def shell(url: str, script: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "TRACKER_DATABASE_URL": url, "TRACKER": str(PROGRAM)}
    return subprocess.run(
        ["bash", "-c", script], env=environ, capture_output=True, errors="replace", check=False
    )


def test_a_pipe_that_closes_early_is_no_traceback(loaded_sqlite_url: str) -> None:
    done = shell(
        loaded_sqlite_url, '"$TRACKER" notes --format json | head -1; exit ${PIPESTATUS[0]}'
    )
    assert (done.stdout, done.stderr) == ("{\n", "")
    assert done.returncode in {0, 1}  # versions of click differ


def test_a_full_disk_is_a_sentence(loaded_sqlite_url: str) -> None:
    done = shell(loaded_sqlite_url, '"$TRACKER" notes > /dev/full')
    assert done.returncode == 1
    assert done.stderr == "Error: The machine refused: No space left on device.\n"


def test_output_is_utf8_whatever_the_terminal_speaks(loaded_sqlite_url: str) -> None:
    script = 'LC_ALL=C PYTHONUTF8=0 PYTHONIOENCODING=latin-1 "$TRACKER" show 6 --format '
    assert "По согласованию Сторон" in shell(loaded_sqlite_url, f"{script}json").stdout
    table = shell(loaded_sqlite_url, f"{script}table")
    assert (table.returncode, table.stderr) == (0, "")
    assert "???" in table.stdout
