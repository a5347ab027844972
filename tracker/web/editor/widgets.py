"""The field for what a key holds: a line, several lines, a list to choose from, boxes to tick."""

from collections.abc import Iterable
from typing import Any

from wtforms import BooleanField, Field, StringField, TextAreaField

from tracker.core.law.agreement import Agreement
from tracker.formats.seed.kinds import Kind
from tracker.formats.seed.measures import DAY, FLAG, INSTANT, NUMBER, PERIOD
from tracker.formats.seed.sketch import Key
from tracker.formats.seed.trees import Tree
from tracker.formats.seed.wordings import CODE, LANGUAGE, NAME
from tracker.web.editor.labels import hint_of, label_of, word_label
from tracker.web.editor.options import Options, options_for
from tracker.web.note_form.choices import Choice, Several

LONG = 60
"""Characters beyond which a text gets several lines."""
PROSE = frozenset({"words", "asks", "reason", "meaning", "remarks", "quote", "note", "neutrality"})
"""Keys that hold sentences."""
SIZES: tuple[tuple[Kind[Any], int], ...] = (
    (DAY, 12),
    (INSTANT, 28),
    (PERIOD, 8),
    (NUMBER, 10),
    (CODE, 12),
    (NAME, 12),
    (LANGUAGE, 6),
)
USUAL = 40
EXAMPLES: tuple[tuple[Kind[Any], str], ...] = (
    (DAY, "2020-11-15"),
    (INSTANT, "2020-11-10T00:00+03:00"),
    (PERIOD, "P10D, P6M or P1Y"),
)
"""What to write where the meaning of a key alone does not say how."""


class Ticks(Several):
    """Any number of a list, as boxes to tick; the order in which they stand is kept."""

    def __init__(self, label: str, options: Options, **given: Any) -> None:
        super().__init__(label, **given)
        self.options = options


class Lines(TextAreaField):
    """A list of which each item has a line; further lines of an item begin with a blank."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take the items, each of which may have several lines."""
        self.data = "\n".join(item.replace("\n", "\n ") for item in valuelist)


def widget(law: Agreement, key: Key, tree: Tree, path: str) -> Field:
    """The unbound field of a key that holds values; `path` is its table, as headers name it."""
    assert key.kind is not None
    label, hint, held = label_of(key.name), hint_for(path, key), tree.get(key.name)
    options = options_for(law, path, key)
    if key.kind is FLAG:
        return BooleanField(label, render_kw={"value": "yes"})
    if options is not None:
        list_of = ticked if key.many else chosen
        return list_of(label, hint, options, held or "", key)
    if key.many:
        return Lines(label, description=f"{hint} One on each line.", render_kw={"rows": 3})
    if key.name in PROSE or (held and ("\n" in held or len(held) > LONG)):
        return lines(label, hint)
    return line(label, hint, size_of(key.kind))


def hint_for(path: str, key: Key) -> str:
    """What to write, with an example of how, where one helps."""
    hint = hint_of(path, key.name)
    example = next((words for kind, words in EXAMPLES if kind is key.kind), "")
    return f"{hint} Like {example}." if example and not any(map(str.isdecimal, hint)) else hint


def line(label: str, hint: str = "", size: int = USUAL) -> Field:
    """A line of text."""
    return StringField(label, description=hint, render_kw={"size": size, "autocomplete": "off"})


def lines(label: str, hint: str = "") -> Field:
    """Several lines of text."""
    return TextAreaField(label, description=hint, render_kw={"rows": 3, "cols": 60})


def size_of(kind: Kind[Any]) -> int:
    """How wide a line is, in letters."""
    return next((size for known, size in SIZES if known is kind), USUAL)


def ticked(label: str, hint: str, options: Options, held: Iterable[str], key: Key) -> Field:
    """Boxes to tick: those that are ticked come first, in their order."""
    del key
    names = dict(options)
    first = [(code, names.get(code, "is not in the list")) for code in held]
    rest = [pair for pair in options if pair[0] not in dict(first)]
    return Ticks(label, [*first, *rest], description=hint)


def chosen(label: str, hint: str, options: Options, held: str, key: Key) -> Field:
    """One of a list; what was typed and is not in it stays, to be refused in words."""
    default = word_label(str(key.default)) if key.default else ""
    blank = ("", "choose" if key.needed else f"({default})" if default else "")
    unknown = [(held, held)] if held and held not in dict(options) else []
    return Choice(label, [blank, *options, *unknown], description=hint)
