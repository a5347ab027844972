"""All obligations answered for one day, from loaded values, beside a bare route in one run.

A day is answered from a record that was asked for other days before, and from one never read
before (another `known_by`).
"""

import gc
import itertools
import statistics
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench.pages import bare_client, interleaved
from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import differences
from tracker.core.asked.overview import overview
from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import note_of
from tracker.core.log.note import Note
from tracker.formats.seed import Seed, read_seed

SEED = Path(__file__).parents[1] / "seeds" / "trilateral-2020"
TODAY = date(2026, 11, 23)
ENTERED = datetime(2026, 11, 23, tzinfo=UTC)
BODY = b"x" * 30_000
"""What the bare route returns: about as much as a page."""


def main() -> None:
    """Measure and print."""
    seed = read_seed(SEED)
    law, notes = seed.agreement, logged(seed)
    gc.collect()
    gc.freeze()
    plain, compared, unread = askings(), askings(), askings(known=True)
    bare = bare_client(BODY)
    calls: list[Callable[[], object]] = [
        lambda: bare.get("/"),
        lambda: overview(law, notes, next(plain)),
        lambda: differences(law, notes, next(compared)),
        lambda: answered(law, notes, next(unread)),
    ]
    medians = (statistics.median(taken) * 1000 for taken in interleaved(calls))
    base, alone, differing, anew = medians
    both = alone + differing
    print(f"answers: {len(law.obligations)} obligations, {len(notes)} notes, B = {base:.2f} ms")
    print(f"  for a day            {alone:>6.2f} ms {alone / base:>6.1f} B   aim: under 2 ms")
    print(f"  and other readings   {both:>6.2f} ms {both / base:>6.1f} B   aim: under 20 ms")
    print(f"  both, another record {anew:>6.2f} ms {anew / base:>6.1f} B   aim: under 20 ms")


def answered(law: Agreement, notes: tuple[Note, ...], asking: Asking) -> None:
    """The answer for a day, and what other readings would change."""
    overview(law, notes, asking)
    differences(law, notes, asking)


def logged(seed: Seed) -> tuple[Note, ...]:
    """The seed's notes as the log numbers them."""
    numbers: dict[int | str | None, int | None] = {None: None}
    notes = []
    for number, draft in enumerate(seed.notes, 1):
        numbers[draft.key] = number
        about = numbers[draft.about]
        note = note_of(draft, number=number, about=about, recorded_at=ENTERED, recorded_by="bench")
        notes.append(note)
    return tuple(notes)


def askings(*, known: bool = False) -> Iterator[Asking]:
    """Days all over the statement's life, each asked once; as known by then, if so wished."""
    days = (date(2020, 11, 1) + timedelta(days=37 * n % 2200) for n in itertools.count())
    return (Asking(as_of=day, today=TODAY, known_by=day if known else None) for day in days)


if __name__ == "__main__":
    main()
