"""Things that recur: their days by rule, what short months do, from when and until when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.laws import asked, duty, law
from tests.core.script import script
from tracker.core.dates.recurrence import occurrences
from tracker.core.days.derivation import replay
from tracker.core.days.period import is_month_end
from tracker.core.law.obligation import Performance
from tracker.core.law.rule import Anchor, AnchorKind, Recurring

VISIT = Anchor(kind=AnchorKind.TRIGGER, ref="visit")


def from_day(day: str) -> Anchor:
    """A named day."""
    return Anchor(kind=AnchorKind.DAY, ref="the start", day=date.fromisoformat(day))


def days(rule: Recurring, *lines: str, since: str = "2020-01-01", until: str = "2021-06-30") -> str:
    """The days of a rule, in short."""
    one = duty("20", performance=Performance.CONTINUING, rule=rule)
    case = asked(law(one), script(*lines, on="20"), "2022-01-01")
    window = {"since": date.fromisoformat(since), "until": date.fromisoformat(until)}
    found = [*occurrences(case, one, **window)]
    assert all(replay(steps) == on for _, on, steps in found)
    return " ".join(f"{number}:{on:%y%m%d}" for number, on, _ in found)


def monthly(start: str, month_end: str, more: str = "") -> Recurring:
    """Every month from a day."""
    return Recurring(rrule=f"FREQ=MONTHLY{more}", month_end=month_end, start=from_day(start))


ROWS = [
    ("months without the day are left out", monthly("2021-01-31", "skip"),
     "1:210131 2:210331 3:210531"),
    ("or clamped, without drift", monthly("2021-01-31", "clamp"),
     "1:210131 2:210228 3:210331 4:210430 5:210531 6:210630"),
    ("from a month's end that is no 31st", monthly("2021-02-28", "clamp"),
     "1:210228 2:210328 3:210428 4:210528 5:210628"),
    ("where month ends stay month ends", monthly("2021-02-28", "last_day"),
     "1:210228 2:210331 3:210430 4:210531 5:210630"),
    ("every second month", monthly("2020-12-31", "clamp", ";INTERVAL=2"),
     "1:201231 2:210228 3:210430 4:210630"),
    ("so many times", monthly("2021-01-31", "clamp", ";COUNT=2"), "1:210131 2:210228"),
    ("until a day of the rule's own", monthly("2021-01-31", "clamp", ";UNTIL=20210331T000000Z"),
     "1:210131 2:210228 3:210331"),
    ("or until one after the window", monthly("2021-04-30", "clamp", ";UNTIL=20250101"),
     "1:210430 2:210530 3:210630"),
    ("every year from the leap day", Recurring(rrule="FREQ=YEARLY", month_end="clamp",
                                               start=from_day("2016-02-29")),
     "5:200229 6:210228"),
    ("every year that has it", Recurring(rrule="FREQ=YEARLY", start=from_day("2016-02-29")),
     "2:200229"),
    ("by a rule of its own", Recurring(rrule="FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                                       start=from_day("2021-06-01")),
     "1:210607 2:210614 3:210621"),
    ("a policy for month ends does not touch weeks",
     Recurring(rrule="FREQ=WEEKLY", month_end="clamp", start=from_day("2021-06-16")),
     "1:210616 2:210623 3:210630"),
    ("until an anchor of its own", Recurring(rrule="FREQ=WEEKLY", start=from_day("2021-06-01"),
                                             end=from_day("2021-06-15")),
     "1:210601 2:210608 3:210615"),
    ("one whose end is not on record goes on", Recurring(rrule="FREQ=WEEKLY", end=VISIT,
                                                         start=from_day("2021-06-16")),
     "1:210616 2:210623 3:210630"),
    ("one that has not started has no days", Recurring(rrule="FREQ=DAILY", start=VISIT), ""),
    ("one that leads out of the calendar ends", monthly("2021-01-31", "clamp", ";INTERVAL=99999"),
     "1:210131"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "rule", "expected"), ROWS, ids=lambda v: f"{v}"[:50])
def test_the_days_on_which_something_recurs(why: str, rule: Recurring, expected: str) -> None:
    assert days(rule) == expected, why


def test_both_ends_of_the_window_are_in_it_and_numbers_count_from_the_start() -> None:
    rule = monthly("2021-01-31", "clamp")
    assert days(rule, since="2021-02-28", until="2021-03-31") == "2:210228 3:210331"


def test_what_recurs_from_an_event_recurs_once_it_is_on_record() -> None:
    rule = Recurring(rrule="FREQ=DAILY;COUNT=2", start=VISIT)
    assert days(rule, "B 2021-03-01 triggers visit accepted") == "1:210301 2:210302"


def test_the_last_step_says_which_one_it_is() -> None:
    rule = monthly("2021-01-31", "clamp")
    one = duty("20", rule=rule)
    case = asked(law(one), (), "2022-01-01")
    window = {"since": date(2021, 2, 1), "until": date(2021, 3, 1)}
    ((_, _, steps),) = occurrences(case, one, **window)
    assert [step.op for step in steps] == ["anchor", "occurrence"]
    assert (steps[-1].get("rule"), steps[-1].get("number")) == ("FREQ=MONTHLY", "2")


@given(st.dates(date(2000, 1, 1), date(2020, 1, 1)), st.integers(1, 7))
def test_there_is_one_day_in_every_month_that_counts(start: date, interval: int) -> None:
    for month_end in ("clamp", "last_day"):
        rule = monthly(start.isoformat(), month_end, f";INTERVAL={interval};COUNT=30")
        one = duty("20", rule=rule)
        case = asked(law(one), (), "2022-01-01")
        window = {"since": date(2000, 1, 1), "until": date(2060, 1, 1)}
        found = [on for _, on, _ in occurrences(case, one, **window)]
        months = [each.year * 12 + each.month for each in found]
        assert months == [*range(months[0], months[0] + 30 * interval, interval)]
        kept = month_end == "last_day" and is_month_end(start)
        assert all(is_month_end(each) or (each.day == start.day and not kept) for each in found)
