"""Every obligation on the days that matter, kept in a file; `python -m tests.cli.golden` renews it.

Whoever renews it reads the difference: each changed line is a changed answer.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.loaded import TODAY, holding
from tracker.core.asked.asking import Asking
from tracker.formats.head_text import validity_line
from tracker.formats.status_text import read_otherwise, row_of
from tracker.services.answers import status
from tracker.services.library import Library

FILE = Path(__file__).with_name("golden-status.txt")
DAYS = """
2020-11-09 2020-11-10 2020-11-14 2020-11-15 2020-11-16 2020-11-20 2020-11-25 2020-12-01 2021-01-01
2021-03-20 2022-08-03 2022-08-10 2022-12-01 2023-01-15 2023-11-11 2024-05-07 2025-05-09 2025-05-10
2025-05-11 2026-11-23
""".split()


def shown() -> str:
    """All days, one after the other."""
    return "".join(f"{line}\n" for day in DAYS for line in lines(date.fromisoformat(day)))


def lines(day: date) -> Iterator[str]:
    """One day: the validity line, the obligations without their titles, the other readings."""
    found = status(Library(), holding(), Asking(as_of=day, today=TODAY))
    yield f"== {day}"
    yield validity_line(found.head)
    for item in found.overview.items:
        code, _, *rest = row_of(item)
        yield " | ".join([code, *rest]).rstrip(" |")
    yield from read_otherwise(found.differences)


if __name__ == "__main__":  # pragma: no cover
    FILE.write_text(shown(), encoding="utf-8")
