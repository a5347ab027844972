"""Where every obligation stands, as a table in a terminal."""

from collections.abc import Iterable, Iterator

from tracker.core.asked.overview import Item
from tracker.core.words.vocabulary import DATE_KINDS, MARKERS, WINDOW_STATES
from tracker.formats.head_json import Head
from tracker.formats.head_text import ARITHMETIC, head_text
from tracker.formats.status_json import Differences
from tracker.formats.table import Style, paragraph, table

HEADINGS = ("Code", "Obligation", "Status", "Positions", "Last day", "Next date")


def status_text(head: Head, items: Iterable[Item], differences: Differences, style: Style) -> str:
    """The head, the table, and below it where another reading would change something."""
    return head_text(head, style) + items_text(items, differences, style)


def items_text(items: Iterable[Item], differences: Differences, style: Style) -> str:
    """The table alone, and what is said below it."""
    below = "".join(paragraph(one, style) for one in (*read_otherwise(differences), ARITHMETIC))
    return table(HEADINGS, [row_of(item) for item in items], style) + f"\n{below}"


def row_of(item: Item) -> tuple[str, ...]:
    """One obligation's line."""
    answer = item.answer
    return (
        answer.code,
        item.obligation.title,
        status_of(item),
        MARKERS[answer.marker].label,
        last_day(item),
        next_date(item),
    )


def status_of(item: Item) -> str:
    """The word as it is shown, and beside it what never changes it."""
    beside = [item.label]
    if item.answer.past_due == "disputed":
        beside.append("past due disputed")
    elif item.answer.past_due == "yes" and not item.label.startswith("Overdue"):
        beside.append("past due")
    if item.obligation.only_under is not None:
        beside.append("not in the text of record")
    if item.disputed_readings:
        beside.append("reading disputed")
    return " · ".join(beside)


def last_day(item: Item) -> str:
    """The last day, with the one it was moved from; or how the notice window stands."""
    answer = item.answer
    if answer.window is not None:
        return f"window {WINDOW_STATES[answer.window.state].label.lower()}"
    if answer.due_on is None:
        return ""
    moved = answer.due_on != answer.original_due_on
    conditional = ", conditional" if answer.conditional else ""
    return f"{answer.due_on}{f' (was {answer.original_due_on})' if moved else ''}{conditional}"


def next_date(item: Item) -> str:
    """The next date whose outcome is open, and what it is."""
    if item.next is None:
        return ""
    paper = ", on paper" if item.next.on_paper else ""
    return f"{item.next.on} {DATE_KINDS[item.next.kind].label.lower()}{paper}"


def read_otherwise(differences: Differences) -> Iterator[str]:
    """For each reading that would change answers, the obligations whose."""
    codes: dict[str, list[str]] = {}
    for code, differing in differences.items():
        for one in differing:
            codes.setdefault(one.reading, []).append(code)
    for reading, changed in codes.items():
        yield f"Under {reading} another answer: {', '.join(changed)}."
