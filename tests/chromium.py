"""A real Chromium for the tests: the one of the system, never one from a download site."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The shell is Chromium without windows: the same engine, and a page opens in half the time.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The program, letters for the scripts on our pages, and what Playwright's own Node needs.
PACKAGES = "chromium-headless-shell fontconfig fonts-noto-core libatomic1"

# The browser speaks to our own server and to nobody else. It gets no sandbox of its own: root may
# not have one, containers often cannot, and it opens no page but ours.
ARGUMENTS = [
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def usable_chromium() -> str | None:
    """Return the program, or None where it is missing or Playwright cannot run here."""
    version = [sys.executable, "-m", "playwright", "--version"]
    can_run = subprocess.run(version, check=False, capture_output=True).returncode == 0
    return find_chromium() if can_run else None


def find_chromium(path: str | None = None) -> str | None:
    """Return the program, or None; ``path`` is read like the variable PATH."""
    places = os.pathsep.join([path or os.environ.get("PATH", ""), "/usr/bin"])
    return next(filter(None, (shutil.which(name, path=places) for name in NAMES)), None)


@contextlib.contextmanager
def launched(program: str, home: Path) -> Iterator["Browser"]:
    """Start the browser with a home of its own, since it leaves things there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, folder_for_sockets() as temporary:
        surroundings: dict[str, str | float | bool] = {
            **os.environ,
            "HOME": str(home),
            "TMPDIR": temporary,
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_CONFIG_HOME": str(home / "config"),
        }
        browser = playwright.chromium.launch(
            executable_path=program, args=arguments_for(program), env=surroundings
        )
        yield browser
        browser.close()


def arguments_for(program: str) -> list[str]:
    """The arguments for that program: a full Chromium has to be told to open no window."""
    return ARGUMENTS if Path(program).name == SHELL else ["--headless=new", *ARGUMENTS]


def folder_for_sockets() -> AbstractContextManager[str]:
    """Give the folder for temporary files, or a short-lived one where its path is too long.

    The path of a socket has 107 letters at most, of which Chromium wants 46 for itself.
    """
    usual = tempfile.gettempdir()
    if len(usual) <= 60:
        return contextlib.nullcontext(usual)
    return tempfile.TemporaryDirectory(prefix="chromium-", dir="/tmp")
