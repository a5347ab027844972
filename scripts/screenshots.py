"""Take a picture of each page, narrow and wide, on days on which different things are at stake."""

import contextlib
import itertools
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

from tests.chromium import launched, usable_chromium

CHECKOUT = Path(__file__).parents[1]
FOLDER = CHECKOUT / ".cache" / "screenshots"
TRACKER = Path(sys.executable).with_name("tracker")
README = CHECKOUT / "docs" / "overview.png"
ROOT = "/trilateral-2020"
PAGES = {
    "overview": f"{ROOT}/?",
    "clause": f"{ROOT}/clauses/6?",
    "obligation": f"{ROOT}/obligations/6.7?",
    "dates": f"{ROOT}/dates?",
    "notes": f"{ROOT}/notes?",
    "note": f"{ROOT}/notes/13?",
    "choose": f"{ROOT}/notes/new?",
    "form": f"{ROOT}/notes/new?effect=position&obligation=6.1&",
    "report": f"{ROOT}/report?",
    "reminders": f"{ROOT}/reminders?",
    "follow": f"{ROOT}/follow?",
    "method": f"{ROOT}/method?",
}
DAYS = ("2020-11-09", "2020-11-16", "2023-11-11", "2025-05-10")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 1280)
SHOWN = "as_of=2023-11-11"
"""What the picture in the README shows: some reported, some contested, one day disputed."""


def main() -> None:
    """Serve the bundled statement from a database of its own and photograph its pages.

    With the word `readme` only the picture in the README is taken anew.
    """
    program = usable_chromium() or sys.exit("No Chromium here, so no pictures.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        served(Path(home)) as address,
        launched(program, Path(home)) as browser,
    ):
        take = readme_picture if sys.argv[1:] == ["readme"] else all_pictures
        for picture in take(browser, address):
            print(picture.relative_to(CHECKOUT))


def all_pictures(browser: Browser, address: str) -> Iterator[Path]:
    """Every page on every day, narrow and wide, light and dark."""
    for width, scheme in itertools.product(WIDTHS, SCHEMES):
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        for (name, path), day in itertools.product(PAGES.items(), DAYS):
            visit(page, f"{address}{path}as_of={day}")
            picture = FOLDER / f"{name}-{day}-{width}-{scheme}.png"
            page.screenshot(path=picture, full_page=True)
            yield picture


def visit(page: Page, address: str) -> None:
    """Open a page; nobody wants a picture of an error."""
    answer = page.goto(address)
    if answer is None or not answer.ok:
        sys.exit(f"{address} does not answer as it should.")


def readme_picture(browser: Browser, address: str) -> Iterator[Path]:
    """The overview as it stands on one screen."""
    page = browser.new_page(viewport={"width": 1280, "height": 750})
    visit(page, f"{address}{ROOT}/?{SHOWN}")
    page.screenshot(path=README)
    yield README


@contextlib.contextmanager
def served(home: Path) -> Iterator[str]:
    """Run the server on a free port until the block ends, and give its address."""
    surroundings = {
        **os.environ,
        "TRACKER_DATABASE_URL": f"sqlite:///{home}/tracker.db",
        "TRACKER_PORT": "0",
        "PYTHONUNBUFFERED": "1",
    }
    subprocess.run([TRACKER, "init"], env=surroundings, check=True)
    server = subprocess.Popen(
        [TRACKER, "serve"],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield announced_address(server)
    finally:
        server.terminate()
        server.wait(30)


def announced_address(server: subprocess.Popen[str]) -> str:
    """Read on until the server says where it listens."""
    for line in server.stdout or ():
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return found.group()
    sys.exit("The server ended without saying where it listens.")


if __name__ == "__main__":
    main()
