"""Dates that are none any more: a calendar that has them is told so."""

from dataclasses import replace
from datetime import date

from tests.core.grounds import (
    ENTERED,
    VERSION_AT,
    by_azerbaijan,
    ground,
    on_calendar,
    statement,
    truce_log,
)
from tests.truce import LAW
from tracker.core.agenda.calendar import CalendarDate, Ground
from tracker.core.agenda.dropped import dropped_by_record, dropped_by_text
from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import Renewal, Term, Undated
from tracker.core.log.effect import Correction, Position, Value

BEFORE, AFTER = date(2025, 3, 1), date(2025, 3, 3)


def dropped(found: Ground, code: str) -> list[CalendarDate]:
    """What one obligation has lost by notes."""
    return [*dropped_by_record(found, found.case.agreement.by_code[code])]


def without(law: Agreement, code: str) -> Agreement:
    """The text without an obligation."""
    return replace(law, obligations=tuple(o for o in law.obligations if o.code != code))


def test_a_notice_drops_the_boundaries_and_windows_after_it() -> None:
    gone = dropped(ground(AFTER, truce_log("notice")), "2.1")
    assert gone
    assert all(one.dropped and one.entry.on > date(2025, 11, 9) for one in gone)
    assert all(one.stamp.sequence == 1 and one.stamp.changed_at == ENTERED for one in gone)
    windows = dropped(ground(AFTER, truce_log("notice")), "2.2")
    assert {one.entry.kind for one in windows} == {"notice_window_opens", "notice_window_closes"}


def test_nothing_is_dropped_that_is_still_there() -> None:
    assert dropped(ground(AFTER, truce_log()), "2.1") == []
    assert dropped(ground(AFTER, truce_log("E1-SUD", "accepted")), "1.2") == []


def test_a_position_drops_nothing() -> None:
    said = by_azerbaijan("6.2", date(2020, 11, 20), Position(value=Value.PERFORMED))
    assert dropped(statement(date(2020, 11, 20), said), "6.2") == []


def test_an_event_that_ends_a_series_drops_the_rest_of_it() -> None:
    gone = dropped(ground(date(2021, 2, 1), truce_log("came")), "1.4")
    assert gone
    assert min(one.entry.on for one in gone) > date(2021, 1, 2)


def test_what_a_withdrawn_note_made_is_dropped_and_what_it_took_is_back() -> None:
    (notice,) = truce_log("notice")
    void = replace(notice, number=2, about=1, effect=Correction(), key=None)
    before, after = ground(AFTER, [notice]), ground(AFTER, [notice, void])
    made = {one.uid for one in on_calendar(before, "2.3")}
    assert made
    assert {one.uid for one in dropped(after, "2.3")} == made
    assert dropped(after, "2.1") == []


def test_a_new_text_drops_what_it_has_no_more() -> None:
    found = ground(BEFORE, truce_log(), without(LAW, "1.2"))
    gone = [*dropped_by_text(found, [LAW])]
    # What is counted from a date goes with it.
    assert [one.uid.split("/")[1] for one in gone] == ["1.2", "1.3"]
    assert all(one.dropped and one.stamp.changed_at == VERSION_AT for one in gone)


def test_a_new_text_that_takes_a_date_away_drops_it() -> None:
    undated = tuple(replace(o, rule=Undated()) if o.code == "1.2" else o for o in LAW.obligations)
    newer = replace(LAW, obligations=undated, version=2)
    found = ground(BEFORE, truce_log("E1-SUD"), newer)
    gone = [*dropped_by_text(found, [LAW])]
    assert [one.uid.split("/")[1:3] for one in gone] == [["1.2", "deadline"], ["1.3", "boundary"]]
    # The note that can change them, and the second version.
    assert [one.stamp.sequence for one in gone] == [2, 2]


def test_a_new_text_without_renewals_drops_the_windows_of_the_power_over_the_term() -> None:
    term = LAW.by_code["2.1"].rule
    assert isinstance(term, Term)
    once = replace(term, renewal=Renewal.NONE)
    newer = tuple(replace(o, rule=once) if o.code == "2.1" else o for o in LAW.obligations)
    gone = [*dropped_by_text(ground(BEFORE, (), replace(LAW, obligations=newer)), [LAW])]
    kinds = {one.entry.kind for one in gone if one.entry.code == "2.2"}
    assert kinds == {"notice_window_opens", "notice_window_closes"}


def test_an_unchanged_text_drops_nothing() -> None:
    assert [*dropped_by_text(ground(BEFORE, ()), [LAW])] == []


def test_a_date_that_only_moved_is_not_dropped() -> None:
    other = tuple(replace(o, title="Otherwise") for o in LAW.obligations)
    assert [*dropped_by_text(ground(BEFORE, ()), [replace(LAW, obligations=other)])] == []
