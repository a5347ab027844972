"""The message of the day as HTML: the same words, for mail programs that show it."""

from collections.abc import Iterable, Iterator
from html import escape

from tracker.core.asked.change import Change
from tracker.core.days.day import long_instant
from tracker.core.reminders.outlook import Line, Part
from tracker.core.reminders.subscriber import ENGLISH, Subscriber
from tracker.formats.digest.bulletin import (
    GONE,
    HEADINGS,
    Bulletin,
    details,
    gone_words,
    title_of,
)
from tracker.formats.digest.letterhead import Letterhead
from tracker.formats.digest.text import SILENCE
from tracker.formats.head_text import ARITHMETIC, sentences

LOOK = "<style>body{font:1em/1.4 sans-serif;max-width:44em}li{margin:0 0 1em}</style>"
"""Room between the dates, where a mail program takes it."""


def digest_html(
    bulletins: Iterable[Bulletin], subscriber: Subscriber, letterhead: Letterhead
) -> str:
    """The whole message; no picture, no script, nothing from elsewhere."""
    body = "".join("".join(parts(bulletin, letterhead)) for bulletin in bulletins)
    head = f'<!doctype html>\n<html lang="{ENGLISH}"><head><meta charset="utf-8">{LOOK}</head>\n'
    return f"{head}<body>\n{body}{foot(subscriber, letterhead)}</body></html>\n"


def parts(bulletin: Bulletin, letterhead: Letterhead) -> Iterator[str]:
    """One agreement's part."""
    yield f"<h1>{escape(bulletin.law.short_title)}</h1>\n"
    yield from (f"<p>{escape(sentence)}</p>\n" for sentence in sentences(bulletin.head))
    for part in Part:
        lines = [line_html(bulletin, line, letterhead) for line in bulletin.of(part)]
        yield from section(HEADINGS[part], lines)
    gone = [f"<li>{escape(gone_words(bulletin, key))}</li>\n" for key in bulletin.gone]
    yield from section(GONE, gone)
    since = long_instant(bulletin.since, bulletin.law.zone)
    changes = [change_html(bulletin, change, letterhead) for change in bulletin.changes]
    yield from section(f"Changed since {since}", changes)


def section(heading: str, items: list[str]) -> Iterator[str]:
    """A heading and its list; nothing where the list is empty."""
    if items:
        yield f"<h2>{escape(heading)}</h2>\n<ul>\n{''.join(items)}</ul>\n"


def line_html(bulletin: Bulletin, line: Line, letterhead: Letterhead) -> str:
    """One date."""
    where = letterhead.page(bulletin.head, line.entry.code)
    return item(title_of(bulletin, line), where, details(line))


def change_html(bulletin: Bulletin, change: Change, letterhead: Letterhead) -> str:
    """What changed about one obligation."""
    name = f"{change.code} {change.title}" if change.code else change.title
    return item(name, letterhead.page(bulletin.head, change.code), change.sentences)


def item(name: str, where: str, sentences: Iterable[str]) -> str:
    """A name that leads to its page, and sentences below it."""
    below = "".join(f"<br>\n{escape(sentence)}" for sentence in sentences)
    return f'<li><a href="{escape(where)}"><strong>{escape(name)}</strong></a>{below}</li>\n'


def foot(subscriber: Subscriber, letterhead: Letterhead) -> str:
    """What is said once, and how to end it."""
    leaving = letterhead.leaving(subscriber.token)
    if leaving:
        end = f'<a href="{escape(leaving)}">End this mail</a>.'
    else:
        end = f"To end this mail: run <code>tracker unfollow {escape(subscriber.address)}</code>."
    return f"<hr>\n<p>{escape(ARITHMETIC)} {escape(SILENCE)} {end}</p>\n"
