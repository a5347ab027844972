from pathlib import Path

from sqlalchemy import Engine

from tests.databases import MIGRATIONS
from tests.loaded import FOLDER
from tracker.services.setup import Prepared, bundled, prepare
from tracker.store.head import HEAD, current_revision


def test_an_empty_database_is_set_up_once(empty_engine: Engine) -> None:
    first, second = (prepare(empty_engine, MIGRATIONS) for _ in range(2))
    assert (first, second) == (Prepared(before=None, after=HEAD), Prepared(before=HEAD, after=HEAD))
    assert current_revision(empty_engine) == HEAD


def test_it_says_what_it_did() -> None:
    assert str(Prepared(before=None, after="0002")) == "The database was set up (0002)."
    assert (
        str(Prepared(before="0001", after="0002")) == "The database was brought up to date (0002)."
    )
    assert "has the schema it needs" in str(Prepared(before="0002", after="0002"))


def test_each_folder_is_a_seed_but_for_patterns(tmp_path: Path) -> None:
    assert FOLDER in bundled(FOLDER.parent)
    for name in ("b", "a", "_template"):
        (tmp_path / name).mkdir()
    (tmp_path / "README").touch()
    assert bundled(tmp_path) == (tmp_path / "a", tmp_path / "b")
