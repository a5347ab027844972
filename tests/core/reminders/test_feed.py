"""What somebody wants in a calendar of their own."""

from dataclasses import replace
from datetime import date

from tests.core.grounds import ground, on_calendar, truce_log
from tests.truce import LAW
from tracker.core.agenda.calendar import effect_date
from tracker.core.days.period import Period
from tracker.core.reminders.feed import THE_DAY, Feed, feed_faults, fitting
from tracker.core.reminders.follow import KINDS

ALL = Feed(label="Desk", agreement="truce", leads=(Period(days=7), THE_DAY))


def faults(**given: object) -> dict[str, str]:
    """The faults of a calendar, by field."""
    found = feed_faults(replace(ALL, **given), LAW)  # type: ignore[arg-type]
    return {fault.place: fault.message for fault in found}


def test_a_calendar_of_everything_wants_every_date() -> None:
    found = ground(date(2021, 1, 1), truce_log())
    follows = ALL.follows("truce")
    leads = (Period(days=7), THE_DAY)
    assert set(fitting(LAW, follows, effect_date(found)) or ()) == set(leads)
    assert set(fitting(LAW, follows, on_calendar(found, "2.1")[0]) or ()) == set(leads)


def test_a_calendar_of_some_wants_no_other() -> None:
    found = ground(date(2021, 1, 1), truce_log())
    some = replace(ALL, clauses=("2",), obligations=("1.2",), leads=()).follows("truce")
    assert fitting(LAW, some, on_calendar(found, "1.2")[0]) == ()
    assert fitting(LAW, some, on_calendar(found, "2.1")[0]) == ()
    assert fitting(LAW, some, on_calendar(found, "1.4")[0]) is None
    assert fitting(LAW, some, effect_date(found)) is None


def test_a_calendar_of_some_kinds_wants_no_other() -> None:
    found = ground(date(2020, 11, 20), truce_log("E1-SUD", "accepted"))
    deadlines = replace(ALL, kinds=("deadline",)).follows("truce")
    assert fitting(LAW, deadlines, on_calendar(found, "1.2")[0]) is not None  # it was extended
    assert fitting(LAW, deadlines, on_calendar(found, "2.1")[0]) is None


def test_what_is_wrong_with_a_calendar_stands_at_its_field() -> None:
    assert faults() == {}
    assert set(faults(label=" ")) == set(faults(label="a\nb")) == set(faults(label="x" * 201))
    assert set(faults(label=" ")) == {"label"}
    assert set(faults(kinds=())) == set(faults(kinds=("zz",))) == {"kind"}
    assert set(faults(leads=(Period(minutes=60),))) == {"lead"}
    assert set(faults(clauses=("9",), obligations=("9.9",))) == {"clause", "obligation"}


def test_a_calendar_of_all_agreements_is_judged_without_a_text() -> None:
    assert feed_faults(replace(ALL, agreement=None, kinds=KINDS), None) == ()
