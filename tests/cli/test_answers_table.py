"""The tables of cases, asked of `tracker status --format json`."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.cases.table import FOLDER, Case, cases, wrong
from tests.cli.command import Run, in_process
from tests.databases import connected
from tests.loaded import CODE, NOW, seed
from tests.loaded import FOLDER as SEED
from tracker.core.log.draft import Draft
from tracker.formats.seed.reader import read_seed_files
from tracker.store.log import append_notes
from tracker.store.session import writing


def asked(case: Case, run: Callable[..., Run], revision: int | None = None) -> list[str]:
    """What the command gets wrong about a case."""
    options = ["--as-of", case.as_of]
    options += ["--known-by", case.known_by] if case.known_by else []
    options += ["--rev", str(revision)] if revision is not None else []
    options += [word for reading in case.readings for word in ("--reading", reading)]
    return wrong(case, run("status", "--format", "json", *options).json)


@pytest.mark.parametrize("case", cases("statement.toml"), ids=lambda case: case.name)
def test_statement(case: Case, reader: Callable[..., Run]) -> None:
    assert asked(case, reader) == []


@cache
def added() -> dict[str, Draft]:
    """The made-up notes by key."""
    files = {path.name: path.read_bytes() for path in SEED.glob("*.toml")}
    files["zz.toml"] = (FOLDER / "synthetic-notes.toml").read_bytes()
    extra = read_seed_files(files).notes[len(seed().notes) :]
    return {str(draft.key): draft for draft in extra}


@pytest.fixture(scope="module")
def extra() -> dict[str, Draft]:
    return added()


@pytest.mark.parametrize("case", cases("synthetic.toml"), ids=lambda case: case.name)
def test_synthetic(case: Case, extra: dict[str, Draft], loaded_sqlite_url: str) -> None:
    drafts = [extra[key] for key in case.notes]
    with connected(loaded_sqlite_url) as engine, writing(engine) as session:
        append_notes(session, CODE, drafts, recorded_at=NOW, recorded_by="tests")
    revision = len(seed().notes) + len(drafts) - case.without_last
    assert asked(case, in_process(loaded_sqlite_url), revision) == []
