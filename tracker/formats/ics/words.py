"""What an event says: its line, and below it where the date stands and how it came about."""

from collections.abc import Iterator

from tracker.core.agenda.calendar import CalendarDate
from tracker.core.days.day import city_of, long_day
from tracker.core.days.sentences import sentences
from tracker.core.words.vocabulary import DATE_KINDS, PAST_DUE, STATUSES
from tracker.formats.head_text import ARITHMETIC
from tracker.formats.ics.page import Page

LONGEST_LINE = 255
"""Characters that Outlook keeps of an event's line."""
LONGEST_DESCRIPTION = 8000
"""Google keeps 8,192 characters, the address that comes last among them."""
DROPPED = "This date does not stand any more: the text or the record has changed."


def summary(page: Page, one: CalendarDate) -> str:
    """The event's line: 6.1 Return of the Kalbajar District: last day as extended."""
    return cut(line(page, one), LONGEST_LINE)


def line(page: Page, one: CalendarDate) -> str:
    """The line, however long."""
    entry = one.entry
    if one.dropped:
        return f"Cancelled: {entry.code or page.law.short_title}, {kind(one).lower()}"
    beside = ["on paper"] if entry.on_paper else []
    beside += ["conditional"] if entry.conditional else []
    label = f"{entry.code} {entry.label}" if entry.code else entry.label
    return f"{label} ({', '.join(beside)})" if beside else label


def description(page: Page, one: CalendarDate) -> str:
    """The lines below it."""
    words = cut("\n".join(lines(page, one)), LONGEST_DESCRIPTION)
    return f"{words}\n{page.address(one.entry.code)}"


def cut(text: str, most: int) -> str:
    """The text, or so much of it as calendars keep."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def lines(page: Page, one: CalendarDate) -> Iterator[str]:
    """Where the date stands, how it came about, how it is to be read."""
    if one.dropped:
        yield DROPPED
        return
    yield from standing(one)
    yield from sentences(one.entry.derivation)
    yield f"Days are calendar days in {city_of(page.law.zone)}. {ARITHMETIC}"


def standing(one: CalendarDate) -> Iterator[str]:
    """The obligation's word, and what has to be known beside the date."""
    entry = one.entry
    if entry.status is not None:
        yield f"Status: {STATUSES[entry.status].label}."
    if entry.past_due != "no":
        yield f"{PAST_DUE[entry.past_due].label}."
    if one.original_on is not None:
        yield f"The last day before it was extended: {long_day(one.original_on)}."
    if entry.on_paper:
        yield "On paper: what the clause provides for has ended in fact, the text has not."
    if entry.conditional:
        yield "Conditional: what the text waits for is not on record."


def kind(one: CalendarDate) -> str:
    """What kind of date it is."""
    return DATE_KINDS[one.entry.kind].label


def categories(page: Page, one: CalendarDate) -> list[str]:
    """What calendars can sort and colour it by."""
    entry = one.entry
    found = [kind(one)]
    obligation = page.law.by_code.get(entry.code or "")
    found += [f"{page.law.clause_word.capitalize()} {obligation.clause}"] if obligation else []
    found += ["On paper"] if entry.on_paper else []
    return found
