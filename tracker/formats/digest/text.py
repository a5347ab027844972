"""The message of the day as plain text."""

import textwrap
from collections.abc import Iterable, Iterator

from tracker.core.change import Change
from tracker.core.day import long_day, long_instant
from tracker.core.outlook import Line, Part
from tracker.core.subscriber import Subscriber
from tracker.formats.digest.bulletin import (
    GONE,
    HEADINGS,
    Bulletin,
    details,
    gone_words,
    title_of,
)
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.head_text import ARITHMETIC

WIDTH = 76
"""Columns; mail programs that quote still show it in one piece."""
SILENCE = "That nothing is on record does not say that nothing was done."


def digest_text(
    bulletins: Iterable[Bulletin], subscriber: Subscriber, letterhead: Letterhead
) -> str:
    """The whole message; every line ends with a line feed."""
    parts = [*(bulletin_text(one, letterhead) for one in bulletins), foot(subscriber, letterhead)]
    return "\n".join(parts)


def bulletin_text(bulletin: Bulletin, letterhead: Letterhead) -> str:
    """One agreement's part."""
    title = bulletin.law.short_title
    lines = [title, "=" * min(len(title), WIDTH), wrapped(bulletin.circumstances()), ""]
    for part in Part:
        of_part = bulletin.of(part)
        lines += [*headed(HEADINGS[part])] if of_part else []
        for line in of_part:
            lines += [line_text(bulletin, line, letterhead), ""]
    if bulletin.gone:
        lines += [*headed(GONE), *(wrapped(gone_words(bulletin, key)) for key in bulletin.gone), ""]
    if bulletin.changes:
        lines += headed(f"Changed since {long_instant(bulletin.since, bulletin.law.zone)}")
        for change in bulletin.changes:
            lines += [change_text(bulletin, change, letterhead), ""]
    return "\n".join(lines)


def headed(words: str) -> Iterator[str]:
    """A heading."""
    yield words
    yield "-" * len(words)


def line_text(bulletin: Bulletin, line: Line, letterhead: Letterhead) -> str:
    """One date: its sentence, what belongs to it, its page."""
    where = address(bulletin, line.entry.code, letterhead)
    return "\n".join(
        (wrapped(title_of(bulletin, line)), *(wrapped(one, "  ") for one in details(line)), where)
    )


def change_text(bulletin: Bulletin, change: Change, letterhead: Letterhead) -> str:
    """What changed about one obligation, and its page."""
    name = f"{change.code} {change.title}" if change.code else change.title
    told = (wrapped(sentence, "  ") for sentence in change.sentences)
    return "\n".join((wrapped(name), *told, address(bulletin, change.code, letterhead)))


def address(bulletin: Bulletin, code: str | None, letterhead: Letterhead) -> str:
    """The page on which the whole answer stands, as it stands now, for ever."""
    day = bulletin.today.isoformat()
    return "  " + letterhead.page(bulletin.law, code, as_of=day, revision=bulletin.revision)


def foot(subscriber: Subscriber, letterhead: Letterhead) -> str:
    """What is said once, and how to end it."""
    leaving = letterhead.leaving(subscriber.token)
    lines = [f"{ARITHMETIC} {SILENCE}"]
    if not letterhead.public:
        lines.append("The addresses lead to the tracker on the machine that sent this message.")
    end = leaving or f"run `tracker unfollow {subscriber.address}` there"
    return "-- \n" + "".join(f"{wrapped(line)}\n" for line in lines) + f"To end this mail: {end}\n"


def subject(bulletins: Iterable[Bulletin]) -> str:
    """How the message is announced: the day, how much is in it, of which agreements."""
    told = [*bulletins]
    counts = {
        "missed": sum(len(one.of(Part.MISSED)) for one in told),
        "today": sum(len(one.of(Part.DUE)) for one in told),
        "coming": sum(len(one.of(Part.COMING)) for one in told),
        "changed": sum(len(one.changes) for one in told),
    }
    words = ", ".join(f"{number} {word}" for word, number in counts.items() if number)
    names = "; ".join(one.law.short_title for one in told)
    return f"Reminders of {long_day(told[0].today)}: {words or 'what is over'} ({names})"


def wrapped(text: str, indent: str = "") -> str:
    """The text in lines of at most WIDTH columns, each after the indent; addresses stay whole."""
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
