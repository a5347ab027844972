"""What a note would change, in sentences: "6.1: the last day moves from … to …"."""

from collections.abc import Iterator
from datetime import date

from tracker.core.asked.overview import Item
from tracker.core.days.day import long_day
from tracker.core.standing.validity import Validity
from tracker.core.words.vocabulary import MARKERS, WINDOW_STATES

UNSEEN = "something is added to what is said of it; word and dates stay"


def change_in_words(before: Item, after: Item) -> str:
    """What differs between two answers for one obligation."""
    parts = "; ".join(parts_of(before, after)) or UNSEEN
    return f"{before.obligation.code} {before.obligation.title}: {parts}."


def parts_of(before: Item, after: Item) -> Iterator[str]:
    """Each difference that somebody looks for."""
    one, two = before.answer, after.answer
    if before.label != after.label:
        yield f"the status changes from “{before.label}” to “{after.label}”"
    if one.due_on != two.due_on:
        yield f"the last day moves from {day(one.due_on)} to {day(two.due_on)}"
    if next_of(before) != next_of(after):
        yield f"the next date moves from {next_of(before)} to {next_of(after)}"
    if one.window and two.window and one.window.state is not two.window.state:
        was, now = (WINDOW_STATES[window.state].label for window in (one.window, two.window))
        yield f"the window for notice changes from “{was}” to “{now}”"
    if one.marker is not two.marker:
        yield f"positions change from “{label(one.marker)}” to “{label(two.marker)}”"
    if one.past_due != two.past_due:
        yield f"past due changes from {one.past_due} to {two.past_due}"
    if one.claims != two.claims:
        claims = " ".join(two.claims).removesuffix(".")
        yield f"claims that move nothing: {claims or 'none'}"


def day(on: date | None) -> str:
    """A day in words."""
    return long_day(on) if on else "none"


def next_of(item: Item) -> str:
    """The next date in words."""
    return long_day(item.next.on) if item.next else "none"


def label(marker: str) -> str:
    """A marker's word."""
    return MARKERS[marker].label


def validity_in_words(before: Validity, after: Validity) -> str | None:
    """What changes of what is said of the agreement as a whole; None where nothing does."""
    if before == after:
        return None
    was, now = label(before.marker), label(after.marker)
    changed = f"changes from “{was}” to “{now}”" if was != now else "gets another position"
    return f"Whether the agreement is in force: what is said {changed}."
