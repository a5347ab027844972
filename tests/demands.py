"""What tests need from the machine: skipped loudly where it is missing, demanded by CI."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import pytest

Thing = TypeVar("Thing")


class Demands:
    """Keeps account of what was asked for and not found, and of the command that mends it."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.strict = environ.get("CI", "").lower() not in {"", "0", "false", "no"}
        self.missing: dict[str, str] = {}

    def need(self, found: Thing | None, name: str, packages: str) -> Thing:
        """Return what was found; without it the test is skipped, or fails where CI demands it.

        ``packages`` are Debian's, from which it comes.
        """
        if found is not None:
            return found
        sudo = "" if os.geteuid() == 0 else "sudo "
        mend = f"{sudo}apt-get install -y --no-install-recommends {packages}"
        self.missing[name] = mend
        reason = f"no {name} here; mend it with: {mend}"
        if self.strict:
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)

    def keep(self, file: Path) -> None:
        """Add a line for each thing that was missing; several processes write the same file."""
        with file.open("a", encoding="utf-8") as lines:
            for name, mend in self.missing.items():
                lines.write(f"No {name} here: tests that need it did not run. Mend: {mend}\n")

    @staticmethod
    def kept(file: Path) -> list[str]:
        """Each thing that any process missed, once."""
        return sorted(set(file.read_text(encoding="utf-8").splitlines()))
