"""How long periods may be."""

import pytest

from tracker.core.days.length import length_faults
from tracker.core.days.period import Period


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(months=1200), ""),
        (Period(months=1201), "longer than 100 years"),
        (Period(days=36_600), ""),
        (Period(days=36_601), "longer than 100 years"),
        (Period(minutes=36_600 * 24 * 60), ""),
        (Period(minutes=36_600 * 24 * 60 + 1), "longer than 100 years"),
        (Period(), "no time at all"),
    ],
    ids=str,
)
def test_a_period_has_a_longest_and_a_shortest(period: Period, words: str) -> None:
    told = [fault.message for fault in length_faults("period", period)]
    assert [words in line for line in told] == ([True] if words else [])


def test_no_time_and_hours_are_refused_only_where_they_make_no_sense() -> None:
    assert not list(length_faults("period", Period(), some=False))
    assert not list(length_faults("period", Period(minutes=60)))
    (fault,) = length_faults("first", Period(minutes=60), whole_days=True)
    assert fault.message.startswith("“PT1H” counts hours")
