"""What an obligation waits for: its own start, events, notices, dates and performance of others."""

from datetime import UTC, date, datetime

import pytest

from tests.core.laws import asked, duty, law
from tests.core.rulings import Ruling, answered, reasons_of
from tests.core.script import script
from tracker.core.answer.condition import Met, starts_at, waits_for
from tracker.core.answer.history import history
from tracker.core.days.period import Period
from tracker.core.law.obligation import Condition, Modality, Obligation, Performance
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Rule,
    Term,
    UntilNotice,
    Window,
)

VISIT = Anchor(kind=AnchorKind.TRIGGER, ref="visit")
AFTER_7 = Anchor(kind=AnchorKind.DATE, ref="7")
AFTER_DOING_8 = Anchor(kind=AnchorKind.DATE, ref="8", actual=True)
WEEK, YEAR = Period(days=7), Period(months=12)
GOES_ON = Performance.CONTINUING
CAME = "B 2021-02-01 triggers visit accepted"


def one(rule: Rule, **given: object) -> tuple[Obligation, ...]:
    """Obligation 20 with that rule."""
    return (duty("20", rule=rule, **given),)


def starting(starts: Rule) -> tuple[Obligation, ...]:
    """Obligation 20 with a start of its own."""
    return (duty("20", starts=starts),)


TERM = one(Term(anchor=VISIT, first=YEAR), performance=GOES_ON)
POWER = duty("21", modality=Modality.POWER, performance=GOES_ON, rule=Window(of="20"))
EVENT = "the event “the inspectors' visit”, which is not on record"

AFTER_8 = Anchor(kind=AnchorKind.DATE, ref="8")
SHARED = duty("22", obligors=("A", "B"), beneficiaries=())
AFTER_SHARED = duty("20", conditions=(Condition(kind="performed", of="22"),))

WAITING = [
    Ruling("performed by one bearer and not by the other is not performed", "20 2021-06-01",
           ("A 2021-02-01 performed as_to=A on=22", "A 2021-02-01 not_performed as_to=B on=22"),
           "not_yet_in_effect", law_of=(SHARED, AFTER_SHARED)),
    Ruling("what counts from a date does not wait for performance that is contested",
           "20 2021-06-01", ("A 2021-02-01 performed on=8", "B 2021-02-01 not_performed on=8"),
           "not_yet_in_effect", law_of=one(Relative(anchor=AFTER_8, period=WEEK))),
    Ruling("a term that starts with an event", "20 2021-06-01", (), "not_yet_in_effect", EVENT,
           law_of=TERM),
    Ruling("and has started", "20 2021-06-01", (CAME,), "not_assessed term_ends_on=2022-02-01",
           law_of=TERM),
    Ruling("the power over a term that has not started", "21 2021-06-01", (), "not_yet_in_effect",
           EVENT, law_of=(*TERM, POWER)),
    Ruling("something that recurs from an event", "20 2021-06-01", (), "not_yet_in_effect", EVENT,
           law_of=one(Recurring(rrule="FREQ=DAILY", start=VISIT), performance=GOES_ON)),
    Ruling("something that goes on from an event until notice", "20 2021-06-01", (),
           "not_yet_in_effect", EVENT,
           law_of=one(UntilNotice(anchor=VISIT, period=WEEK), performance=GOES_ON)),
    Ruling("a prohibition until some time after an event holds before the event",
           "20 2021-06-01", (), "not_assessed",
           law_of=one(Relative(anchor=VISIT, period=WEEK, not_before=True), performance=GOES_ON,
                      modality=Modality.PROHIBITION)),
    Ruling("the date of another that waits itself", "20 2021-06-01", (), "not_yet_in_effect",
           "It waits for the date of 7 (Do 7), which is not on record.",
           law_of=one(Relative(anchor=AFTER_7, period=WEEK))),
    Ruling("which is claimed", "20 2021-06-01", ("A 2021-02-01 triggers visit",),
           "open due_on=-", "the date of 7 (Do 7), which is claimed",
           law_of=one(Relative(anchor=AFTER_7, period=WEEK))),
    Ruling("which is contested", "20 2021-06-01",
           ("A 2021-02-01 triggers visit on=7", "B 2021-02-02 denies #1"), "contested",
           "the date of 7 (Do 7), which is contested",
           law_of=one(Relative(anchor=AFTER_7, period=WEEK))),
    Ruling("which is on record", "20 2021-02-02", (CAME,), "pending due_on=2021-03-08",
           law_of=one(Relative(anchor=AFTER_7, period=WEEK))),
    Ruling("the day on which an undated one is done", "20 2021-06-01", (), "not_yet_in_effect",
           "the date of 8 (Do 8), which is not on record",
           law_of=one(Relative(anchor=AFTER_DOING_8, period=WEEK))),
    Ruling("done", "20 2021-02-02", ("A 2021-02-01 performed on=8",), "pending due_on=2021-02-08",
           law_of=one(Relative(anchor=AFTER_DOING_8, period=WEEK))),
    Ruling("contested whether done", "20 2021-02-02",
           ("A 2021-02-01 performed on=8", "B 2021-02-01 not_performed on=8"), "contested",
           law_of=one(Relative(anchor=AFTER_DOING_8, period=WEEK))),
    Ruling("the date of one that the law does not have", "20 2021-06-01", (),
           "not_yet_in_effect", "the date of 99,",
           law_of=one(Relative(anchor=Anchor(kind=AnchorKind.DATE, ref="99"), period=WEEK))),
    Ruling("notice under a power", "13 2021-06-01", (), "not_yet_in_effect",
           "notice under 4 (Do 4), which is not on record"),
    Ruling("notice by somebody who does not hold it", "13 2021-06-01",
           ("C 2021-02-01 notice on=4",), "not_yet_in_effect"),
    Ruling("notice by a holder", "13 2021-02-28", ("A 2021-02-01 notice on=4",),
           "pending due_on=2021-03-01"),
    Ruling("notice of which it is denied that it was given", "13 2021-02-28",
           ("A 2021-02-01 notice on=4", "B 2021-02-02 denies #1"), "contested",
           "notice under 4 (Do 4), which is contested"),
    Ruling("another notice that nobody denies", "13 2021-02-28",
           ("A 2021-02-01 notice on=4", "B 2021-02-02 denies #1", "B 2021-02-05 notice on=4"),
           "pending"),
    Ruling("notice under a power that the law does not have", "20 2021-06-01", (),
           "not_yet_in_effect", "notice under 99,",
           law_of=one(Relative(anchor=Anchor(kind=AnchorKind.NOTICE, ref="99"), period=WEEK))),
]  # fmt: skip

STARTS = [
    Ruling("before its own start, which is named", "20 2021-05-31", (), "not_yet_in_effect",
           "It applies from 00:00 on 1 June 2021 (Moscow), 21:00 on 31 May 2021 (UTC).",
           law_of=starting(Fixed(on=date(2021, 6, 1)))),
    Ruling("from its own start on", "20 2021-06-01", (), "open",
           law_of=starting(Fixed(on=date(2021, 6, 1)))),
    Ruling("never before the agreement takes effect", "20 2020-12-31", (), "not_yet_in_effect",
           law_of=starting(Fixed(on=date(2020, 6, 1)))),
    Ruling("some time after an event that is not on record", "20 2021-05-31", (),
           "not_yet_in_effect", EVENT, law_of=starting(Relative(anchor=VISIT, period=WEEK))),
    Ruling("after the event", "20 2021-02-07", (CAME,), "not_yet_in_effect", "It applies from",
           law_of=starting(Relative(anchor=VISIT, period=WEEK))),
    Ruling("and then", "20 2021-02-08", (CAME,), "open",
           law_of=starting(Relative(anchor=VISIT, period=WEEK))),
    Ruling("a start that nothing gives", "20 2021-05-31", (), "not_yet_in_effect",
           law_of=starting(Fixed())),
]  # fmt: skip


@pytest.mark.parametrize("ruling", [*WAITING, *STARTS], ids=str)
def test_what_is_waited_for(ruling: Ruling) -> None:
    assert ruling.wrong() == []


def test_before_effect_only_what_has_not_come_is_named() -> None:
    own = starting(Fixed(on=date(2021, 6, 1)))
    both = reasons_of(answered("20", "2020-12-31", law_of=own))
    assert "The agreement takes effect at" in both
    assert "It applies from" in both
    later = reasons_of(answered("20", "2021-01-01", law_of=own))
    assert "The agreement takes effect at" not in later


def test_a_start_may_be_an_instant() -> None:
    agreement = law(duty("20", starts=Relative(anchor=VISIT, period=Period(minutes=90))))
    came = "B 2021-02-01 triggers visit accepted at=2021-02-01T10:00+00:00"
    case = asked(agreement, script(came), "2021-02-01")
    start = starts_at(case, agreement.by_code["20"])
    assert start is not None
    assert start.isoformat() == "2021-02-01T11:30:00+00:00"


def test_a_start_of_its_own_makes_a_step_of_history() -> None:
    agreement = law(duty("20", starts=Relative(anchor=VISIT, period=WEEK)))
    record = asked(agreement, script(CAME), "2021-06-01").record
    until = datetime(2021, 6, 1, tzinfo=UTC)
    steps = history(agreement, record, "20", until=until)
    assert [(f"{one.start:%m-%d}" if one.start else "", one.answer.word) for one in steps] == [
        ("", "not_yet_in_effect"),
        ("12-31", "not_yet_in_effect"),
        ("01-31", "not_yet_in_effect"),
        ("02-07", "open"),
    ]


def test_each_condition_has_its_own_state() -> None:
    agreement = law(duty("20", conditions=(Condition(kind="performed", of="1"),
                                           Condition(kind="trigger", of="visit"))))  # fmt: skip
    case = asked(agreement, script("A 2021-02-01 performed"), "2021-02-28")
    waiting = waits_for(case, agreement.by_code["20"])
    assert [(one.what.of, one.met) for one in waiting] == [("1", Met.YES), ("visit", Met.NO)]
