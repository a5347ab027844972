"""What a new version would change, in lines for a terminal."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.core.asked.overview import Item
from tracker.core.days.day import long_day
from tracker.formats.change_text import change_in_words
from tracker.formats.seed.compare import KeyChange, PartChange

NOTES = {
    "withdrawn": "; it stays on record with its notes",
    "brought back": "; all notes that were about this code are about it again",
}
"""What becomes of the notes on a part, by what happens to it."""
LONGEST = 80
"""Characters of a value that a line shows."""


def plan_lines(
    parts: Iterable[PartChange], added: Iterable[Item], moved: Iterable[tuple[Item, Item]]
) -> Iterator[str]:
    """The parts that change, each new obligation with its date, and what is answered otherwise."""
    for part in parts:
        yield headline(part)
        yield from (f"    {key_line(change)}" for change in part.keys)
    for item in added:
        yield f"  New date: {date_line(item)}"
    for before, after in moved:
        yield f"  Moves: {change_in_words(before, after)}"


def headline(part: PartChange) -> str:
    """The part, and what happens to it."""
    name = " ".join(filter(None, (part.kind.replace("_", " "), part.code, part.title)))
    return f"  {part.how.capitalize()}: {name}{NOTES.get(part.how, '')}"


def key_line(change: KeyChange) -> str:
    """A key with what it held and what it holds."""
    return f"{change.key}: {short(change.before)} → {short(change.after)}"


def short(value: str | None) -> str:
    """A value on one line."""
    line = " ".join(value.split()) if value is not None else "nothing"
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def date_line(item: Item) -> str:
    """An obligation that is new, with the first date that the text gives it."""
    found = first_date(item)
    told = f"{long_day(found[0])}, {found[1]}" if found else " ".join(why_undated(item))
    return f"{item.obligation.code} {item.obligation.title}: {told}"


def first_date(item: Item) -> tuple[date, str] | None:
    """The last day of an obligation, else its next date, and what that is; None without any."""
    due, following = item.answer.due_on, item.next
    if due is not None:
        return due, "last day"
    if following is None or following.code is None:
        return None
    return following.on, following.label.removeprefix(f"{item.obligation.title}: ")


def why_undated(item: Item) -> Iterator[str]:
    """Why there is no date: what it waits for, or that the text gives none."""
    waits = [reason.text for reason in item.answer.reasons if reason.code.startswith("condition_")]
    yield from waits or ["The text gives no date, and none is invented."]
