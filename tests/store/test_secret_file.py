"""Keys are made once, for their owner alone; tests/test_config.py has the rest."""

from pathlib import Path

from tracker.store.secret_file import make_key


def test_of_two_keys_made_at_once_the_first_stays(tmp_path: Path) -> None:
    file = tmp_path / "secret_key"
    make_key(file)
    first = file.read_text()
    make_key(file)
    assert file.read_text() == first
