"""Secrets in files: read without the line break at their end, and made where a key is missing."""

import contextlib
import os
from pathlib import Path

from tracker.core.words.fault import BadSettingError

LONGEST_FILE = 10_000


def held_by(file: Path, variable: str) -> str:
    """What a file holds; BadSettingError, with the variable that named it, if there is nothing."""
    try:
        with file.open("rb") as opened:
            text = opened.read(LONGEST_FILE).decode().strip("\r\n")
    except UnicodeDecodeError:
        raise BadSettingError(variable, file, "is not a text in UTF-8; write it anew") from None
    except OSError as error:
        wanted = f"cannot be read ({error.strerror}); name a file that can"
        raise BadSettingError(variable, file, wanted) from None
    except ValueError:
        raise BadSettingError(variable, file, "cannot be the name of a file") from None
    if not text:
        raise BadSettingError(variable, file, "is empty; write the value into it")
    return text


def key_in(folder: Path, variable: str) -> str:
    """The key in the file `secret_key` of a folder; it is made where it is missing.

    Readable by its owner alone; BadSettingError, naming the variable, where it cannot be kept.
    """
    file = folder / "secret_key"
    try:
        if not file.exists():
            make_key(file)
    except OSError as error:
        wanted = f"is missing, and no key can be kept in {file} ({error.strerror}); set it"
        raise BadSettingError(variable, "", wanted) from None
    return held_by(file, variable)


def make_key(file: Path) -> None:
    """Write a new key; of two processes that do so at once, the first one's stays."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".secret_key-{os.urandom(8).hex()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(os.urandom(32).hex() + "\n")
    try:
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(draft)
    finally:
        draft.unlink()
