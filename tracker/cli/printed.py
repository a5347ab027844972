"""PDF: a page printed by Chromium, which is asked for nothing but that and reaches nobody."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tracker.core.words.fault import BadSettingError, TrackerError

NAMES = (
    *("chromium", "chromium-browser", "chromium-headless-shell"),
    *("google-chrome", "google-chrome-stable"),
)
PATIENCE = 120
"""Seconds that a browser may take; a cold one on a slow disk takes several."""
ARGUMENTS = (
    "--headless=new",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-first-run",
    "--no-pdf-header-footer",
)


class BrowserMissingError(TrackerError):
    """There is no Chromium to print with."""

    def __init__(self) -> None:
        super().__init__(
            "PDF is printed by Chromium, which is not installed; install it (on Debian: apt-get"
            " install chromium), name it in TRACKER_BROWSER, or ask for html and print that"
        )


class NotPrintedError(TrackerError):
    """Chromium printed nothing."""

    def __init__(self, said: str) -> None:
        last = said.strip().splitlines()[-1:] or ["nothing"]
        super().__init__(f"Chromium printed nothing; it said: {last[0]}")


def as_pdf(html: str, program: str | None = None) -> bytes:
    """The page as PDF; BrowserMissingError or NotPrintedError where that cannot be done."""
    browser = browser_for(program)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        page, pdf = home / "page.html", home / "page.pdf"
        page.write_text(html, encoding="utf-8")
        said = printed_by(browser, home, page, pdf)
        if not pdf.is_file():
            raise NotPrintedError(said)
        return pdf.read_bytes()


def printed_by(browser: str, home: Path, page: Path, pdf: Path) -> str:
    """Run the browser with a home of its own, and give what it said."""
    # Chromium's own cage wants what root, and most containers, may not do.
    cage = ["--no-sandbox"] if os.geteuid() == 0 else []
    paths = [f"--user-data-dir={home / 'profile'}", f"--print-to-pdf={pdf}", page.as_uri()]
    try:
        done = subprocess.run(
            [browser, *ARGUMENTS, *cage, *paths],
            env={**os.environ, "HOME": str(home)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return f"nothing for {PATIENCE} seconds"
    except OSError as error:
        return str(error)
    return done.stderr.decode(errors="replace")


def browser_for(program: str | None) -> str:
    """The browser that was named, else the first one that the system has."""
    found = [shutil.which(name) for name in ([program] if program else NAMES)]
    first = next((one for one in found if one), None)
    if first is not None:
        return first
    if program:
        wanted = "is no program that can be run; name a Chromium, like /usr/bin/chromium"
        raise BadSettingError("TRACKER_BROWSER", program, wanted)
    raise BrowserMissingError
