"""In short: how a date came about, and why it is told."""

from datetime import UTC, date, datetime

import pytest

from tests.core.laws import law, note
from tests.core.reminders.test_reminder import ACCEPTED, HOUR, timetable
from tracker.core.law.agreement import Clause
from tracker.core.log.effect import Extension
from tracker.core.reminders.brief import brief, why_told
from tracker.core.reminders.follow import Follow, Snooze
from tracker.core.reminders.reminder import Reminder, reminders

LAW = law(clauses=(Clause(number="4", title="Four"),))


def told(day: datetime, until: datetime, **given: object) -> list[Reminder]:
    follow = Follow(**{"agreement": "small", **given})  # type: ignore[arg-type]
    snooze = Snooze(code="1", kind="deadline", on=datetime(2021, 3, 31, tzinfo=UTC).date(),
                    again_on=datetime(2021, 3, 15, tzinfo=UTC).date())  # fmt: skip
    found = reminders(follow, HOUR, timetable(LAW, (), day, until), [snooze])
    return [*found]


def test_a_derivation_in_short_is_its_arithmetic() -> None:
    (one,) = told(
        datetime(2021, 9, 1, tzinfo=UTC), datetime(2021, 9, 2, tzinfo=UTC), obligation="4"
    )
    assert brief(one.entry.derivation) == (
        "Counted from the day of effect: 1 January 2021. "
        "One year after 1 January 2021 is 1 January 2022 (calendar years). "
        "Three months before 1 January 2022 is 1 October 2021 (calendar months)."
    )


@pytest.mark.parametrize(
    ("scope", "day", "why"),
    [
        (
            {},
            (3, 24),
            "You follow the whole of the Small agreement; you are told seven days before",
        ),
        (
            {"clause": "1"},
            (3, 31),
            "You follow clause 1 of the Small agreement; you are told on the",
        ),
        (
            {"obligation": "1"},
            (4, 1),
            "You follow 1 of the Small agreement; you are told every week",
        ),
        (
            {"obligation": "1"},
            (3, 15),
            "You follow 1 of the Small agreement; you put it off to 15 M",
        ),
    ],
)
def test_why_somebody_is_told(scope: dict[str, object], day: tuple[int, int], why: str) -> None:
    at = datetime(2021, *day, tzinfo=UTC)
    found = told(at, at.replace(hour=12), **scope)
    mine = [
        why_told(LAW, one.follow, one.telling, late=one.late)
        for one in found
        if one.entry.code == "1"
    ]
    assert mine[0].startswith(why)
    assert mine[0].endswith(".")


def test_a_date_that_is_new_says_so() -> None:
    since, until = (datetime(2021, 3, day, 12, tzinfo=UTC) for day in (26, 27))
    notes = (
        note(1, "B", "2021-03-27", Extension(new_last_day=date(2021, 4, 1), standing=ACCEPTED)),
    )
    found = reminders(Follow(agreement="small"), HOUR, timetable(LAW, notes, since, until))
    whys = [
        why_told(LAW, one.follow, one.telling, late=one.late)
        for one in found
        if one.entry.code == "1"
    ]
    assert whys[0].endswith("seven days before (P7D), and the date was not there before.")
