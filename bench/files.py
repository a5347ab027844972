"""Files: checking a large seed, and importing many notes, each in a process of its own."""

import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bench.pages import prepared

TRACKER = Path(sys.executable).with_name("tracker")
ROUNDS = 5
OBLIGATIONS = 1_000
NOTES = (1_000, 5_000, 10_000, 20_000)
TEMPLATE = Path(__file__).parents[1] / "seeds" / "_template" / "agreement.toml"
OBLIGATION = """
[[obligation]]
code = "x.{number}"
clause = "2"
title = "Do number {number}"
modality = "duty"
performance = "once"
basis = "express"
obligors = ["NL", "SL"]
quote = "within thirty days of the arrival of the monitors"
quote_text = "en"

[obligation.date]
kind = "after"
anchor = "{anchor}"
period = "P{days}D"
"""
HEADINGS = (
    "actor",
    "obligations",
    "occurred_on",
    "reported_on",
    "text",
    "effect",
    "value",
    "basis",
)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environ = {**os.environ, "TRACKER_DATABASE_URL": prepared(folder).database_url}
        seed = large_seed(folder / "large.toml")
        checks = [run(environ, "check", str(seed)) for _ in range(ROUNDS)]
        seconds, busy, _ = (statistics.median(column) for column in zip(*checks, strict=True))
        print(
            f"files: tracker check, {OBLIGATIONS:,} obligations: {seconds:.2f} s, of which the"
            f" processor {busy:.2f} s   aim: under 1 s"
        )
        print("  tracker import notes, in one unit of work that is not kept:")
        for number in NOTES:
            sheet = many_notes(folder / f"{number}.csv", number)
            seconds, busy, peak = run(environ, "import", "notes", str(sheet), "--dry-run")
            each = busy / number * 1_000_000
            print(
                f"  {number:>7,} notes {seconds:>6.2f} s  processor {busy:>6.2f} s"
                f"  {each:>6.0f} µs each  {peak:>6.1f} MB"
            )
    print("  aim: seconds grow with the notes, megabytes do not")


def run(environ: Mapping[str, str], *words: str) -> tuple[float, float, float]:
    """The seconds that a command takes, those of the processor, and the most megabytes it held.

    On a busy machine the first say more of the machine than of the command.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        (str(TRACKER), *words),
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    busy = used.ru_utime + used.ru_stime
    return time.perf_counter() - started, busy, used.ru_maxrss / kilobytes()


def kilobytes() -> float:
    """How many of the units in which the system counts memory make a megabyte."""
    return 1_048_576 if sys.platform == "darwin" else 1_024


def large_seed(path: Path) -> Path:
    """A seed with many obligations in chains of ten."""
    parts = [TEMPLATE.read_text(encoding="utf-8")]
    for number in range(OBLIGATIONS):
        anchor = f"date:x.{number - 1}" if number % 10 else "trigger:arrival"
        parts.append(OBLIGATION.format(number=number, anchor=anchor, days=number % 28 + 1))
    path.write_text("".join(parts), encoding="utf-8")
    return path


def many_notes(path: Path, number: int) -> Path:
    """A spreadsheet of that many notes on the bundled statement."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for at in range(number):
            day = f"2021-{at % 12 + 1:02}-{at % 28 + 1:02}"
            says = ("position", "observed", "stated") if at % 5 == 0 else ("", "", "")
            text = f"Note {at} tells in a few sentences what somebody reported that day. " * 3
            writer.writerow(["AM" if at % 2 else "AZ", "1.1", day, day, text, *says])
    return path


if __name__ == "__main__":
    main()
