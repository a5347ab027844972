"""What a new version would change, in lines for a terminal."""

from collections.abc import Iterable, Iterator

from tracker.core.asked.overview import Item
from tracker.core.days.day import long_day
from tracker.formats.change_text import change_in_words
from tracker.formats.seed.compare import KeyChange, PartChange

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
    stays = "; it stays on record with its notes" if part.how == "withdrawn" else ""
    return f"  {part.how.capitalize()}: {name}{stays}"


def key_line(change: KeyChange) -> str:
    """A key with what it held and what it holds."""
    return f"{change.key}: {short(change.before)} → {short(change.after)}"


def short(value: str | None) -> str:
    """A value on one line."""
    line = " ".join(value.split()) if value is not None else "nothing"
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def date_line(item: Item) -> str:
    """An obligation that is new, with the first date that the text gives it."""
    due, following = item.answer.due_on, item.next
    on = f"last day {long_day(due)}" if due else "no date"
    on = f"{following.label} {long_day(following.on)}" if following and not due else on
    return f"{item.obligation.code} {item.obligation.title}: {on}"
