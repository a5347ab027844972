"""The files of a seed: a folder of them or a single one, refused unread where too large."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tracker.core.words.fault import Fault, NotAcceptedError, shown

LARGEST = 100_000_000
"""Bytes of all files of one seed together."""


def read_files(path: Path) -> Mapping[str, bytes]:
    """The content of each file by its name; NotAcceptedError where there is nothing to read.

    Of a folder, the files *.toml that lie in it directly, hidden ones left out.
    """
    name = path.name or str(path)
    try:
        paths = files_of(path)
        refuse_large(name, (one.stat().st_size for one in paths))
        return {one.name: one.read_bytes() for one in paths}
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise refused(name, f"{shown(path)} cannot be read: {reason}") from None


def files_of(path: Path) -> list[Path]:
    """The seed's files in the order of their names."""
    paths = [path]
    if path.is_dir():
        paths = sorted(one for one in path.glob("*.toml") if not one.name.startswith("."))
    if not paths:
        raise refused(
            path.name or str(path), f"{shown(path)} holds no file *.toml; name the folder of a seed"
        )
    for one in paths:
        # Reading a pipe or a device might never end.
        if one.exists() and not one.is_file():
            raise refused(one.name, f"{shown(one)} is no file that can be read; take it away")
    return paths


def refuse_large(name: str, sizes: Iterable[int]) -> None:
    """Refuses a seed whose files are larger together than the tracker reads."""
    size = sum(sizes)
    if size > LARGEST:
        raise refused(name, f"the seed has {size:,} bytes; at most {LARGEST:,} are read")


def refused(name: str, told: str) -> NotAcceptedError:
    """The refusal of a seed as a whole."""
    return NotAcceptedError((Fault(name if name.isprintable() else ascii(name), told),))
