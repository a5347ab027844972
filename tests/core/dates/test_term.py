"""A term at a day: which cycle runs, who stopped it, and what the window for notice says.

Obligation 3 is C's stay of a year from 2021-01-01, which renews by years; 4 is the power of A and B
to stop that, by notice three months before.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.laws import STAY, asked, duty, law
from tests.core.rulings import Ruling, answered, reasons_of
from tests.core.script import script
from tracker.core.answer.evaluation import answer_for
from tracker.core.dates.notice import given_on, giver_of, valid_notices
from tracker.core.dates.term import term_of
from tracker.core.days.period import Period
from tracker.core.law.obligation import Modality, Obligation, Performance
from tracker.core.law.rule import Anchor, AnchorKind, Renewal


def stay(**given: Any) -> tuple[Obligation, ...]:
    """Obligation 3 with that term in place of its own."""
    rule = replace(STAY, **given)
    return (
        duty("3", modality=Modality.PERMISSION, performance=Performance.CONTINUING, rule=rule,
             obligors=("C",), beneficiaries=()),
    )  # fmt: skip


ONCE_MORE = stay(renewal_limit=1)
NEVER = stay(renewal=Renewal.NONE, renewal_period=None)
EXPRESSLY = stay(renewal=Renewal.EXPRESS)
OPENS = stay(notice_opens=Period(months=6))
BEFORE = stay(notice_before=True)
RECEIVED = stay(notice_counts="received")
WITHOUT = stay(notice_period=None)
GIVEN = "A 2021-09-01 notice on=4"

RUNS = [
    Ruling("before the start the first cycle lies ahead", "3 2020-12-31", (),
           "not_yet_in_effect term_ends_on=2022-01-01"),
    Ruling("in the first cycle", "3 2021-12-31", (), "not_assessed term_ends_on=2022-01-01",
           "The term renews on 1 January 2022 with no notice on record that stops it."),
    Ruling("on the boundary's day the next one runs", "3 2022-01-01", (),
           "not_assessed term_ends_on=2023-01-01"),
    Ruling("after two renewals", "3 2023-06-01", (), "not_assessed term_ends_on=2024-01-01"),
    Ruling("a term without renewal ends", "3 2022-01-01", (), "ended ended_on=2022-01-01",
           law_of=NEVER),
    Ruling("one that renews only expressly too", "3 2022-01-01", (), "ended",
           "The term ended on 1 January 2022.", law_of=EXPRESSLY),
    Ruling("unless an accepted act extends it", "3 2022-01-01",
           ("B 2021-11-01 extends P1Y accepted",), "not_assessed term_ends_on=2023-01-01",
           "Extended by one year: announced by Borduria", law_of=EXPRESSLY),
    Ruling("after its one renewal it ends", "3 2022-12-31", (), "not_assessed",
           "The term ends on 1 January 2023.", law_of=ONCE_MORE),
    Ruling("and has ended", "3 2023-01-01", (), "ended ended_on=2023-01-01", law_of=ONCE_MORE),
    Ruling("stopped by notice, it ends at the boundary", "3 2021-12-31", (GIVEN,), "not_assessed",
           "The term ends on 1 January 2022."),
    Ruling("and not after it", "3 2022-01-01", (GIVEN,),
           "ended word_before=not_assessed term_ends_on=2022-01-01",
           "which holds the power; in time for the renewal on 1 January 2022."),
    Ruling("notice on the last day", "3 2022-01-01", ("A 2021-10-01 notice on=4",), "ended"),
    Ruling("notice a day late counts for the next boundary", "3 2022-01-01",
           ("A 2021-10-02 notice on=4",), "not_assessed", "for the renewal on 1 January 2023"),
    Ruling("and stops that one", "3 2023-01-01", ("A 2021-10-02 notice on=4",), "ended"),
    Ruling("where only before that day is in time, the day is late", "3 2022-01-01",
           ("A 2021-10-01 notice on=4",), "not_assessed", law_of=BEFORE),
    Ruling("and the day before is not", "3 2022-01-01", ("A 2021-09-30 notice on=4",), "ended",
           law_of=BEFORE),
    Ruling("the day it was sent counts", "3 2022-01-01",
           ("A 2021-10-05 notice on=4 sent=2021-09-30 received=2021-10-05",), "ended"),
    Ruling("or received, where the text says so", "3 2022-01-01",
           ("A 2021-10-05 notice on=4 sent=2021-09-30 received=2021-10-05",), "not_assessed",
           law_of=RECEIVED),
    Ruling("where that is not on record, the day of the note", "3 2022-01-01",
           ("A 2021-09-30 notice on=4 sent=2021-09-01",), "ended", law_of=RECEIVED),
    Ruling("an organ gives its party's notice", "3 2022-01-01", ("A-ORG 2021-09-01 notice on=4",),
           "ended", "Notice given on 1 September 2021 by Arcadia"),
    Ruling("somebody reports that another gave it", "3 2022-01-01",
           ("NGO 2021-09-01 notice B on=4",), "ended", "by Borduria, which holds the power"),
    Ruling("somebody who holds no power gives it", "3 2022-01-01", ("C 2021-09-01 notice on=4",),
           "not_assessed", "which does not hold the power under this reading"),
    Ruling("a notice taken back stops nothing", "3 2022-01-01",
           (GIVEN, "A 2021-09-05 withdraws #1 on=4"), "not_assessed"),
    Ruling("taken back and given again", "3 2022-01-01",
           (GIVEN, "A 2021-09-05 suspends #1 on=4", "A 2021-09-06 resumes #1 on=4"), "ended"),
    Ruling("a notice that another denies leaves it contested", "3 2022-01-01",
           (GIVEN, "B 2021-09-05 denies #1 on=4"), "contested", "that it was given is denied by B"),
    Ruling("another's notice that nobody denies ends it all the same", "3 2022-01-01",
           (GIVEN, "B 2021-09-05 denies #1 on=4", "B 2021-09-06 notice on=4"), "ended"),
    Ruling("a later notice does not undo an earlier one", "3 2022-01-01",
           (GIVEN, "B 2021-11-01 notice on=4"), "ended ended_on=2022-01-01"),
    Ruling("a notice that is denied has no part in an end in law before", "3 2021-06-01",
           ("A 2021-04-01 notice on=4", "B 2021-04-02 denies #1 on=4",
            "B 2021-05-01 ends accepted"), "ended ended_on=2021-05-01", "The term ended on 1 May"),
    Ruling("where the text has no notice it stops nothing", "3 2022-01-01", (GIVEN,),
           "not_assessed term_ends_on=2023-01-01", "in time for no renewal", law_of=WITHOUT),
    Ruling("one reported after the end ended it when it was reported", "3 2022-03-01",
           ("C 2022-01-15 exercised", "A 2022-02-01 notice on=4 sent=2021-09-01"),
           "ended word_before=exercised"),
    Ruling("a notice that stops no renewal because there is none", "3 2021-12-31", (GIVEN,),
           "not_assessed", "which holds the power; in time for no renewal", law_of=NEVER),
    Ruling("ended in law before its boundary", "3 2022-06-01", ("B 2021-05-01 ends accepted",),
           "ended ended_on=2021-05-01 term_ends_on=2021-05-01", "The term ended on 1 May 2021."),
    Ruling("and the power over it with it", "4 2022-06-01", ("B 2021-05-01 ends accepted on=3",),
           "ended ended_on=2021-05-01 word_before=not_assessed"),
    Ruling("the power is exercised by notice, and ends with the term", "4 2022-01-01", (GIVEN,),
           "ended word_before=exercised"),
    Ruling("ended in fact, the power's dates are on paper", "4 2021-06-01",
           ("C 2021-05-01 stops accepted on=3",), "not_assessed on_paper=True ended_in_fact_on=-",
           "On paper: the term of 3 ended in fact on 1 May 2021."),
]  # fmt: skip


@pytest.mark.parametrize("ruling", RUNS, ids=str)
def test_the_term(ruling: Ruling) -> None:
    assert ruling.wrong() == []


Window = tuple[str, str, tuple[Obligation, ...], tuple[str, ...], str]
WINDOWS: list[Window] = [
    ("before the term begins", "2020-12-31", (), (),
     "not_open closes 2021-10-01 for 2022-01-01"),
    ("opens with the term", "2021-01-01", (), (), "open closes 2021-10-01 for 2022-01-01"),
    ("the day before the last", "2021-09-30", (), (), "open closes 2021-10-01 for 2022-01-01"),
    ("the last day", "2021-10-01", (), (), "last_day closes 2021-10-01 for 2022-01-01"),
    ("the day after, a notice counts for the next", "2021-10-02", (), (),
     "closed closes 2021-10-01 for 2023-01-01"),
    ("with the next cycle it opens again", "2022-01-01", (), (),
     "open closes 2022-10-01 for 2023-01-01"),
    ("before that day begins", "2021-09-30", BEFORE, (),
     "last_day closes 2021-09-30 for 2022-01-01"),
    ("where the text says when it opens: before", "2021-06-30", OPENS, (),
     "not_open closes 2021-10-01 for 2022-01-01"),
    ("and on that day", "2021-07-01", OPENS, (), "open closes 2021-10-01 for 2022-01-01"),
    ("once notice was given, none counts for anything", "2021-09-02", (), (GIVEN,),
     "open closes 2021-10-01"),
    ("and after the end it is closed", "2022-01-01", (), (GIVEN,), "closed closes 2021-10-01"),
    ("with a limited number of renewals it still stops the first", "2021-09-30", ONCE_MORE, (),
     "open closes 2021-10-01 for 2022-01-01"),
    ("too late for the last renewal, it counts for none", "2021-10-02", ONCE_MORE, (),
     "closed closes 2021-10-01"),
    ("in the last cycle nothing is left to stop", "2022-02-01", ONCE_MORE, (), "closed closes -"),
    ("nor in a term without renewal", "2021-02-01", NEVER, (), "closed closes -"),
    ("an extension of the term moves it too", "2021-02-02", (),
     ("B 2021-02-01 extends P1M accepted on=3",), "open closes 2021-11-01 for 2022-02-01"),
    ("after an end in law it is closed", "2021-02-02", (), ("B 2021-02-01 ends accepted on=3",),
     "closed closes 2021-10-01"),
    ("without notice in the text there is no window", "2021-02-02", WITHOUT, (), "-"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "as_of", "law_of", "lines", "expected"), WINDOWS, ids=lambda v: f"{v}"[:60]
)
def test_the_window(
    why: str, as_of: str, law_of: tuple[Obligation, ...], lines: tuple[str, ...], expected: str
) -> None:
    window = answered("4", as_of, *lines, law_of=law_of).window
    counts = f" for {window.counts_for}" if window and window.counts_for else ""
    found = f"{window.state} closes {window.closes_on or '-'}{counts}" if window else "-"
    assert found == expected, why


def test_a_term_ends_at_its_boundary_to_the_instant() -> None:
    case = asked(law(*NEVER), (), "2021-12-31")
    for at, word in (("2021-12-31T20:59:59", "not_assessed"), ("2021-12-31T21:00:00", "ended")):
        instant = datetime.fromisoformat(at).replace(tzinfo=UTC)
        assert answer_for(replace(case, at=instant, kept={}), NEVER[0]).word == word


def test_of_two_notices_in_time_the_first_stops_it() -> None:
    lines = ("A 2021-09-01 notice on=4", "B 2021-09-02 notice on=4")
    case = asked(law(), script(*lines), "2021-12-01")
    term = term_of(case, case.agreement.by_code["3"])
    assert term is not None
    assert term.stopped_by is not None
    assert term.stopped_by.entry.number == 1


def test_the_window_is_that_of_the_running_cycle_whichever_a_notice_stops() -> None:
    window = answered("4", "2021-11-01", "A 2021-10-15 notice").window
    assert window is not None
    assert f"{window.term_ends_on}" == "2022-01-01"


def test_the_window_of_a_term_that_ended_in_law_is_for_the_day_it_ended() -> None:
    window = answered("4", "2021-06-01", "B 2021-05-01 ends accepted on=3").window
    assert window is not None
    assert f"{window.term_ends_on}" == "2021-05-01"


def test_a_window_says_when_it_opened_and_for_which_term() -> None:
    window = answered("4", "2022-03-01").window
    assert window is not None
    assert (f"{window.opens_on}", f"{window.term_ends_on}") == ("2022-01-01", "2023-01-01")
    window = answered("4", "2021-03-01", law_of=OPENS).window
    assert window is not None
    assert f"{window.opens_on}" == "2021-07-01"


def test_only_a_power_has_a_window_and_only_a_term_a_boundary() -> None:
    assert answered("3", "2021-03-01").window is None
    assert answered("4", "2021-03-01").term_ends_on is None
    assert answered("1", "2021-03-01").term_ends_on is None


def test_of_two_notices_the_one_for_the_earlier_boundary_stops_it() -> None:
    lines = ("A 2021-10-02 notice on=4", "B 2021-10-05 notice on=4 sent=2021-09-30")
    case = asked(law(), script(*lines), "2021-12-01")
    term = term_of(case, case.agreement.by_code["3"])
    assert term is not None
    assert term.stopped_by is not None
    assert term.stopped_by.entry.number == 2
    assert f"{term.ends_on}" == "2022-01-01"


def test_notice_before_a_term_has_started_is_in_time_for_nothing_yet() -> None:
    waits = stay(anchor=Anchor(kind=AnchorKind.TRIGGER, ref="visit"))
    answer = answered("3", "2021-12-01", GIVEN, law_of=waits)
    assert answer.word == "not_yet_in_effect"
    assert "in time for no renewal" in reasons_of(answer)


def test_a_term_runs_as_far_as_the_calendar_is_counted() -> None:
    assert f"{answered('3', '2999-06-01').term_ends_on}" == "2990-01-01"


def test_who_gave_a_notice_and_when() -> None:
    lines = ("NGO 2021-09-05 notice A-ORG on=4 sent=2021-09-01 received=2021-09-03",)
    case = asked(law(), script(*lines), "2021-12-01")
    (act,) = valid_notices(case, case.agreement.by_code["4"])
    assert giver_of(case, act) == "A"
    assert [f"{given_on(act, counts):%d}" for counts in ("sent", "received")] == ["01", "03"]


@given(st.dates(date(2021, 1, 1), date(2027, 12, 31)))
def test_notice_stops_the_first_renewal_that_it_is_in_time_for(day: date) -> None:
    case = asked(law(), script(f"A {day} notice on=4"), "2028-12-31")
    term = term_of(case, case.agreement.by_code["3"])
    assert term is not None
    in_time = (year for year in range(2022, 2030) if day <= date(year - 1, 10, 1))
    assert term.ends_on == date(next(in_time), 1, 1)
