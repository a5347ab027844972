"""The message of the day as plain text."""

from collections.abc import Iterable, Iterator

from tracker.core.asked.change import Change
from tracker.core.days.day import long_day, long_instant
from tracker.core.reminders.outlook import Line, Part
from tracker.core.reminders.subscriber import Subscriber
from tracker.formats.digest.bulletin import (
    GONE,
    HEADINGS,
    Bulletin,
    details,
    gone_words,
    title_of,
)
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.head_text import ARITHMETIC, sentences
from tracker.formats.table import Style, paragraph

MAIL = Style(width=76)
"""Columns that mail programs still show in one piece when they quote."""
INDENT = "  "
SILENCE = "That nothing is on record does not say that nothing was done."


def digest_text(
    bulletins: Iterable[Bulletin], subscriber: Subscriber, letterhead: Letterhead
) -> str:
    """The whole message; every line ends with a line feed."""
    parts = [*(bulletin_text(one, letterhead) for one in bulletins), foot(subscriber, letterhead)]
    return "\n".join(parts)


def bulletin_text(bulletin: Bulletin, letterhead: Letterhead, style: Style = MAIL) -> str:
    """One agreement's part."""
    title = paragraph(bulletin.law.short_title, style)
    rule = "=" * max(map(len, title.splitlines()))
    asked = (paragraph(sentence, style) for sentence in sentences(bulletin.head))
    sections = "".join("\n" + section for section in sections_of(bulletin, letterhead, style))
    return f"{title}{rule}\n{''.join(asked)}{sections}"


def sections_of(bulletin: Bulletin, letterhead: Letterhead, style: Style) -> Iterator[str]:
    """The dates by part, those that are none any more, and what changed."""
    for part in Part:
        lines = (line_text(bulletin, line, letterhead, style) for line in bulletin.of(part))
        yield from section(HEADINGS[part], lines)
    gone = (paragraph(gone_words(bulletin, key), style) for key in bulletin.gone)
    yield from section(GONE, gone)
    since = long_instant(bulletin.since, bulletin.law.zone)
    changes = (change_text(bulletin, change, letterhead, style) for change in bulletin.changes)
    yield from section(f"Changed since {since}", changes)


def section(heading: str, items: Iterable[str]) -> Iterator[str]:
    """A heading and its items with an empty line between them; nothing where there is none."""
    found = [*items]
    if found:
        yield f"{heading}\n{'-' * len(heading)}\n" + "\n".join(found)


def line_text(bulletin: Bulletin, line: Line, letterhead: Letterhead, style: Style) -> str:
    """One date: its sentence, what belongs to it, its page."""
    below = "".join(paragraph(one, style, INDENT) for one in details(line))
    where = letterhead.page(bulletin.head, line.entry.code)
    return f"{paragraph(title_of(bulletin, line), style)}{below}{INDENT}{where}\n"


def change_text(bulletin: Bulletin, change: Change, letterhead: Letterhead, style: Style) -> str:
    """What changed about one obligation, and its page."""
    name = f"{change.code} {change.title}" if change.code else change.title
    told = "".join(paragraph(sentence, style, INDENT) for sentence in change.sentences)
    where = letterhead.page(bulletin.head, change.code)
    return f"{paragraph(name, style)}{told}{INDENT}{where}\n"


def foot(subscriber: Subscriber, letterhead: Letterhead) -> str:
    """What is said once, and how to end it."""
    leaving = letterhead.leaving(subscriber.token)
    lines = [f"{ARITHMETIC} {SILENCE}"]
    if not letterhead.public:
        lines.append("The addresses lead to the tracker on the machine that sent this message.")
    end = leaving or f"run `tracker unfollow {subscriber.address}` there"
    told = "".join(paragraph(line, MAIL) for line in lines)
    return f"-- \n{told}To end this mail: {end}\n"


def subject(bulletins: Iterable[Bulletin]) -> str:
    """How the message is announced: the day, how much is in it, of which agreements."""
    told = [*bulletins]
    counts = {
        "past the last day": sum(len(one.of(Part.MISSED)) for one in told),
        "today": sum(len(one.of(Part.DUE)) for one in told),
        "coming": sum(len(one.of(Part.COMING)) for one in told),
        "changed": sum(len(one.changes) for one in told),
    }
    words = ", ".join(f"{number} {word}" for word, number in counts.items() if number)
    names = "; ".join(one.law.short_title for one in told)
    return f"Reminders of {long_day(told[0].today)}: {words or 'what is over'} ({names})"
