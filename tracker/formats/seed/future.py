"""Notes of a seed that tell of days that have not come."""

from collections.abc import Iterator
from datetime import date

from tracker.core.words.fault import Fault, shown
from tracker.formats.seed.reader import Seed


def future_faults(seed: Seed, today: date) -> Iterator[Fault]:
    """A fault for each day after `today`, which is the day in the agreement's zone."""
    for draft in seed.notes:
        for field in ("occurred_on", "reported_on"):
            day = getattr(draft, field)
            if day > today:
                told = f"{shown(day)} has not come yet; write a day up to today, {today}"
                yield Fault(f"note {draft.key}: {field}", told)
