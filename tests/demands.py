"""What tests need from the machine: skipped loudly where it is missing, demanded by CI."""

import os
from collections.abc import Callable, Mapping
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

    def report(self, say: Callable[[str], None]) -> None:
        """Say what was missing, one line each."""
        for name, mend in self.missing.items():
            say(f"No {name} here, so the tests that need it did not run. Mend it with: {mend}")
