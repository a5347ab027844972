"""Derivations as sentences: one for each kind of step, in words a diplomat reads."""

from datetime import date, datetime

import pytest

from tests.core.days.test_derivation import DAY, INSTANT, LATEST, MONTH, NAMED, NOON
from tracker.core.days.derivation import Op, Step, step
from tracker.core.days.sentences import SENTENCES, day_in_words, sentence, sentences

BOUNDARY = datetime.fromisoformat("2025-11-09T21:00:00+00:00")
NOTICE = date(2025, 5, 10)

SAID: list[tuple[Step, str]] = [
    (step(Op.QUOTE, "", words="by 31 March", where="en, 4"), "The words: “by 31 March” (en, 4)."),
    (step(Op.QUOTE, "", words="by 31 March"), "The words: “by 31 March”."),
    (NAMED, "The text names 31 March 2021; inclusive."),
    (step(Op.ANCHOR, DAY, day=DAY, name="the signature"),
     "Counted from the signature: 31 March 2021."),
    (step(Op.ANCHOR, DAY, day=DAY, name="the visit", why="as reported"),
     "Counted from the visit: 31 March 2021, as reported."),
    (MONTH, ("One month after 31 March 2021 is 30 April 2021 "
            "(calendar months; the month is shorter, so its last day counts).")),
    (step(Op.SUBTRACT, NOTICE, start=date(2025, 11, 10), period="P6M"),
     "Six months before 10 November 2025 is 10 May 2025 (calendar months)."),
    (step(Op.ADD, date(2025, 11, 10), start=date(2020, 11, 10), period="P5Y"),
     "Five years after 10 November 2020 is 10 November 2025 (calendar years)."),
    (step(Op.ADD, date(2021, 4, 30), start=DAY, period="P30D"),
     "30 days after 31 March 2021 is 30 April 2021 (the day counted from is day 0)."),
    (step(Op.ADD, DAY, start=DAY, period="P0D"), "No time after 31 March 2021 is 31 March 2021."),
    (step(Op.ADD, DAY, start=date(2021, 2, 28), period="P1M", month_end="last_day"),
     ("One month after 28 February 2021 is 31 March 2021 "
     "(calendar months; month ends stay month ends).")),
    (step(Op.DAY_ONE, date(2021, 3, 30)),
     "The text counts the day of the event as day 1, which makes it 30 March 2021."),
    (step(Op.EXCLUSIVE, date(2021, 3, 30), why="Read as exclusive"),
     "Read as exclusive: the last day that is in time is 30 March 2021."),
    (step(Op.EXTEND, date(2021, 4, 10), day="2021-04-10", why="Extended (oral)",
          words="the last day moves to"),
     "Extended (oral): the last day moves to 10 April 2021."),
    (INSTANT, "The instant: 12:00 on 31 March 2021 (Moscow), 09:00 on 31 March 2021 (UTC)."),
    (step(Op.ADD_TIME, datetime.fromisoformat("2021-04-01T21:00+00:00"), start=NOON.isoformat(),
          period="PT36H", zone="Europe/Moscow", also="Asia/Baku"),
     ("36 hours after 12:00 on 31 March 2021 (Moscow) is 00:00 on 2 April 2021 (Moscow), "
      "21:00 on 1 April 2021 (UTC), 01:00 on 2 April 2021 (Baku); "
      "hours are counted as time elapses.")),
    (step(Op.SUBTRACT_TIME, NOON, start=NOON.isoformat(), period="PT1M", zone="UTC"),
     ("One minute before 09:00 on 31 March 2021 (UTC) is 09:00 on 31 March 2021 (UTC); "
      "hours are counted as time elapses.")),
    (step(Op.UNKNOWN_TIME, DAY, start=DAY, period="PT1H", zone="UTC", back="yes",
          earliest="2021-03-30T23:00+00:00", latest="2021-03-31T22:59+00:00"),
     ("One hour before 31 March 2021, whose time of day is unknown: not before 23:00 on "
      "30 March 2021 (UTC) and not after 22:59 on 31 March 2021 (UTC).")),
    (LATEST, ("36 hours after 31 March 2021, whose time of day is unknown: "
             "not before 12:00 on 1 April 2021 (Moscow) and not after 11:59 on 2 April 2021 "
             "(Moscow).")),
    (step(Op.OCCURRENCE, DAY, day=DAY, rule="FREQ=MONTHLY", number=3),
     "It recurs every month; number 3 is 31 March 2021."),
    (step(Op.ZONE, DAY, zone="Europe/Moscow"), "In Moscow that is 31 March 2021."),
    (step(Op.STARTS, BOUNDARY, zone="Europe/Moscow", also="Asia/Baku Asia/Yerevan"),
     ("That day begins at 00:00 on 10 November 2025 (Moscow), 21:00 on 9 November 2025 (UTC), "
     "01:00 on 10 November 2025 (Baku), 01:00 on 10 November 2025 (Yerevan).")),
    (step(Op.ENDS, BOUNDARY, zone="UTC"),
     "That day ends at 21:00 on 9 November 2025 (UTC)."),
    (step(Op.ADD, date(2021, 4, 30), 7, start=DAY, period="P30D", why="Extended (oral)"),
     ("Extended (oral): 30 days after 31 March 2021 is 30 April 2021 "
     "(the day counted from is day 0).")),
    (step(Op.INSTANT, NOON, 7, at=NOON.isoformat(), zone="UTC", why="Extended (oral)"),
     "Extended (oral): 09:00 on 31 March 2021 (UTC)."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "words"), SAID, ids=[one.op for one, _ in SAID])
def test_a_step_in_words(one: Step, words: str) -> None:
    assert sentence(one) == words


def test_every_kind_of_step_has_words() -> None:
    assert set(SENTENCES) == set(Op)
    assert {one.op for one, _ in SAID} == set(Op)


def test_steps_in_their_order() -> None:
    assert sentences((NAMED, MONTH)) == (sentence(NAMED), sentence(MONTH))


def test_days_are_long_words_and_instants_are_in_utc() -> None:
    assert day_in_words("2021-03-31") == "31 March 2021"
    assert day_in_words("2021-03-31T12:00:00+03:00") == "09:00 on 31 March 2021 (UTC)"
