"""The timeline drawn as SVG: one lane an obligation. Colours and letters come by class."""

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from tracker.core.days.day import long_day
from tracker.formats.svg import Number, element, words
from tracker.formats.timeline import Bar, Lane, Mark, Timeline
from tracker.formats.timeline_scale import (
    LEFT,
    RIGHT,
    WIDTH,
    Part,
    Scale,
    scale_of,
    short,
    ticks,
    x_of,
)

TOP, LANE = 44, 34
EDGE = 130
"""So near to an end of the scale, words turn away from it."""
DESCRIPTION = (
    "One line for each obligation with a date: diamonds are last days, empty where they were moved "
    "or are for notice; empty bars are terms on paper, filled bars what was there in fact. The "
    "table below says the same in words."
)


def drawn(shown: Timeline) -> str:
    """The whole drawing; empty where there is nothing to draw."""
    if not shown.lanes:
        return ""
    scale = scale_of(shown)
    height = TOP + LANE * len(shown.lanes) + 8
    return element(
        "svg",
        element("title", escape(f"Dates as of {long_day(shown.as_of)}"), id="timeline-title"),
        element("desc", escape(DESCRIPTION), id="timeline-words"),
        *(piece for part in scale for piece in axis(part, height)),
        *(piece for n, lane in enumerate(shown.lanes) for piece in lane_drawn(scale, n, lane)),
        *as_of_line(scale, shown.as_of, height),
        class_="timeline",
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_labelledby="timeline-title timeline-words",
    )


def axis(part: Part, height: Number) -> Iterator[str]:
    """The line of a part with its ticks: days where it is short, years where it is long."""
    ground = TOP - 8
    yield element("path", class_="axis", d=f"M{part.left:.1f} {ground}H{part.right:.1f}")
    for day, label in ticks(part):
        x = part.x(day)
        yield element("path", class_="tick", d=f"M{x:.1f} {ground}V{height - 8}")
        yield words(x, ground - 6, label, "scale", "middle")


def lane_drawn(scale: Scale, number: int, lane: Lane) -> Iterator[str]:
    """One lane: its name, its bars, its marks."""
    y = TOP + LANE * number + LANE / 2
    yield element("path", class_="lane", d=f"M0 {y + LANE / 2:.1f}H{WIDTH}")
    yield words(0, y + 4, f"{lane.code}  {cut(lane.title)}", "name")
    for bar in lane.bars:
        yield bar_drawn(scale, y, bar)
    for mark in lane.marks:
        yield from mark_drawn(scale, y, mark)


def cut(title: str, longest: int = 30) -> str:
    """The title where it fits the margin, else its beginning."""
    if len(title) <= longest:
        return title
    return title[:longest].rsplit(" ", 1)[0] + " …"


def bar_drawn(scale: Scale, y: float, bar: Bar) -> str:
    """A bar: on paper above (an outline), in fact below (filled)."""
    top = y - 10 if bar.kind == "paper" else y + 2
    told = f"{bar.label}: {long_day(bar.since)} to {long_day(bar.until)}"
    pieces = [
        element("rect", x=x_of(part, since), y=top, width=width, height=8)
        for part, since, width in stretches(scale, bar)
    ]
    return element("g", element("title", escape(told)), *pieces, class_=bar.kind)


def stretches(scale: Scale, bar: Bar) -> Iterator[tuple[Scale, date, float]]:
    """The bar cut at the gap of the scale."""
    for part in scale:
        since, until = max(bar.since, part.since), min(bar.until, part.until)
        if since < until:
            yield (part,), since, part.x(until) - part.x(since)


def mark_drawn(scale: Scale, y: float, mark: Mark) -> Iterator[str]:
    """A mark with its day: empty where it was moved, filled where it holds."""
    x = x_of(scale, mark.on)
    shape = f"M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z"
    told = f"{mark.label}: {long_day(mark.on)}"
    yield element("path", element("title", escape(told)), class_=mark.kind, d=shape)
    near_edge = x > WIDTH - RIGHT - 70
    near = mark.on <= scale[0].until and len(scale) > 1
    said = short(mark.on) if near else f"{short(mark.on)} {mark.on.year}"
    yield words(x - 9 if near_edge else x + 9, y + 4, said, "day", "end" if near_edge else "start")


def as_of_line(scale: Scale, as_of: date, height: Number) -> Iterator[str]:
    """The day asked about."""
    x = x_of(scale, max(as_of, scale[0].since))
    yield element("path", class_="as-of", d=f"M{x:.1f} 14V{height - 8}")
    anchor = "end" if x > WIDTH - 130 else "start" if x < LEFT + 130 else "middle"
    yield words(x, 10, f"as of {long_day(as_of)}", "as-of", anchor)
