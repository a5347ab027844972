"""Dates from rules: fixed days, periods from anchors, extensions, and chains of all of them."""

from datetime import UTC, date, datetime

import pytest

from tests.core.laws import BY_EFFECT, EFFECT, asked, duty, law
from tests.core.script import script
from tracker.core.dates.reckoning import Due, anchor_point, due_of, point_of
from tracker.core.days.derivation import replay
from tracker.core.days.period import parse_period
from tracker.core.law.agreement import Trigger
from tracker.core.law.rule import Anchor, AnchorKind, Fixed, Relative, Rule, Term, Undated

ON = date(2021, 3, 31)
NOON = datetime(2021, 3, 31, 9, tzinfo=UTC)
SIGNED = Anchor(kind=AnchorKind.SIGNATURE)
VISIT = Anchor(kind=AnchorKind.TRIGGER, ref="visit")
NOTICE = Anchor(kind=AnchorKind.NOTICE, ref="4")
OF_1 = Anchor(kind=AnchorKind.DATE, ref="1")
DONE_1 = Anchor(kind=AnchorKind.DATE, ref="1", actual=True)
LEAP = Anchor(kind=AnchorKind.DAY, ref="the leap day", day=date(2024, 2, 29))
LAST = Anchor(kind=AnchorKind.DAY, day=date(2021, 1, 31))
CAME = "B 2021-02-10 triggers visit accepted on=20"
CAME_AT_TEN = "B 2021-02-10 triggers visit accepted on=20 at=2021-02-10T10:00+03:00"


def after(anchor: Anchor, period: str, **given: bool | str) -> Relative:
    """A period after the anchor."""
    return Relative(anchor=anchor, period=parse_period(period, field="period"), **given)  # type: ignore[arg-type]


def due(rule: Rule, *lines: str, as_of: str = "2021-03-01") -> Due | None:
    """The last day of obligation 20 with that rule."""
    case = asked(law(duty("20", rule=rule)), script(*lines, on="20"), as_of)
    return due_of(case, case.agreement.by_code["20"])


RULES: list[tuple[str, Rule, str, str]] = [
    ("a day that the text names", Fixed(on=ON), "2021-03-31", "day"),
    ("read as exclusive", Fixed(on=ON, exclusive=True), "2021-03-30", "day exclusive"),
    ("an instant in the agreement's zone", Fixed(at=NOON), "2021-03-31", "instant zone"),
    ("an instant in another zone",
     Fixed(at=NOON, zone="Pacific/Kiritimati"), "2021-03-31", "instant zone"),
    ("days from the signature, which is day 0", after(SIGNED, "P30D"), "2021-01-29", "anchor add"),
    ("counted from day 1", after(SIGNED, "P30D", from_day_one=True), "2021-01-28",
     "anchor add day_one"),
    ("weeks from effect", after(BY_EFFECT, "P2W"), "2021-01-15", "anchor add"),
    ("a month from a month's end is clamped", after(LAST, "P1M"), "2021-02-28", "anchor add"),
    ("two months from there are counted from the start", after(LAST, "P2M"), "2021-03-31",
     "anchor add"),
    ("a year from the leap day", after(LEAP, "P1Y"), "2025-02-28", "anchor add"),
    ("four years from it", after(LEAP, "P4Y"), "2028-02-29", "anchor add"),
    ("a month's end stays one where the text says so", after(LEAP, "P1M", month_end="last_day"),
     "2024-03-31", "anchor add"),
    ("before an anchor", after(LEAP, "P1Y", before=True), "2023-02-28", "anchor subtract"),
    ("before it, its day being day 1", after(LEAP, "P10D", before=True, from_day_one=True),
     "2024-02-20", "anchor subtract day_one"),
    ("the day reached is already too late", after(BY_EFFECT, "P30D", exclusive=True),
     "2021-01-30", "anchor add exclusive"),
    ("hours from an instant", after(BY_EFFECT, "PT36H"), "2021-01-02",
     "anchor instant add_time zone"),
    ("hours before it", after(BY_EFFECT, "PT1M", before=True), "2020-12-31",
     "anchor instant subtract_time zone"),
    ("hours from a day without a time", after(LAST, "PT36H"), "2021-02-02",
     "anchor unknown_time"),
    ("hours before such a day", after(LAST, "PT36H", before=True), "2021-01-30",
     "anchor unknown_time"),
    ("the end of a day is no later day where something is to be done by then",
     after(BY_EFFECT, "P30D", boundary_at_end=True), "2021-01-31", "anchor add"),
    ("from the date of another", after(OF_1, "P10D"), "2021-04-10", "day anchor add"),
    ("from the actual day, planned until it is on record", after(DONE_1, "P10D"), "2021-04-10",
     "day anchor add"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "rule", "on", "ops"), RULES, ids=lambda v: f"{v}"[:60])
def test_the_day_and_the_steps_of_a_rule(why: str, rule: Rule, on: str, ops: str) -> None:
    found = due(rule)
    assert found is not None
    assert (found.on.isoformat(), " ".join(one.op for one in found.steps)) == (on, ops), why
    assert replay(found.steps) == found.on
    assert (found.original_on, found.original_steps) == (found.on, found.steps)


WITH_NOTES: list[tuple[str, Rule, tuple[str, ...], str, str]] = [
    ("from an event", after(VISIT, "P1M"), (CAME,), "2021-03-10", "-"),
    ("from an event that was claimed", after(VISIT, "P1M"), ("A 2021-02-10 triggers visit",), "-",
     "-"),
    ("from an event that was taken back", after(VISIT, "P1M"), (CAME, "B 2021-02-11 withdraws #1"),
     "-", "-"),
    ("and then accepted by the side that waits for it", after(VISIT, "P1M"),
     ("A 2021-02-10 triggers visit", "B 2021-02-11 accepts #1"), "2021-03-10", "-"),
    ("hours from an event whose time is known", after(VISIT, "PT36H"), (CAME_AT_TEN,),
     "2021-02-11", "2021-02-11T19:00:00+00:00"),
    ("hours from an event on some day: the latest day", after(VISIT, "PT36H"), (CAME,),
     "2021-02-12", "-"),
    ("from notice", after(NOTICE, "P1M"), ("A 2021-02-10 notice on=4",), "2021-03-10", "-"),
    ("from the day it was sent", after(NOTICE, "P1M"),
     ("A 2021-02-10 notice on=4 sent=2021-02-08 received=2021-02-09",), "2021-03-08", "-"),
    ("from notice by somebody who does not hold the power", after(NOTICE, "P1M"),
     ("C 2021-02-10 notice on=4",), "-", "-"),
    ("the first notice counts", after(NOTICE, "P1M"),
     ("A 2021-02-10 notice on=4", "B 2021-02-11 notice on=4"), "2021-03-10", "-"),
    ("extended to a day", Fixed(on=ON), ("B 2021-02-01 extends 2021-04-15 accepted",),
     "2021-04-15", "-"),
    ("extended by a period", Fixed(on=ON), ("B 2021-02-01 extends P1M accepted",), "2021-04-30",
     "-"),
    ("twice, the second from where the first left it", Fixed(on=ON),
     ("B 2021-02-01 extends P1M accepted", "B 2021-02-02 extends P1M accepted"), "2021-05-30",
     "-"),
    ("moved forward", Fixed(on=ON), ("B 2021-02-01 extends 2021-03-15 accepted",), "2021-03-15",
     "-"),
    ("extended to an instant", Fixed(on=ON),
     ("B 2021-02-01 extends 2021-04-15T12:00+03:00 accepted",), "2021-04-15",
     "2021-04-15T09:00:00+00:00"),
    ("hours after an instant", Fixed(at=NOON), ("B 2021-02-01 extends PT24H accepted",),
     "2021-04-01", "2021-04-01T09:00:00+00:00"),
    ("an extended day is as announced, also under the exclusive reading",
     Fixed(on=ON, exclusive=True), ("B 2021-02-01 extends 2021-04-15 accepted",), "2021-04-15",
     "-"),
    ("an extension that is claimed", Fixed(on=ON), ("A 2021-02-01 extends 2021-04-15",),
     "2021-03-31", "-"),
    ("an extension that depends on an event", Fixed(on=ON),
     ("B 2021-02-01 extends 2021-04-15 accepted only_if=visit",), "2021-03-31", "-"),
    ("which has come", Fixed(on=ON),
     ("B 2021-02-01 extends 2021-04-15 accepted only_if=visit", CAME), "2021-04-15", "-"),
    ("an event that is moved to a day", after(VISIT, "P1M"),
     (CAME, "B 2021-02-11 extends 2021-02-20 accepted moves=visit"), "2021-03-20", "-"),
    ("an event that is moved to an instant", after(VISIT, "PT36H"),
     (CAME, "B 2021-02-11 extends 2021-02-20T10:00+03:00 accepted moves=visit"), "2021-02-21",
     "2021-02-21T19:00:00+00:00"),
    ("an event that is moved by hours", after(VISIT, "PT36H"),
     (CAME_AT_TEN, "B 2021-02-11 extends PT24H accepted moves=visit"), "2021-02-12",
     "2021-02-12T19:00:00+00:00"),
    ("and by hours from a time that nobody knows", after(VISIT, "P1D"),
     (CAME, "B 2021-02-11 extends PT24H accepted moves=visit"), "2021-02-12", "-"),
    ("an event that is moved by a period", after(VISIT, "P1M"),
     (CAME, "B 2021-02-11 extends P1W accepted moves=visit"), "2021-03-17", "-"),
    ("another's date as extended", after(OF_1, "P10D"),
     ("B 2021-02-01 extends 2021-04-15 accepted on=1",), "2021-04-25", "-"),
    ("the actual day once it is on record", after(DONE_1, "P10D"),
     ("A 2021-02-05 performed on=1",), "2021-02-15", "-"),
    ("an event whose move is only claimed", after(VISIT, "P1M"),
     (CAME, "A 2021-02-11 extends P1W moves=visit"), "2021-03-10", "-"),
    ("the computed day of another, whenever it was done", after(OF_1, "P10D"),
     ("A 2021-02-05 performed on=1",), "2021-04-10", "-"),
    ("and not where it is contested", after(DONE_1, "P10D"),
     ("A 2021-02-05 performed on=1", "B 2021-02-06 not_performed on=1"), "2021-04-10", "-"),
    ("the last of the days asserted", after(DONE_1, "P10D"),
     ("A 2021-02-05 performed on=1", "B 2021-02-06 performed on=1"), "2021-02-16", "-"),
    ("the same day asserted twice, told with the first note", after(DONE_1, "P10D"),
     ("A 2021-02-05 performed on=1", "B 2021-02-06 performed day=2021-02-05 on=1"),
     "2021-02-15", "-"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "rule", "lines", "on", "at"), WITH_NOTES, ids=lambda v: f"{v}"[:60]
)
def test_the_day_as_notes_leave_it(
    why: str, rule: Rule, lines: tuple[str, ...], on: str, at: str
) -> None:
    found = due(rule, *lines)
    assert (found.on.isoformat() if found else "-") == on, why
    assert (found.at.isoformat() if found and found.at else "-") == at
    assert replay(found.steps if found else ()) == (found.on if found else None)


def test_another_event_starts_nothing_and_moves_nothing() -> None:
    flood = Trigger(code="flood", title="the flood")
    one = duty("20", rule=after(VISIT, "P1M"))
    agreement = law(one, triggers=(flood, *law().triggers))
    for lines, on in (
        (("B 2021-02-01 triggers flood accepted",), None),
        (("B 2021-02-01 triggers flood accepted", CAME), date(2021, 3, 10)),
        ((CAME, "B 2021-02-11 extends P1W accepted moves=flood"), date(2021, 3, 10)),
    ):
        found = due_of(asked(agreement, script(*lines, on="20"), "2021-03-01"), one)
        assert (found and found.on) == on
        assert found is None or found.steps[0].get("name") == "the inspectors' visit"


def test_the_original_day_stays_beside_the_extended_one() -> None:
    found = due(Fixed(on=ON), "B 2021-02-01 extends P1M accepted")
    assert found is not None
    assert (found.original_on, replay(found.original_steps)) == (ON, ON)
    assert [act.entry.number for act in found.moved_by] == [1]
    assert found.steps[: len(found.original_steps)] == found.original_steps


def test_a_step_that_rests_on_a_note_names_it() -> None:
    for period in ("2021-04-15", "2021-04-15T12:00+03:00", "P1M", "PT12H"):
        found = due(Fixed(on=ON), f"B 2021-02-01 extends {period} accepted")
        assert found is not None
        assert [one.note for one in found.steps[1:]].count(1) == 1


def test_an_extension_early_in_a_chain_moves_all_after_it() -> None:
    chain = (
        duty("20", rule=after(OF_1, "P10D")),
        duty("21", rule=after(Anchor(kind=AnchorKind.DATE, ref="20"), "P1M")),
    )
    for lines, on in (((), "2021-05-10"), (("B 2021-02-01 extends P1D accepted",), "2021-05-11")):
        case = asked(law(*chain), script(*lines), "2021-03-01")
        found = due_of(case, case.agreement.by_code["21"])
        assert found is not None
        assert (found.on.isoformat(), replay(found.steps)) == (on, found.on)


BOUNDS = [
    (after(VISIT, "PT36H"), "2021-02-11T09:00", "2021-02-12T08:59", "2021-02-12T09:00"),
    (
        after(VISIT, "PT12H", before=True),
        "2021-02-09T09:00",
        "2021-02-10T08:59",
        "2021-02-10T09:00",
    ),
]


@pytest.mark.parametrize(("rule", "earliest", "latest", "passes"), BOUNDS)
def test_hours_from_an_unknown_time_have_bounds_and_pass_with_the_later(
    rule: Rule, earliest: str, latest: str, passes: str
) -> None:
    found = due(rule, CAME)
    assert found is not None
    assert found.bounds is not None
    assert [f"{at:%Y-%m-%dT%H:%M}" for at in found.bounds] == [earliest, latest]
    assert f"{found.passes_at(law().tz):%Y-%m-%dT%H:%M}" == passes


def test_a_last_day_passes_with_its_end_and_a_last_instant_with_itself() -> None:
    day, instant = due(Fixed(on=ON)), due(Fixed(at=NOON))
    assert day is not None
    assert instant is not None
    assert day.passes_at(law().tz) == datetime(2021, 3, 31, 21, tzinfo=UTC)
    assert (instant.passes_at(law().tz) - NOON).microseconds == 1


def test_the_day_of_an_instant_is_that_of_the_zone_named() -> None:
    late = datetime(2021, 3, 31, 22, tzinfo=UTC)
    here, there = due(Fixed(at=late)), due(Fixed(at=late, zone="America/New_York"))
    assert here is not None
    assert there is not None
    assert (here.on.isoformat(), there.on.isoformat()) == ("2021-04-01", "2021-03-31")


@pytest.mark.parametrize("rule", [Undated(), Fixed(), after(BY_EFFECT, "P1M", not_before=True)])
def test_rules_without_a_last_day(rule: Rule) -> None:
    assert due(rule) is None


def test_a_first_lawful_day_may_be_the_day_after_the_period() -> None:
    for at_end, on in ((False, "2021-04-02"), (True, "2021-04-03")):
        rule = after(BY_EFFECT, "P91D", not_before=True, boundary_at_end=at_end)
        case = asked(law(), (), "2021-03-01")
        found = point_of(case, duty("20"), rule)
        assert found is not None
        assert (found.day.isoformat(), replay(found.steps)) == (on, found.day)


def test_anchors_that_give_no_day() -> None:
    case = asked(law(), (), "2021-03-01")
    for anchor in (
        VISIT,
        NOTICE,
        Anchor(kind=AnchorKind.DATE, ref="8"),
        Anchor(kind=AnchorKind.DATE, ref="99"),
        Anchor(kind=AnchorKind.DAY),
    ):
        assert anchor_point(case, duty("20"), anchor) is None


def test_the_instant_of_effect_is_an_anchor_with_a_time_of_day() -> None:
    point = anchor_point(asked(law(), (), "2021-03-01"), duty("20"), BY_EFFECT)
    assert point is not None
    assert (point.day.isoformat(), point.at) == ("2021-01-01", EFFECT)


def test_a_term_has_no_last_day() -> None:
    assert due(Term(anchor=BY_EFFECT, first=parse_period("P1Y", field="period"))) is None
