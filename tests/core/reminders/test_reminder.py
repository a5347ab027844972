"""Reminders: found by windows, each once, whatever happens to the job that looks for them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.drawn import logs
from tests.core.laws import TODAY, duty, law, note, says
from tracker.core.agenda.agenda import agenda
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.hour import Hour
from tracker.core.days.period import Period, subtract
from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import Fixed
from tracker.core.log.effect import Extension, Standing
from tracker.core.log.note import Note
from tracker.core.reminders.follow import KINDS, Follow, Snooze
from tracker.core.reminders.reminder import Key, Reminder, reminders
from tracker.core.reminders.stretch import key_of
from tracker.core.reminders.telling import Occasion
from tracker.core.reminders.timetable import Timetable

HOUR = Hour(8, "Europe/Moscow")
ACCEPTED = Standing.ACCEPTED
REACH = timedelta(days=500)
"""Farther than the longest lead of a rule made here."""
WHOLE = Follow(agreement="small")
FIRST, LAST = datetime(2020, 12, 1, tzinfo=UTC), datetime(2022, 6, 1, tzinfo=UTC)
instants = st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None)).map(
    lambda at: at.replace(tzinfo=UTC)
)
leads = st.lists(
    st.builds(Period, months=st.integers(0, 14), days=st.integers(1, 40)), max_size=3, unique=True
)
follows = st.builds(
    Follow,
    agreement=st.just("small"),
    obligation=st.sampled_from([None, None, "1", "3", "4", "9", "12"]),
    leads=leads.map(tuple),
    kinds=st.lists(st.sampled_from(KINDS), min_size=1, unique=True).map(tuple) | st.just(KINDS),
    on_the_day=st.booleans(),
    while_past_due=st.booleans(),
)
hours = st.builds(
    Hour,
    st.integers(0, 23),
    st.sampled_from(["Europe/Moscow", "Pacific/Auckland", "Pacific/Apia", "America/St_Johns"]),
)


def timetable(
    agreement: Agreement,
    notes: tuple[Note, ...],
    since: datetime,
    until: datetime,
    known: int | None = None,
) -> Timetable:
    """The dates between two instants; at the first only so many notes were known."""
    now = case_for(agreement, notes, Asking(as_of=until, today=TODAY))
    then = Asking(as_of=since, today=TODAY, revision=known)
    before = case_for(agreement, notes, then) if known is not None else None
    return Timetable(now, since=since, reach=Period(months=15, days=40), before=before)


def told(
    notes: Sequence[Note],
    since: str,
    until: str,
    follow: Follow = WHOLE,
    snoozes: Sequence[Snooze] = (),
    known: int | None = None,
) -> list[tuple[str, str, str]]:
    """What is told of obligation 1, due on 31 March 2021, between two noons in Moscow."""
    first, last = (datetime.fromisoformat(f"{day}T12:00:00+03:00") for day in (since, until))
    found = reminders(follow, HOUR, timetable(law(), tuple(notes), first, last, known), snoozes)
    mine = (one for one in found if one.key.obligation == "1")
    return [(str(one.telling.day), str(one.key.on), one.key.lead) for one in mine]


@settings(max_examples=60)
@given(logs(), follows, hours, st.lists(instants, min_size=3, max_size=6), st.integers(0, 8))
def test_the_parts_of_a_window_find_what_the_whole_finds(
    notes: tuple[Note, ...], follow: Follow, hour: Hour, cuts: list[datetime], known: int
) -> None:
    first, *others = sorted(cuts)
    whole = reminders(follow, hour, timetable(law(), notes, first, others[-1], known))
    parts: list[Reminder] = []
    since = first
    for until in others:
        part = timetable(law(), notes, since, until, known if since == first else None)
        parts += reminders(follow, hour, part)
        since = until
    assert len({one.key for one in whole}) == len(whole)
    assert {one.key for one in parts} == {one.key for one in whole}
    on_time = [one.key for one in parts if not one.late]
    assert len(set(on_time)) == len(on_time)


@settings(max_examples=30)
@given(logs(), follows, hours, instants)
def test_ten_days_without_a_run_lose_nothing(
    notes: tuple[Note, ...], follow: Follow, hour: Hour, since: datetime
) -> None:
    daily: set[Key] = set()
    for day in range(10):
        start = since + timedelta(days=day)
        part = timetable(law(), notes, start, start + timedelta(days=1))
        daily |= {one.key for one in reminders(follow, hour, part)}
    outage = timetable(law(), notes, since, since + timedelta(days=10))
    assert {one.key for one in reminders(follow, hour, outage)} == daily


@settings(max_examples=60)
@given(logs(), follows, instants, st.integers(1, 40))
def test_every_date_of_the_agenda_is_told_of_on_its_days_and_no_other(
    notes: tuple[Note, ...], follow: Follow, since: datetime, days: int
) -> None:
    """The same question, put to the agenda on each day by itself."""
    agreement, until = law(), since + timedelta(days=days)
    expected = set()
    for day in HOUR.days(since, until, agreement.tz):
        at = HOUR.tells(day, agreement.tz)
        case = case_for(agreement, notes, Asking(as_of=at, today=TODAY))
        for entry in agenda(case, since=day - timedelta(days=900), until=day + REACH):
            expected |= {Key(0, *key_of(entry), lead) for lead in due_leads(follow, entry, day)}
    found = reminders(follow, HOUR, timetable(agreement, notes, since, until))
    assert {one.key for one in found if not one.late} == expected


def due_leads(follow: Follow, entry: AgendaEntry, day: date) -> list[str]:
    """The leads with which a rule tells of a date on a day, by the letter of the rule."""
    last_day, passed = entry.kind.endswith("deadline"), (day - entry.on).days
    settled = entry.superseded_by is not None or (last_day and not entry.pending)
    if settled or not follow.wants(entry.kind) or not follow.covers(law(), entry.code):
        return []
    if passed > 0:
        weekly = follow.while_past_due and last_day and entry.past_due == "yes" and passed % 7 == 1
        return [f"-P{passed}D"] if weekly else []
    leads = [str(lead) for lead in follow.leads if subtract(entry.on, lead).day == day]
    return leads + (["P0D"] if follow.on_the_day and passed == 0 else [])


MOVE = note(1, "B", "2021-03-20", Extension(new_last_day=date(2021, 4, 10), standing=ACCEPTED))
DONE = says(1, "A", "2021-03-20", "performed")


def test_a_new_follower_is_told_early_late_and_on_the_day() -> None:
    assert told((), "2020-09-01", "2021-04-30") == [
        ("2020-09-30", "2021-03-31", "P6M"),
        ("2021-03-01", "2021-03-31", "P30D"),
        ("2021-03-24", "2021-03-31", "P7D"),
        ("2021-03-30", "2021-03-31", "P1D"),
        ("2021-03-31", "2021-03-31", "P0D"),
        ("2021-04-01", "2021-03-31", "-P1D"),
        ("2021-04-08", "2021-03-31", "-P8D"),
        ("2021-04-15", "2021-03-31", "-P15D"),
        ("2021-04-22", "2021-03-31", "-P22D"),
        ("2021-04-29", "2021-03-31", "-P29D"),
    ]


def test_a_lead_has_no_longest_length() -> None:
    follow = Follow(agreement="small", leads=(Period(months=24), Period(days=400)))
    assert [lead for _, _, lead in told((), "2019-01-01", "2021-03-01", follow)] == ["P2Y", "P400D"]


def test_an_extension_arms_the_rule_anew() -> None:
    assert told([MOVE], "2021-03-01", "2021-04-12") == [
        ("2021-03-20", "2021-04-10", "P30D"),  # its day, 11 March, had passed when it was moved
        ("2021-04-03", "2021-04-10", "P7D"),
        ("2021-04-09", "2021-04-10", "P1D"),
        ("2021-04-10", "2021-04-10", "P0D"),
        ("2021-04-11", "2021-04-10", "-P1D"),
    ]


def test_an_extension_that_becomes_known_late_arms_it_too() -> None:
    """Recorded while nobody looked, about a day that was looked at already."""
    assert told([MOVE], "2021-04-05", "2021-04-06") == []
    assert told([MOVE], "2021-04-05", "2021-04-06", known=0) == [
        ("2021-04-05", "2021-04-10", "P7D"),
    ]


def test_what_is_past_due_when_it_becomes_known_is_told_at_once_and_then_weekly() -> None:
    agreement = law(duty("1", rule=Fixed(on=date(2021, 1, 15))))
    now = case_for(agreement, (), Asking(as_of=date(2021, 3, 1), today=TODAY))
    then = case_for(law(duty("1")), (), Asking(as_of=date(2021, 2, 20), today=TODAY))
    window = Timetable(now, since=then.at, reach=Period(), before=then)
    found = [one for one in reminders(WHOLE, HOUR, window) if one.key.obligation == "1"]
    assert [(str(one.telling.day), one.key.lead) for one in found] == [
        ("2021-02-21", "-P1D"),
        ("2021-02-27", "-P43D"),
    ]


def test_what_is_done_is_not_told_of_and_what_is_denied_again_is() -> None:
    denied = says(2, "B", "2021-03-26", "not_performed")
    assert told([DONE], "2021-03-21", "2021-04-30") == []
    assert told([DONE, denied], "2021-03-21", "2021-03-29") == [("2021-03-26", "2021-03-31", "P7D")]


def test_what_is_put_off_is_silent_until_its_day_and_then_told_once_more() -> None:
    snooze = Snooze(code="1", kind="deadline", on=date(2021, 3, 31), again_on=date(2021, 3, 30))
    assert told((), "2021-02-01", "2021-03-31", snoozes=[snooze]) == [
        ("2021-03-30", "2021-03-31", "P1D"),
        ("2021-03-30", "2021-03-31", "@2021-03-30"),
        ("2021-03-31", "2021-03-31", "P0D"),
    ]


def test_what_is_put_off_until_it_is_over_is_not_told_of() -> None:
    snooze = Snooze(code="1", kind="deadline", on=date(2021, 3, 31), again_on=date(2021, 4, 6))
    assert told([DONE], "2021-02-01", "2021-04-30", snoozes=[snooze]) == []


def test_a_date_that_moves_is_not_put_off_with_the_old_one() -> None:
    snooze = Snooze(code="1", kind="deadline", on=date(2021, 3, 31), again_on=date(2021, 12, 1))
    found = told([MOVE], "2021-02-01", "2021-04-03", snoozes=[snooze])
    assert found == [("2021-03-20", "2021-04-10", "P30D"), ("2021-04-03", "2021-04-10", "P7D")]


def test_a_reminder_says_why_it_is_told() -> None:
    first, last = (datetime(2021, 3, day, 12, tzinfo=UTC) for day in (23, 31))
    found = reminders(WHOLE, HOUR, timetable(law(), (), first, last))
    assert [one.telling.occasion for one in found if one.key.obligation == "1"] == [
        Occasion.BEFORE,
        Occasion.BEFORE,
        Occasion.ON_THE_DAY,
    ]
