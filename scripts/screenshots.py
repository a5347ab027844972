"""Take a picture of each page, narrow and wide, on days on which different things are at stake."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.chromium import launched, usable_chromium

CHECKOUT = Path(__file__).parents[1]
FOLDER = CHECKOUT / ".cache" / "screenshots"
TRACKER = Path(sys.executable).with_name("tracker")
PAGES = {"overview": "/trilateral-2020/"}
DAYS = ("2020-11-09", "2020-11-16", "2023-11-11", "2025-05-10")
WIDTHS = (320, 1280)


def main() -> None:
    """Serve the bundled statement from a database of its own and photograph its pages."""
    program = usable_chromium() or sys.exit("No Chromium here, so no pictures.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        served(Path(home)) as address,
        launched(program, Path(home)) as browser,
    ):
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 900})
            for name, day in ((name, day) for name in PAGES for day in DAYS):
                page.goto(f"{address}{PAGES[name]}?as_of={day}")
                picture = FOLDER / f"{name}-{day}-{width}.png"
                page.screenshot(path=picture, full_page=True)
                print(picture.relative_to(CHECKOUT))


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
