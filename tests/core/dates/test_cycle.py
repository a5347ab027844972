"""Terms: their cycles, boundaries and windows, counted so that nothing drifts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.laws import BY_EFFECT, STAY, asked, duty, law
from tests.core.script import script
from tracker.core.dates.cycle import FARTHEST_YEAR, Cycle, cycles, power_over, term_under
from tracker.core.days.day import day_end, day_start
from tracker.core.days.derivation import Op, replay
from tracker.core.days.period import Period, parse_period
from tracker.core.law.obligation import Modality, Performance
from tracker.core.law.rule import Anchor, AnchorKind, Renewal, Term


def term(start: str, first: str, again: str = "", **given: Any) -> Term:
    """A term from a day that renews tacitly, or not at all where no length is given for it."""
    tacit: dict[str, Any] = {}
    if again:
        tacit = {"renewal": Renewal.TACIT, "renewal_period": parse_period(again, field="again")}
    anchor = Anchor(kind=AnchorKind.DAY, ref="the start", day=date.fromisoformat(start))
    first_period = parse_period(first, field="first")
    return Term(**{"anchor": anchor, "first": first_period, **tacit, **given})


def first_cycles(rule: Term, number: int, *lines: str) -> list[Cycle]:
    """The first cycles of obligation 3 with that rule."""
    one = duty("3", modality=Modality.PERMISSION, performance=Performance.CONTINUING, rule=rule)
    case = asked(law(one), script(*lines, on="3"), "2029-12-31")
    return [*islice(cycles(case, one, rule), number)]


MONTHS_3: dict[str, Any] = {"notice_period": Period(months=3)}
BOUNDARIES: list[tuple[str, Term, list[str]]] = [
    ("no renewal: one cycle", term("2020-11-10", "P5Y"), ["2025-11-10"]),
    ("express renewal: one cycle until somebody acts",
     term("2020-11-10", "P5Y", "P5Y", renewal=Renewal.EXPRESS), ["2025-11-10"]),
    ("tacit renewals", term("2020-11-10", "P5Y", "P5Y"),
     ["2025-11-10", "2030-11-10", "2035-11-10"]),
    ("initial and renewed length differ: 36 months, then 12", term("2020-01-15", "P36M", "P12M"),
     ["2023-01-15", "2024-01-15", "2025-01-15"]),
    ("one renewal at most", term("2020-01-15", "P1Y", "P6M", renewal_limit=1),
     ["2021-01-15", "2021-07-15"]),
    ("two renewals at most", term("2020-01-15", "P1Y", "P6M", renewal_limit=2),
     ["2021-01-15", "2021-07-15", "2022-01-15"]),
    ("from the leap day, which comes back", term("2020-02-29", "P1Y", "P1Y"),
     ["2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29"]),
    ("from 31 August by half years", term("2020-08-31", "P6M", "P6M"),
     ["2021-02-28", "2021-08-31", "2022-02-28", "2022-08-31"]),
    ("from 31 January by months", term("2021-01-31", "P1M", "P1M"),
     ["2021-02-28", "2021-03-31", "2021-04-30", "2021-05-31"]),
    ("days and months are each counted from the start", term("2021-01-30", "P1M1D", "P1M"),
     ["2021-03-01", "2021-03-31", "2021-05-01"]),
    ("120 days, then 60", term("2022-07-22", "P120D", "P60D"),
     ["2022-11-19", "2023-01-18", "2023-03-19"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "rule", "days"), BOUNDARIES, ids=lambda v: f"{v}"[:60])
def test_the_boundaries_of_a_term(why: str, rule: Term, days: list[str]) -> None:
    unlimited = rule.renewal is Renewal.TACIT and rule.renewal_limit is None
    found = first_cycles(rule, len(days) if unlimited else 99)
    assert [one.boundary_on.isoformat() for one in found] == days, why


NOTICES: list[tuple[str, Term, list[str]]] = [
    ("three months before each boundary, not before the first one only",
     term("2020-01-15", "P36M", "P12M", **MONTHS_3), ["2022-10-15", "2023-10-15", "2024-10-15"]),
    ("before that day begins", term("2020-01-15", "P36M", "P12M", notice_before=True, **MONTHS_3),
     ["2022-10-14", "2023-10-14"]),
    ("counted back from the boundary, clamped there", term("2020-08-31", "P1Y", "P1Y",
                                                           notice_period=Period(months=6)),
     ["2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29"]),
    ("no notice without a renewal to stop", term("2020-01-15", "P1Y", **MONTHS_3), ["-"]),
    ("nor at the end of the last renewal",
     term("2020-01-15", "P1Y", "P1Y", renewal_limit=1, **MONTHS_3), ["2020-10-15", "-"]),
    ("nor where the text has none", term("2020-01-15", "P1Y", "P1Y"), ["-", "-"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "rule", "days"), NOTICES, ids=lambda v: f"{v}"[:60])
def test_the_last_day_for_notice_of_each_cycle(why: str, rule: Term, days: list[str]) -> None:
    found = [one.notice_last_on for one in first_cycles(rule, len(days))]
    assert [day.isoformat() if day else "-" for day in found] == days, why


def test_a_window_opens_where_the_text_says_when() -> None:
    rule = term("2020-01-15", "P1Y", "P1Y", notice_opens=Period(months=4), **MONTHS_3)
    found = first_cycles(rule, 2)
    assert [f"{one.notice_opens_on}" for one in found] == ["2020-09-15", "2021-09-15"]
    limited = term("2020-01-15", "P1Y", notice_opens=Period(months=4), **MONTHS_3)
    assert [one.notice_opens_on for one in first_cycles(limited, 1)] == [None]


EXTENDED = [
    ("moves its boundary, and the later cycles are counted from there",
     ("C 2020-06-01 extends P2M accepted",), ["2021-03-15", "2022-03-15", "2023-03-15"]),
    ("to a last day, which is still in it", ("C 2020-06-01 extends 2021-03-31 accepted",),
     ["2021-04-01", "2022-04-01"]),
    ("during a later cycle it moves that one's", ("C 2021-06-01 extends P1M accepted",),
     ["2021-01-15", "2022-02-15", "2023-02-15"]),
    ("each once, in their order",
     ("C 2020-06-01 extends P1M accepted", "C 2021-06-01 extends P1M accepted"),
     ["2021-02-15", "2022-03-15", "2023-03-15"]),
    ("two in one cycle", ("C 2020-06-01 extends P1M accepted", "C 2020-07-01 extends P1M accepted"),
     ["2021-03-15", "2022-03-15"]),
    ("one before the term begins moves the first", ("C 2020-01-01 extends P1M accepted",),
     ["2021-02-15", "2022-02-15"]),
    ("made shorter", ("C 2020-06-01 extends 2020-11-30 accepted",), ["2020-12-01", "2021-12-01"]),
    ("on the very day of the boundary", ("C 2021-01-15 extends P1M accepted",),
     ["2021-02-15", "2022-02-15"]),
    ("the day after it moves the next", ("C 2021-01-16 extends P1M accepted",),
     ["2021-01-15", "2022-02-15"]),
    ("to a day before the term begins it moves nothing",
     ("C 2020-06-01 extends 2020-01-01 accepted",), ["2021-01-15", "2022-01-15"]),
    ("nor to the day on which it begins", ("C 2020-06-01 extends 2020-01-15 accepted",),
     ["2021-01-15", "2022-01-15"]),
    ("one that is claimed moves nothing", ("C 2020-06-01 extends P1M",),
     ["2021-01-15", "2022-01-15"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "lines", "days"), EXTENDED, ids=lambda v: f"{v}"[:60])
def test_an_extension_of_a_term(why: str, lines: tuple[str, ...], days: list[str]) -> None:
    found = first_cycles(term("2020-01-15", "P1Y", "P1Y"), len(days), *lines)
    assert [one.boundary_on.isoformat() for one in found] == days, why
    assert all(replay(one.steps) == one.boundary_at for one in found)


@pytest.mark.parametrize("at_end", [False, True])
def test_a_term_that_is_extended_to_an_instant_lasts_until_then(at_end: bool) -> None:
    rule = term("2020-01-15", "P1Y", "P1Y", boundary_at_end=at_end)
    one, two = first_cycles(rule, 2, "C 2020-06-01 extends 2021-03-31T12:00+03:00 accepted")
    assert one.boundary_at == datetime(2021, 3, 31, 9, tzinfo=UTC)
    assert replay(one.steps) == one.boundary_on == two.begins_on == date(2021, 3, 31)
    assert two.boundary_on == date(2022, 3, 31)


def test_an_instant_before_a_term_begins_moves_nothing() -> None:
    line = "C 2020-06-01 extends 2020-01-14T12:00+03:00 accepted"
    assert first_cycles(term("2020-01-15", "P1Y"), 1, line)[0].boundary_on == date(2021, 1, 15)


def test_a_last_day_named_for_a_term_that_ends_with_its_day_is_that_day() -> None:
    rule = term("2020-01-15", "P1Y", boundary_at_end=True)
    (one,) = first_cycles(rule, 1, "C 2020-06-01 extends 2021-03-31 accepted")
    assert one.boundary_on == date(2021, 3, 31)
    assert one.boundary_at == day_end(date(2021, 3, 31), law().tz)


def test_an_extension_does_not_give_a_term_more_cycles_than_the_text() -> None:
    extended = first_cycles(term("2020-01-15", "P1Y"), 5, "C 2020-06-01 extends P1M accepted")
    assert [one.boundary_on.isoformat() for one in extended] == ["2021-02-15"]
    assert [act.entry.number for act in extended[0].moved_by] == [1]


def test_a_boundary_is_the_start_of_its_day_or_its_end() -> None:
    start = first_cycles(term("2020-01-15", "P1Y"), 1)[0]
    end = first_cycles(term("2020-01-15", "P1Y", boundary_at_end=True), 1)[0]
    zone = law().tz
    assert start.boundary_at == day_start(date(2021, 1, 15), zone)
    assert end.boundary_at == day_end(date(2021, 1, 15), zone)
    assert end.boundary_on == start.boundary_on
    assert (start.steps[-1].op, end.steps[-1].op) == ("starts", "ends")


def test_a_term_that_has_not_started_has_no_cycles() -> None:
    waits = term("2020-01-15", "P1Y", anchor=Anchor(kind=AnchorKind.TRIGGER, ref="visit"))
    assert first_cycles(waits, 1) == []


def test_a_term_and_the_power_over_it_know_each_other() -> None:
    case = asked(law(), (), "2021-03-01")
    one = case.agreement.by_code
    assert power_over(case, one["3"]) is one["4"]
    assert power_over(case, one["1"]) is None
    assert term_under(case, one["4"]) is one["3"]
    assert term_under(case, one["3"]) is one["3"]
    assert term_under(case, one["1"]) is None


def test_cycles_are_counted_as_far_as_the_calendar_carries() -> None:
    found = first_cycles(term("2020-01-15", "P100Y", "P100Y"), 99)
    assert [one.boundary_on.year for one in found] == [*range(2120, 3021, 100)]
    assert found[-1].begins_on.year < FARTHEST_YEAR


spans = st.one_of(
    st.builds(Period, months=st.integers(1, 30)),
    st.builds(Period, days=st.integers(1, 400)),
)
terms = st.builds(
    lambda day, first, again, notice, before, at_end: Term(
        anchor=Anchor(kind=AnchorKind.DAY, ref="the start", day=day),
        first=first,
        renewal=Renewal.TACIT,
        renewal_period=again,
        notice_period=notice,
        notice_before=before,
        boundary_at_end=at_end,
    ),
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    spans,
    spans,
    st.builds(Period, months=st.integers(0, 6), days=st.integers(0, 40)),
    st.booleans(),
    st.booleans(),
)


@given(terms)
def test_cycles_leave_no_gap_and_do_not_overlap(rule: Term) -> None:
    found = first_cycles(rule, 12)
    zone = law().tz
    for one, two in pairwise(found):
        assert day_start(two.begins_on, zone) == one.boundary_at
        assert two.number == one.number + 1
        assert one.boundary_on < two.boundary_on


@given(terms)
def test_no_window_closes_after_its_boundary(rule: Term) -> None:
    for one in first_cycles(rule, 12):
        assert one.notice_last_on is not None
        assert one.notice_last_on <= one.boundary_on
        assert replay(one.notice_steps) == one.notice_last_on


@given(terms)
def test_a_cycle_is_counted_from_the_start_and_not_from_the_one_before(rule: Term) -> None:
    assert rule.renewal_period is not None
    assert rule.anchor.day is not None
    for one in first_cycles(rule, 12):
        span = rule.first + rule.renewal_period * one.number
        (alone,) = first_cycles(term(rule.anchor.day.isoformat(), str(span)), 1)
        assert one.boundary_on == alone.boundary_on


def test_words_that_term_and_power_share_are_quoted_once() -> None:
    stay = duty("3", modality=Modality.PERMISSION, rule=STAY, quote="unless notice is given")
    power = law().by_code["4"]
    for words, quotes in (("unless notice is given", 1), ("three months before", 2)):
        case = asked(law(stay, replace(power, quote=words)), (), "2021-06-01")
        notice = next(cycles(case, stay, STAY)).notice_steps
        assert [one.op for one in notice].count(Op.QUOTE) == quotes


def test_a_month_is_never_thirty_days() -> None:
    found = first_cycles(term("2021-01-01", "P1M", "P1M"), 12)
    lengths = {one.boundary_on - one.begins_on for one in found}
    assert lengths == {timedelta(days=days) for days in (28, 30, 31)}


def test_a_term_from_effect_begins_on_the_day_of_effect() -> None:
    found = first_cycles(term("2020-01-15", "P1Y", anchor=BY_EFFECT), 1)
    assert found[0].begins_on == date(2021, 1, 1)
