from datetime import date

import pytest

from tests.loaded import TODAY, holding
from tracker.core.asked.asking import Asking
from tracker.formats.svg import element, words
from tracker.formats.timeline import Bar, Lane, Mark, Timeline, horizon, timeline
from tracker.formats.timeline_scale import Part, day_ticks, scale_of, ticks, x_of
from tracker.formats.timeline_svg import drawn
from tracker.services import answers
from tracker.services.library import Library

EMPTY = Timeline(
    as_of=date(2020, 1, 1), starts_on=date(2020, 1, 1), ends_on=date(2020, 12, 31), lanes=()
)


def of_statement(day: str) -> Timeline:
    """The statement's timeline on a day."""
    library, asking = Library(), Asking(as_of=date.fromisoformat(day), today=TODAY)
    found = answers.standing(library, holding(), asking)
    since, until = horizon(found)
    dates = answers.dates(library, holding(), asking, since=since, until=until)
    return timeline(found, dates.entries)


def lane_of(shown: Timeline, code: str) -> Lane:
    """One obligation's lane."""
    return next(lane for lane in shown.lanes if lane.code == code)


def test_a_moved_day_stays_beside_the_new_one() -> None:
    lane = lane_of(of_statement("2020-11-16"), "6.1")
    assert [(mark.kind, mark.on) for mark in lane.marks] == [
        ("original", date(2020, 11, 15)),
        ("extended_deadline", date(2020, 11, 25)),
    ]


def test_paper_and_fact_are_apart() -> None:
    lane = lane_of(of_statement("2026-11-23"), "4.3")
    paper = [(bar.since, bar.until) for bar in lane.bars if bar.kind == "paper"]
    fact = [(bar.since, bar.until) for bar in lane.bars if bar.kind == "fact"]
    assert paper == [
        (date(2020, 11, 10), date(2025, 11, 10)),
        (date(2025, 11, 10), date(2030, 11, 10)),
    ]
    assert fact == [(date(2020, 11, 10), date(2024, 6, 12))]


def test_without_an_end_on_record_fact_runs_to_the_day_asked_about() -> None:
    lane = lane_of(of_statement("2022-01-01"), "4.3")
    assert [bar.until for bar in lane.bars if bar.kind == "fact"] == [date(2022, 1, 1)]
    before = lane_of(of_statement("2020-11-09"), "4.3")
    assert [bar.kind for bar in before.bars] == ["paper"]


def test_what_has_no_date_has_no_lane() -> None:
    assert "1.1" not in [lane.code for lane in of_statement("2026-11-23").lanes]


def test_crowded_weeks_are_magnified() -> None:
    near, far = scale_of(of_statement("2026-11-23"))
    assert (near.since, near.until) == (date(2020, 11, 8), date(2020, 12, 6))
    assert far.since == near.until
    assert far.left > near.right


def test_dates_close_together_need_one_scale() -> None:
    mark = Mark(on=date(2020, 6, 1), kind="deadline", label="last day")
    lane = Lane(code="1", title="Short", marks=(mark,), bars=())
    shown = Timeline(
        as_of=date(2020, 2, 1),
        starts_on=date(2020, 1, 1),
        ends_on=date(2020, 12, 31),
        lanes=(lane,),
    )
    (part,) = scale_of(shown)
    assert part.x(part.since) == part.left
    assert x_of((part,), date(2050, 1, 1)) > part.right
    assert "1 Jun 2020" in drawn(shown)


def test_a_part_of_one_day_does_not_divide_by_nothing() -> None:
    day = date(2020, 1, 1)
    assert Part(day, day, 10, 20).x(day) == 10


def test_the_year_stands_where_it_changes() -> None:
    part = Part(date(2020, 12, 20), date(2021, 1, 10), 0, 100)
    assert [label for _, label in day_ticks(part)] == [
        "21 Dec 2020",
        "25 Dec",
        "29 Dec",
        "2 Jan 2021",
        "6 Jan",
    ]


@pytest.mark.parametrize(("until", "step"), [(2030, 1), (2080, 4)])
def test_many_years_are_counted_in_steps(until: int, step: int) -> None:
    years = [int(label) for _, label in ticks(Part(date(2020, 1, 1), date(until, 1, 1), 0, 9))]
    assert years[1] - years[0] == step + (until == 2080)


def test_nothing_is_drawn_of_nothing() -> None:
    assert drawn(EMPTY) == ""


def test_words_cannot_become_markup() -> None:
    bar = Bar(since=date(2020, 1, 5), until=date(2020, 2, 1), kind="paper", label="<&>")
    lane = Lane(code="<1>", title='"a" & <b>' * 9, marks=(), bars=(bar,))
    shown = Timeline(
        as_of=date(2020, 1, 9), starts_on=date(2020, 1, 1), ends_on=date(2020, 3, 1), lanes=(lane,)
    )
    svg = drawn(shown)
    assert "<b>" not in svg
    assert "&lt;1&gt;" in svg
    assert "style=" not in svg
    assert element("g", a_b='"<') == """<g a-b='"&lt;'/>"""
    assert words(1.26, 2, "a<b") == '<text x="1.3" y="2">a&lt;b</text>'
