"""The command line: what `tracker status` takes, beside importing what it cannot do without."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.pages import prepared

ROUNDS = 15
MOST = 2.0
TRACKER = Path(sys.executable).with_name("tracker")
BASE = (sys.executable, "-c", "import sqlalchemy.orm")
COMMANDS = {
    "status": ("status",),
    "status --format json": ("status", "--format", "json"),
    "agenda": ("agenda",),
    "show 6.1": ("show", "6.1"),
}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        address = prepared(Path(folder)).database_url
        runs = [BASE, *((str(TRACKER), *words) for words in COMMANDS.values())]
        base, *taken = (statistics.median(times) for times in interleaved(runs, address))
    print(f"commands: base = {base:.2f} s, `python -c 'import sqlalchemy.orm'`")
    for name, seconds in zip(COMMANDS, taken, strict=True):
        aim = f"   aim: at most {MOST:g}" if name == "status" else ""
        print(f"  tracker {name:<22} {seconds:>5.2f} s  ratio {seconds / base:>5.2f}{aim}")


def interleaved(runs: list[tuple[str, ...]], address: str) -> list[list[float]]:
    """The seconds of each run, one after the other in every round."""
    environ = {**os.environ, "TRACKER_DATABASE_URL": address}
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(ROUNDS):
        for run, taken in zip(runs, times, strict=True):
            started = time.perf_counter()
            subprocess.run(run, env=environ, stdout=subprocess.DEVNULL, check=True)
            taken.append(time.perf_counter() - started)
    return times


if __name__ == "__main__":
    main()
