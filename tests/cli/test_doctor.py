from collections.abc import Callable
from pathlib import Path

from tests.cli.command import Run, in_process
from tests.loaded import holding

Tracker = Callable[..., Run]
KEY = "swordfish" * 4


def test_an_installation_that_is_well(reader: Tracker) -> None:
    found = reader("doctor")
    assert (found.code, found.err) == (0, "")
    lines = {line.split()[0]: line for line in found.out.splitlines()}
    assert f"version 1, {holding().revision} notes" in lines["trilateral-2020"]
    assert "fine" in lines["schema"]
    assert "8020, or any that is free" in lines["TRACKER_PORT"]
    assert {"tracker", "Python", "SQLAlchemy", "TRACKER_RECORDED_BY", "seeds"} <= lines.keys()


def test_secrets_are_hidden(loaded_sqlite_url: str) -> None:
    run = in_process(loaded_sqlite_url, SECRET_KEY=KEY, PORT="0", PROT="1")
    found = run("doctor")
    assert "swordfish" not in found.out + found.err
    assert "TRACKER_SECRET_KEY    fine     given" in found.out
    assert "environment           warning  “TRACKER_PROT” is not a setting" in found.out


def test_a_database_that_is_not_there(nowhere: Tracker, tmp_path: Path) -> None:
    found = nowhere("doctor")
    assert found.code == 1
    assert "is not set up yet; run `tracker init`" in found.out
    assert not (tmp_path / "none").exists()


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "t.db").touch()
    found = in_process(f"sqlite:///{tmp_path}/t.db")("doctor")
    assert found.code == 1
    assert "not set up; run `tracker init`" in found.out


def test_a_database_without_a_schema(database_url: str) -> None:
    found = in_process(database_url)("doctor")
    assert found.code == 1
    assert "run `tracker init`" in found.out


def test_a_database_without_the_bundled_statement(migrated_sqlite_url: str) -> None:
    found = in_process(migrated_sqlite_url)("doctor")
    assert found.code == 1
    assert "trilateral-2020       fault    not on record; run `tracker init`" in found.out
