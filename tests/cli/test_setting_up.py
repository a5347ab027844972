"""init and load: what sets a database up and fills it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Run, in_process
from tests.loaded import FOLDER, seed
from tests.truce import FILE as TRUCE
from tracker.store.head import HEAD

Tracker = Callable[..., Run]
NOTES = len(seed().notes)


def test_init_from_nothing_and_again(database_url: str) -> None:
    run = in_process(database_url)
    first, second = run("init"), run("init")
    assert first.out.startswith(f"The database was set up ({HEAD}).\nLoaded ")
    assert f"Loaded trilateral-2020: version 1 of the text, {NOTES} new notes.\n" in first.out
    assert first.err.startswith("Database: ")
    assert "Reading " in first.err
    schema, *seeds = second.out.splitlines()
    assert schema == f"The database has the schema it needs ({HEAD})."
    assert "Loaded trilateral-2020: nothing new; version 1 of the text stays." in seeds
    assert all(": nothing new; " in line for line in seeds)
    assert run("status").code == 0


def test_init_makes_the_folder(nowhere: Tracker) -> None:
    assert nowhere("init").code == 0
    assert nowhere("status").code == 0


def test_a_password_is_never_shown(loaded_postgresql_url: str) -> None:
    url = loaded_postgresql_url.replace("://", "://", 1)
    with_password = url.replace("@", ":swordfish@", 1) if ":swordfish@" not in url else url
    found = in_process(with_password)("init")
    assert "swordfish" not in found.out + found.err


def test_load_a_seed_of_ones_own(on_both: Tracker) -> None:
    tried = on_both("load", str(TRUCE), "--dry-run")
    assert tried.out.startswith("Would load truce: version 1 of the text, ")
    assert on_both("status", "--agreement", "truce").code == 2
    assert on_both("load", str(TRUCE)).out.startswith("Loaded truce: version 1 of the text, ")
    assert on_both("load", str(TRUCE)).out.startswith("Loaded truce: nothing new; ")
    assert on_both("status", "--agreement", "truce").code == 0


def test_several_are_loaded_all_or_none(tracker: Tracker, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("format = 1\n[agreement]\ncode = 1\n")
    found = tracker("load", str(TRUCE), str(bad))
    assert (found.code, found.out) == (1, "")
    assert all(
        line.startswith(("Error: bad.toml", "Reading", "Database"))
        for line in found.err.splitlines()
    )
    assert "3: agreement.code: “1” is a whole number" in found.err
    assert tracker("status", "--agreement", "truce").code == 2
    assert tracker("load", str(TRUCE), str(FOLDER)).code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "is not UTF-8"),
        (b"format = [", "is not TOML"),
        (b"format = 1\nmoon = 2\n[agreement]\n", "moon"),
        (
            TRUCE.read_bytes() + b'[[obligation]]\ncode = "1.1"\n',
            "is the code of another obligation",
        ),
    ],
)
def test_a_seed_with_faults_changes_nothing(
    tracker: Tracker, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "seed.toml"
    file.write_bytes(content)
    found = tracker("load", str(file))
    assert found.code == 1
    assert said in found.err
    assert "Traceback" not in found.err


def test_a_seed_that_is_not_there(tracker: Tracker, tmp_path: Path) -> None:
    found = tracker("load", str(tmp_path / "none"))
    assert found.code == 1
    assert found.err.splitlines()[-1].endswith("cannot be read: No such file or directory")
    assert tracker("load").code == 2


def test_a_seed_about_the_future(tracker: Tracker, tmp_path: Path) -> None:
    text = TRUCE.read_text(encoding="utf-8")
    file = tmp_path / "seed.toml"
    file.write_text(text.replace("reported_on = 2020-11", "reported_on = 2027-11"))
    found = tracker("load", str(file))
    assert found.code == 1
    assert "has not come yet; write a day up to today, 2026-11-23" in found.err


def test_loading_needs_a_database_that_is_set_up(nowhere: Tracker) -> None:
    found = nowhere("load", str(TRUCE))
    assert (found.code, found.out) == (1, "")
    assert found.err.endswith("is not set up yet; run `tracker init`.\n")
