"""The bundled statement, a clock that stands still, and the command itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Run, in_process
from tests.loaded import (
    NOW,
    loaded_database,
    loaded_file,
    loaded_postgresql_url,
    loaded_sqlite_url,
    loaded_template,
    loaded_url,
    shared_url,
)
from tracker import clock

__all__ = [
    "loaded_database",
    "loaded_file",
    "loaded_postgresql_url",
    "loaded_sqlite_url",
    "loaded_template",
    "loaded_url",
    "shared_url",
]


@pytest.fixture(autouse=True)
def _standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def tracker(loaded_sqlite_url: str) -> Callable[..., Run]:
    """Give the command, on an SQLite file with the statement."""
    return in_process(loaded_sqlite_url)


@pytest.fixture
def on_both(loaded_url: str) -> Callable[..., Run]:
    """Give the command, first on SQLite and then on PostgreSQL, with the statement."""
    return in_process(loaded_url)


@pytest.fixture
def reader(shared_url: str) -> Callable[..., Run]:
    """Give the command, on databases with the statement to which nobody may write."""
    return in_process(shared_url)


@pytest.fixture
def nowhere(tmp_path: Path) -> Callable[..., Run]:
    """Give the command, on an SQLite file that is not there."""
    return in_process(f"sqlite:///{tmp_path}/none/tracker.db")
