"""What an answer has to be asked with so that it is the same for ever."""

from datetime import UTC, date, datetime

from tests.loaded import TODAY
from tracker.core.asked.asking import Asking
from tracker.core.asked.citing import cited


def test_everything_is_written_down() -> None:
    asking = Asking(as_of=date(2020, 11, 16), today=TODAY)
    assert cited(asking, 132, 2) == {
        "as_of": "2020-11-16",
        "known_by": "2026-11-23",
        "rev": "132",
        "version": "2",
    }


def test_an_instant_stays_one_and_an_earlier_known_by_stays() -> None:
    at = datetime(2020, 11, 9, 21, tzinfo=UTC)
    asking = Asking(as_of=at, today=TODAY, known_by=date(2020, 11, 20))
    found = cited(asking, 1, 1)
    assert (found["as_of"], found["known_by"]) == ("2020-11-09T21:00:00Z", "2020-11-20")


def test_what_was_a_projection_stays_one() -> None:
    ahead = Asking(as_of=date(2030, 1, 1), today=TODAY, known_by=date(2031, 1, 1))
    assert cited(ahead, 1, 1)["known_by"] == TODAY.isoformat()
