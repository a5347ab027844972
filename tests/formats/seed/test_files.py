"""Which files are read, and what is said where none can be."""

import os
from pathlib import Path

import pytest

from tracker.core.words.fault import NotAcceptedError
from tracker.formats.seed import files
from tracker.formats.seed.files import read_files


def refusal(path: Path) -> str:
    """The sentence with which a path is refused."""
    with pytest.raises(NotAcceptedError) as refused:
        read_files(path)
    (fault,) = refused.value.faults
    return str(fault)


def test_a_folder_gives_its_toml_files_and_a_file_itself(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(b"b")
    (tmp_path / "a.toml").write_bytes(b"a")
    (tmp_path / ".c.toml").write_bytes(b"c")
    (tmp_path / "d.txt").write_bytes(b"d")
    assert list(read_files(tmp_path).items()) == [("a.toml", b"a"), ("b.toml", b"b")]
    assert read_files(tmp_path / "d.txt") == {"d.txt": b"d"}


def test_what_is_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert refusal(Path("a.toml")) == "a.toml: “a.toml” cannot be read: No such file or directory"
    assert refusal(Path()) == ".: “.” holds no file *.toml; name the folder of a seed"
    assert refusal(Path("a\0b")) == "'a\\x00b': “a\\x00b” cannot be read: embedded null byte"


def test_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("a.toml")
    sentence = "a.toml: “a.toml” is no file that can be read; take it away"
    assert refusal(Path("a.toml")) == refusal(Path()) == sentence


def test_large_files_are_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 5)
    (tmp_path / "a.toml").write_bytes(b"123")
    (tmp_path / "b.toml").write_bytes(b"456")
    assert refusal(tmp_path).endswith(": the seed has 6 bytes; at most 5 are read")
