"""What a report's lines say, the same in every form that is read as text."""

from collections.abc import Iterator

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import Item
from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.core.law.source import Source
from tracker.core.words.vocabulary import DATE_KINDS, MARKERS, STATUSES, WINDOW_STATES
from tracker.formats.agenda_text import beside
from tracker.formats.status_text import status_of


def heading(law: Agreement, number: str, title: str) -> str:
    """A clause's heading: Point 6. Return of districts."""
    return f"{law.clause_word.capitalize()} {number}. {title}"


def name_of(law: Agreement, item: Item) -> str:
    """An obligation's line: 6.1 Return of the Kalbajar District (Armenia)."""
    borne = ", ".join(map(law.name_of, item.obligation.obligors)) or "nobody named"
    return f"{item.obligation.code} {item.obligation.title} ({borne})"


def standing(item: Item) -> str:
    """Where it stands, who has spoken, and its dates, in a row of short sentences."""
    sentences = [status_of(item), f"Positions: {MARKERS[item.answer.marker].label.lower()}"]
    return " ".join(f"{one}." for one in (*sentences, *dates(item)))


def dates(item: Item) -> Iterator[str]:
    """The last day, original beside extended, the window, and what comes next."""
    answer = item.answer
    if answer.due_on is not None:
        original = answer.original_due_on
        moved = original is not None and original != answer.due_on
        was = f" (by the text {long_day(original)})" if original and moved else ""
        conditional = ", conditional" if answer.conditional else ""
        yield f"Last day: {long_day(answer.due_on)}{was}{conditional}"
    if answer.window is not None:
        yield f"Window for notice: {WINDOW_STATES[answer.window.state].label.lower()}"
    if item.next is not None:
        paper = ", on paper" if item.next.on_paper else ""
        kind = DATE_KINDS[item.next.kind].label.lower()
        yield f"Next: {long_day(item.next.on)}, {kind}{paper}"


def source_line(source: Source) -> str:
    """Where something was read: title, publisher, day, address."""
    day = long_day(source.published_on) if source.published_on else None
    parts = (source.title, source.publisher, day, source.url)
    confirmed = () if source.confirmed else ("not yet confirmed against the source",)
    return ", ".join(part for part in (*parts, *confirmed) if part)


def entry_line(law: Agreement, entry: AgendaEntry) -> str:
    """One dated thing: 10 May 2025: last day for notice …. Ended in fact. (on paper)."""
    time = f", {entry.at.astimezone(law.tz):%H:%M}" if entry.at else ""
    word = f" {STATUSES[entry.status].label}." if entry.status else ""
    code = f"{entry.code} " if entry.code else ""
    note = beside(entry, law, day=long_day)
    return f"{long_day(entry.on)}{time}: {code}{entry.label}.{word}{f' ({note})' if note else ''}"
