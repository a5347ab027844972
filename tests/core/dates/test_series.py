"""A series that several read at a time: each reads all of it, however far the others are."""

from datetime import date, timedelta
from itertools import islice
from threading import Barrier, Thread

import pytest

from tests.core.laws import law
from tracker.core.dates.recurrence import series
from tracker.core.dates.series import AT_ONCE

START = date(2021, 1, 1)
LENGTHS = (1, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE)


@pytest.mark.parametrize("length", LENGTHS)
def test_a_reader_goes_on_after_another_came_to_the_end(length: int) -> None:
    days, agreement = [START + timedelta(days=n) for n in range(length)], law()
    slow = iter(series(agreement, f"FREQ=DAILY;COUNT={length}", START))
    begun = [*islice(slow, length // 2)]
    assert [*series(agreement, f"FREQ=DAILY;COUNT={length}", START)] == days
    rest: list[date] = []
    reader = Thread(target=lambda: rest.extend(slow), daemon=True)
    reader.start()
    reader.join(5)
    assert begun + rest == days


def test_readers_in_several_threads_read_the_same() -> None:
    one, begin, found = series(law(), "FREQ=DAILY;COUNT=500", START), Barrier(4), list[list[date]]()

    def read() -> None:
        begin.wait()
        found.append([*one])

    readers = [Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(5)
    assert found == [[START + timedelta(days=n) for n in range(500)]] * 4
