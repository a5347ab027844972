"""How days and words are printed: long days in words, foreign words with their language."""

import re
from datetime import date, datetime
from functools import lru_cache, partial

from markupsafe import Markup, escape

from tracker.core.days.day import MONTHS, city_of, long_day, zone_of
from tracker.core.words.vocabulary import Status

WRITTEN = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
"""A day in long words, as sentences hold it."""
DAY = Markup('<time datetime="{}">{}</time>')
LATIN = re.compile(
    r"(?:[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*)(?:[ \-][^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*)*"
)
"""Neighbouring words of which each holds a letter that English does not use."""
SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]+(?:[\s\d.,;:()\[\]…–-]*[\u0400-\u04ff]+)*")),
    ("hy", re.compile(r"[\u0530-\u058f]+(?:[\s\d.,;:()\[\]…–-]*[\u0530-\u058f]+)*")),
)
"""Runs of letters that tell their language by themselves."""
OURS = "en"
STILL = {Status.NOT_YET_IN_EFFECT, Status.ENDED, Status.ENDED_IN_FACT, Status.SUSPENDED}
SILENT = {Status.OVERDUE, Status.PENDING, Status.OPEN, Status.NOT_ASSESSED}


@lru_cache(maxsize=4096)
def day(on: date) -> Markup:
    """A day in long words, readable by machines as well."""
    return DAY.format(on.isoformat(), nowrap(long_day(on)))


def nowrap(words: str) -> str:
    """The words held together on one line."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


@lru_cache(maxsize=4096)
def instant(at: datetime, zone: str) -> Markup:
    """An instant in the wall time of a zone, which is named."""
    local = at.astimezone(zone_of(zone))
    shown = f"{nowrap(long_day(local.date()))}, {local:%H:%M} ({city_of(zone)})"
    return DAY.format(local.isoformat(), shown)


def sort_of(word: Status) -> str:
    """The mark before a status word: contested, still (not running), silent or reported."""
    if word is Status.CONTESTED:
        return "contested"
    if word in STILL:
        return "still"
    return "silent" if word in SILENT else "reported"


def foreign(words: str, language: str = OURS) -> Markup:
    """Words of ours in which other languages are marked.

    Some letters tell theirs by themselves; names with letters that English has not are in
    `language`.
    """
    if words.isascii():
        return escape(words)
    # A plain string, because what is put into marked-up ones is escaped again.
    marked = foreign_letters(str(escape(words)))
    if language != OURS:
        marked = LATIN.sub(partial(in_latin, language), marked)
    return Markup(marked)  # noqa: S704  escaped above


def prose(words: str, language: str = OURS) -> Markup:
    """A sentence with its foreign words marked, and its days as `day` shows them."""
    return Markup(WRITTEN.sub(shown_day, str(foreign(words, language))))  # noqa: S704  escaped there


def shown_day(found: re.Match[str]) -> str:
    """A day in a sentence; what only looks like one stays as it is."""
    number, month, year = found.groups()
    try:
        return day(date(int(year), MONTHS.index(month) + 1, int(number)))
    except ValueError:
        return found.group()


def foreign_letters(markup: str) -> str:
    """Text without tags, escaped: letters that tell their language are marked with it."""
    for code, pattern in SCRIPTS:
        markup = pattern.sub(rf'<span lang="{code}">\g<0></span>', markup)
    return markup


def in_latin(language: str, found: re.Match[str]) -> str:
    """A run marked with its language, unless its letters told it already."""
    run = found.group()
    known = any(pattern.search(run) for _, pattern in SCRIPTS)
    return run if known else f'<span lang="{language}">{run}</span>'


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Words as a list: Armenia, Azerbaijan and Russia."""
    *most, last = words or ("",)
    return f"{', '.join(most)} and {last}" if most else last


LANGUAGES = {
    "az": "Azerbaijani",
    "en": "English",
    "hy": "Armenian",
    "ru": "Russian",
    "tr": "Turkish",
}


def language(code: str) -> str:
    """A language's name in English; the code itself where it has none here."""
    return LANGUAGES.get(code, code)


def sentence(words: str) -> str:
    """The words as a sentence: a capital at the start, a full stop at the end."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
