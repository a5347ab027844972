"""Without a mail server: a file for each message."""

from email import message_from_bytes
from pathlib import Path

from tests.services.post.test_server import CONTENT, LETTER
from tracker.services.post.folder import FolderPost
from tracker.services.post.outcome import LONGEST_SAID, Fate, outcome


def test_a_message_becomes_a_file_that_mail_programs_open(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    found = FolderPost(folder).send(LETTER)
    assert found.fate is Fate.TAKEN
    assert found.said == f"written to {folder / '1.eml'}"
    (file,) = folder.iterdir()
    assert file.read_bytes() == CONTENT.encode()
    assert message_from_bytes(file.read_bytes())["Subject"] == "Dates"


def test_a_second_copy_takes_the_place_of_the_first(tmp_path: Path) -> None:
    post = FolderPost(tmp_path)
    assert [post.send(LETTER).fate, post.send(LETTER).fate] == [Fate.TAKEN, Fate.TAKEN]
    assert [file.name for file in tmp_path.iterdir()] == ["1.eml"]


def test_a_full_disk_or_a_folder_that_cannot_be_written_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "mail"
    file.write_text("in the way")
    found = FolderPost(file).send(LETTER)
    assert found.fate is Fate.NOBODY
    assert found.said.startswith(f"{file}: ")


def test_half_a_message_is_never_there(tmp_path: Path) -> None:
    """The disk is full when the file is half written: /dev/full says so."""
    (tmp_path / "1.part").symlink_to("/dev/full")
    found = FolderPost(tmp_path).send(LETTER)
    assert (found.fate, found.said) == (Fate.NOBODY, f"{tmp_path}: No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_what_a_server_says_is_kept_in_one_line() -> None:
    assert outcome(Fate.LATER, " a\r\nb\x00\x1b[1m ").said == "a b[1m"
    assert len(outcome(Fate.LATER, "x" * 9999).said) == LONGEST_SAID
