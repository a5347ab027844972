"""The agenda as calendars need it: names for life, stamps from the record."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.core.grounds import (
    ENTERED,
    LAST,
    VERSION_AT,
    by_azerbaijan,
    ground,
    on_calendar,
    statement,
    truce_log,
)
from tests.loaded import TODAY, holding
from tests.truce import NOTES
from tracker.core.agenda.agenda import agenda
from tracker.core.agenda.calendar import dates_on_calendar, effect_date, uid_of
from tracker.core.days.day import LATEST, day_start
from tracker.core.log.effect import End, Extension, Standing


def test_an_extended_deadline_is_the_same_date_on_another_day() -> None:
    before = on_calendar(ground(date(2020, 11, 14), truce_log()), "1.2")
    after = on_calendar(ground(date(2020, 11, 16), truce_log("E1-SUD", "accepted")), "1.2")
    assert [one.uid for one in before] == [one.uid for one in after]
    assert before[0].original_on is None
    assert after[0].original_on == before[0].entry.on
    assert after[0].entry.on == date(2020, 11, 25)


def test_a_boundary_keeps_its_name_when_a_notice_makes_it_an_end() -> None:
    renews = on_calendar(ground(date(2025, 1, 1), truce_log()), "2.1")
    ends = on_calendar(ground(date(2025, 3, 3), truce_log("notice")), "2.1")
    assert renews[0].entry.kind == "term_renews"
    assert ends[-1].entry.kind == "term_ends"
    assert ends[-1].uid in {one.uid for one in renews}


def test_every_date_has_a_name_of_its_own() -> None:
    found = ground(TODAY, truce_log(*NOTES))
    dates = [one for o in found.case.agreement.obligations for one in dates_on_calendar(found, o)]
    uids = [one.uid for one in (effect_date(found), *dates)]
    assert len(uids) == len(set(uids))
    assert uids[0] == "truce/-/takes_effect/0@tracker-of-obligations"


def test_the_calendar_is_the_agenda_without_what_was_moved() -> None:
    found = statement(TODAY)
    law = found.case.agreement
    dates = [one for o in law.obligations for one in dates_on_calendar(found, o)]
    listed = agenda(found.case, since=found.since, until=found.until)
    assert {(uid_of(law.code, e), e.on) for e in listed if e.superseded_by is None} == {
        (one.uid, one.entry.on) for one in (effect_date(found), *dates)
    }


def test_a_last_day_is_written_down_however_far_it_lies_and_a_series_only_to_the_window() -> None:
    found = ground(TODAY, truce_log())
    assert max(one.entry.on for one in on_calendar(found, "2.1")) <= LAST < LATEST


def test_the_stamp_grows_with_a_note_on_the_obligation_and_with_no_other() -> None:
    moved = Extension(new_last_day=date(2020, 11, 30), standing=Standing.ACCEPTED)
    plain = statement(TODAY)
    more = statement(TODAY, by_azerbaijan("6.1", date(2020, 11, 20), moved))
    assert on_calendar(plain, "6.1") != on_calendar(more, "6.1")
    assert on_calendar(plain, "6.2") == on_calendar(more, "6.2")
    (first,) = on_calendar(plain, "6.2")
    newest = plain.touches.newest(["6.2"])
    assert newest is not None
    assert first.stamp.sequence == newest.number
    assert first.stamp.changed_at == newest.recorded_at == holding().notes[0].recorded_at


def test_without_a_note_the_stamp_is_the_versions() -> None:
    (first,) = on_calendar(ground(date(2020, 11, 10), truce_log()), "1.2")
    assert first.stamp.sequence == 0
    assert first.stamp.changed_at > VERSION_AT  # the truce took effect after that


def test_time_alone_changes_the_stamp_when_it_changes_the_status() -> None:
    law = ground(TODAY, truce_log()).case.agreement
    (day,) = {one.entry.on for one in on_calendar(ground(TODAY, truce_log()), "1.2")}
    on_it, after = (ground(one, truce_log()) for one in (day, day + timedelta(days=1)))
    passed = day_start(day + timedelta(days=1), law.tz)
    assert on_calendar(on_it, "1.2")[0].stamp.changed_at < passed
    assert on_calendar(after, "1.2")[0].stamp.changed_at == passed


@pytest.mark.parametrize(
    ("as_of", "changed_at"),
    [
        (date(2020, 11, 9), VERSION_AT),
        (date(2020, 11, 10), datetime(2020, 11, 9, 21, tzinfo=UTC)),
    ],
)
def test_taking_effect_is_stamped_when_it_happens(as_of: date, changed_at: datetime) -> None:
    assert effect_date(ground(as_of, ())).stamp.changed_at == changed_at


def test_the_moment_of_asking_is_in_no_stamp() -> None:
    days = (date(2026, 1, 1), date(2026, 1, 2))
    first, second = (on_calendar(ground(day, truce_log(*NOTES)), "1.2") for day in days)
    assert [one.stamp for one in first] == [one.stamp for one in second]
    assert first[0].stamp.changed_at == ENTERED


def test_dates_after_an_end_are_dropped() -> None:
    end = End(label="superseded", in_law=True, standing=Standing.ACCEPTED)
    for day, dropped in ((date(2020, 11, 29), True), (date(2020, 12, 1), False)):
        (one,) = on_calendar(statement(TODAY, by_azerbaijan("6.2", day, end)), "6.2")
        assert one.entry.on == date(2020, 12, 1)
        assert one.dropped is dropped
