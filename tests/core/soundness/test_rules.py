"""Obligations and date rules that cannot be worked out, row by row."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.truce import LAW
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Condition, Link
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Renewal,
    Rule,
    Term,
    Undated,
    Window,
)
from tracker.core.soundness import faults_in

EFFECT = Anchor(kind=AnchorKind.EFFECT)
YEAR, HOURS = Period(months=12), Period(minutes=72 * 60)
DAY = date(2020, 11, 20)
ZONE = "is not a time zone; use a name of the tz database, like Europe/Moscow"
ACTORS = "is not the code of an actor; write NORD-ARMY, COURT, NORD, OST or SUD"
CODES = "is not the code of an obligation; write 1.1, 1.2, 1.3, 1.4, 1.5, 2.1, 2.2, 2.3, 2.4 or 2.5"


def with_obligation(code: str, **changes: Any) -> Agreement:
    """The truce with one obligation changed."""
    changed = tuple(replace(one, **changes) if one.code == code else one for one in LAW.obligations)
    return replace(LAW, obligations=changed)


def told(code: str, **changes: Any) -> list[str]:
    """The faults as lines, once one obligation is changed."""
    return [str(fault) for fault in faults_in(with_obligation(code, **changes))]


OBLIGATIONS: list[tuple[dict[str, Any], str]] = [
    ({"clause": "9"}, "clause: “9” is not the number of a clause; write 1 or 2"),
    ({"obligors": ("WEST",)}, f"obligors: “WEST” {ACTORS}"),
    ({"beneficiaries": ("WEST",)}, f"beneficiaries: “WEST” {ACTORS}"),
    ({"agreement_of": ("WEST",)}, f"agreement_of: “WEST” {ACTORS}"),
    (
        {"obligors": ()},
        (
            "obligors: nobody is named; name who bears it, "
            "or say in obligors_note that the text is silent"
        ),
    ),
    ({"places": ("ford",)}, "places: “ford” is not the code of a place; write bridge"),
    ({"quote_variant": "en"}, "quote_text: “en” is not the code of a text; write ru or draft"),
    (
        {"only_under": ("which", "draft")},
        "only_under.question: “which” is not the code of a question; write text",
    ),
    (
        {"only_under": ("text", "third")},
        "only_under.option: “third” is not an option of text; write record or draft",
    ),
    (
        {"links": (Link(kind="beside", to="1.2"),)},
        "link[1].kind: “beside” is not the kind of a link; write parallel_with or tied_to",
    ),
    ({"links": (Link(kind="tied_to", to="9"),)}, f"link[1].to: “9” {CODES}"),
    (
        {"links": (Link(kind="tied_to", to="1.1"),)},
        "link[1].to: “1.1” is this obligation; link to another",
    ),
    (
        {"conditions": (Condition(kind="rain", of="1.2"),)},
        "condition[1].kind: “rain” is not the kind of a condition; write performed or trigger",
    ),
    ({"conditions": (Condition(kind="performed", of="9"),)}, f"condition[1].of: “9” {CODES}"),
    (
        {"conditions": (Condition(kind="trigger", of="1.2"),)},
        "condition[1].of: “1.2” is not the code of a trigger; write arrival",
    ),
    (
        {"starts": Undated()},
        "starts: a start is a single day or instant; write kind fixed, after or before",
    ),
    (
        {"starts": Fixed(on=date(1000, 1, 1))},
        "starts.on: “1000-01-01” is out of range; use a day from 1800-01-01 to 2999-12-31",
    ),
]


@pytest.mark.parametrize(("given", "sentence"), OBLIGATIONS, ids=[row[1] for row in OBLIGATIONS])
def test_what_is_wrong_with_an_obligation_is_said(given: dict[str, Any], sentence: str) -> None:
    assert told("1.1", **given) == [f"obligation 1.1: {sentence}"]


def relative(**given: Any) -> Relative:
    """A year after the effect, with some fields changed."""
    return replace(Relative(anchor=EFFECT, period=YEAR), **given)


def recurring(rrule: str, **given: Any) -> Recurring:
    """A recurrence from the effect on."""
    return Recurring(rrule=rrule, start=EFFECT, **given)


def term(**given: Any) -> Term:
    """A year from the effect on, with some fields changed."""
    return replace(Term(anchor=EFFECT, first=YEAR), **given)


NEVER = "names a day that never comes; write FREQ=MONTHLY;BYMONTHDAY=15"
NOT_RFC = "is not a recurrence of days (RFC 5545); write FREQ=MONTHLY;BYMONTHDAY=15"
NO_RENEWAL = "goes with a renewal, and there is none; leave it out, or say which renewal"
HOURLY = "counts hours, and this is counted in days, months or years; write P6M, P5Y or P30D"

RULES: list[tuple[Rule, str]] = [
    (Fixed(), "date: a fixed date is a day or an instant; give one of on and at"),
    (
        Fixed(on=DAY, at=datetime(2020, 11, 20, tzinfo=UTC), zone="Asia/Baku"),
        "date: a fixed date is a day or an instant; give one of on and at",
    ),
    (
        Fixed(at=datetime(2020, 11, 20, tzinfo=UTC)),
        "date.zone: an instant has the zone that the text names; give at and zone",
    ),
    (
        Fixed(on=DAY, zone="Asia/Baku"),
        "date.zone: an instant has the zone that the text names; give at and zone",
    ),
    (
        Fixed(at=datetime(2020, 11, 20, tzinfo=UTC), zone="Baku"),
        f"date.zone: “Baku” {ZONE}",
    ),
    (
        Fixed(at=datetime(2020, 11, 20, tzinfo=UTC), zone="Asia/Baku", exclusive=True),
        "date.exclusive: goes with a day; an instant is exact, leave it out",
    ),
    (
        relative(anchor=Anchor(kind=AnchorKind.TRIGGER, ref="flood")),
        "date.anchor: “flood” is not the code of a trigger; write arrival",
    ),
    (
        relative(anchor=Anchor(kind=AnchorKind.NOTICE, ref="9")),
        f"date.anchor: “9” {CODES}",
    ),
    (
        relative(anchor=Anchor(kind=AnchorKind.DAY, ref="the flood")),
        "date.anchor: a named day has a day and a name; give both",
    ),
    (
        relative(anchor=Anchor(kind=AnchorKind.DATE, ref="1.5")),
        (
            "date.anchor: 1.5 has no date to count from; count from “actual:1.5”, "
            "or from something dated"
        ),
    ),
    (
        relative(period=Period(months=1201)),
        "date.period: “P100Y1M” is longer than 100 years; write less",
    ),
    (
        relative(month_end="skip"),
        "date.month_end: “skip” is not what to do at a month's end; write clamp or last_day",
    ),
    (recurring("MONTHLY"), f"date.rrule: “MONTHLY” {NOT_RFC}"),
    (recurring("FREQ=HOURLY"), f"date.rrule: “FREQ=HOURLY” {NOT_RFC}"),
    *(
        (recurring(f"FREQ=MONTHLY;{part}"), f"date.rrule: “FREQ=MONTHLY;{part}” {NOT_RFC}")
        for part in (
            "BYDAY=XX",
            "INTERVAL=0",
            "INTERVAL=-1",
            "COUNT=0",
            "UNTIL=2020",
            "UNTIL=20201301",
            "BYMONTH=13",
            "BYMONTH=0",
            "BYMONTHDAY=0",
            "BYMONTHDAY=32",
            "BYMONTHDAY=-32",
            "BYMONTHDAY=15;BYMONTHDAY=16",
        )
    ),
    (
        recurring("FREQ=DAILY;BYMONTHDAY=" + "1," * 250 + "1"),
        f"date.rrule: “FREQ=DAILY;BYMONTHDAY={'1,' * 18}1…” {NOT_RFC}",
    ),
    *(
        (recurring(f"FREQ={part}"), f"date.rrule: “FREQ={part}” {NEVER}")
        for part in (
            "DAILY;BYMONTH=2;BYMONTHDAY=30",
            "MONTHLY;BYMONTH=4;BYMONTHDAY=31;COUNT=3",
            "YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20300101",
        )
    ),
    (
        recurring("FREQ=DAILY", month_end="drop"),
        "date.month_end: “drop” is not what to do at a month's end; write skip, clamp or last_day",
    ),
    (
        recurring("FREQ=DAILY", end=Anchor(kind=AnchorKind.DATE, ref="9")),
        f"date.end: “9” {CODES}",
    ),
    (term(first=Period()), "date.first: “P0D” is no time at all; write P6M, P5Y or P30D"),
    (term(first=HOURS), f"date.first: “PT72H” {HOURLY}"),
    (
        term(renewal=Renewal.EXPRESS, renewal_period=HOURS),
        f"date.renewal_period: “PT72H” {HOURLY}",
    ),
    (
        term(renewal=Renewal.TACIT),
        "date.renewal_period: is missing; a term that renews tacitly says for how long, like P5Y",
    ),
    (term(renewal_period=YEAR), f"date.renewal_period: “P1Y” {NO_RENEWAL}"),
    (term(renewal_limit=2), f"date.renewal_limit: “2” {NO_RENEWAL}"),
    (
        term(renewal=Renewal.EXPRESS, renewal_limit=0),
        "date.renewal_limit: “0” is no number of renewals; write 1 or more",
    ),
    (
        term(notice_counts="read"),
        (
            "date.notice_counts: “read” is not the day that counts for a notice; "
            "write sent or received"
        ),
    ),
    (Window(of="9"), f"date.of: “9” {CODES}"),
    (
        Window(of="1.2"),
        "date.of: “1.2” has no term that a notice could stop; name one that has",
    ),
]


@pytest.mark.parametrize(("rule", "sentence"), RULES, ids=[row[1] for row in RULES])
def test_what_is_wrong_with_a_rule_is_said(rule: Rule, sentence: str) -> None:
    assert told("1.1", rule=rule) == [f"obligation 1.1: {sentence}"]


@pytest.mark.parametrize(
    "rule",
    [
        Undated(),
        Fixed(on=DAY, exclusive=True),
        Fixed(at=datetime(2020, 11, 20, tzinfo=UTC), zone="Asia/Baku"),
        relative(period=Period()),
        relative(anchor=Anchor(kind=AnchorKind.DATE, ref="1.5", actual=True)),
        recurring("FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYDAY=-1MO;UNTIL=20301231"),
        recurring("FREQ=YEARLY;BYMONTH=06,12;BYMONTHDAY=-1,+15,30;COUNT=10;WKST=SU"),
        term(renewal=Renewal.EXPRESS),
        term(renewal=Renewal.TACIT, renewal_period=YEAR, notice_period=Period()),
        recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
        recurring("FREQ=MONTHLY;INTERVAL=12;BYMONTH=2;BYMONTHDAY=30"),
        recurring("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", month_end="clamp"),
    ],
    ids=str,
)
def test_nothing_is_wrong_with_a_rule_that_can_be_worked_out(rule: Rule) -> None:
    assert told("1.1", rule=rule) == []
