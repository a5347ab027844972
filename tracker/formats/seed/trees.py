"""A part of a text as somebody types it: the keys of its table, each holding words.

The way from a table to words and back changes nothing, so a part can be shown in a form, looked at
and saved without having become another one.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from tracker.core.days.day import parse_day, parse_local
from tracker.core.words.fault import BadValueError, shown
from tracker.formats.seed.anchors import ANCHOR
from tracker.formats.seed.kinds import Kind
from tracker.formats.seed.lines import Steps
from tracker.formats.seed.measures import DAY, FLAG, INSTANT, NUMBER
from tracker.formats.seed.places import LATITUDE, LONGITUDE
from tracker.formats.seed.rules import READERS as RULES
from tracker.formats.seed.rules import read_rule
from tracker.formats.seed.sketch import Key, Sketch, sketch_of

Tree = dict[str, Any]
"""By key: words, a list of words, a tree, or a list of trees. A flag is "yes" or nothing."""
NAMED_DAY = "day"
"""What the words of an anchor say where it is a named day; its day and name have keys beside it."""
YES = "yes"
Wrong = list[tuple[Steps, str]]
"""Where in a table words cannot be read, and why."""


def tree_of(table: Mapping[str, Any], sketch: Sketch) -> Tree:
    """The words of a table."""
    return {
        name: words
        for key in sketch.keys.values()
        for name, words in words_of(table.get(key.name), key)
    }


def words_of(held: Any, key: Key) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 (whatever TOML holds)
    """The words of what one key holds, with the keys under which they stand."""
    if key.kind is None:
        yield key.name, inner_words(held, key)
    elif key.kind is ANCHOR and isinstance(held, dict):
        yield key.name, NAMED_DAY
        yield f"{key.name}_day", text_of(held["day"])
        yield f"{key.name}_name", held["name"]
    elif key.many:
        yield key.name, [text_of(one) for one in held or ()]
    elif key.kind is FLAG:
        yield key.name, YES if (key.default if held is None else held) else ""
    else:
        yield key.name, text_of(held)


def inner_words(held: Any, key: Key) -> Tree | list[Tree]:  # noqa: ANN401 (whatever TOML holds)
    """The words of a table within the table, or of a list of them."""
    below = sketch_below(key, (held or {}).get("kind", "") if key.of_kinds else "")
    if key.many:
        return [tree_of(one, below) for one in held or ()]
    if below.names is not None:
        return [{"name": name, "words": words} for name, words in (held or {}).items()]
    return tree_of(held or {}, below)


def text_of(held: object) -> str:
    """One value as somebody types it."""
    if held is None:
        return ""
    return held.isoformat() if isinstance(held, date) else str(held)


def sketch_below(key: Key, kind: str) -> Sketch:
    """The keys of the table that a key holds; `kind` is its kind, where it has one of several."""
    if key.below is not None:
        return key.below
    return sketch_of(read_rule, kind=kind) if kind in RULES else Sketch()


def table_from(tree: Tree, sketch: Sketch, wrong: Wrong, at: Steps = ()) -> dict[str, Any]:
    """The table that the words make; what cannot be read is added to `wrong`, in its place."""
    table = {}
    for key in sketch.keys.values():
        held = value_from(tree, key, wrong, (*at, key.name))
        if held is not None:
            table[key.name] = held
    return table


def value_from(tree: Tree, key: Key, wrong: Wrong, at: Steps) -> Any:  # noqa: ANN401
    """What a key holds; None where nothing was typed."""
    words = tree.get(key.name) or ""
    if key.kind is None:
        return inner_table(words, key, wrong, at)
    if key.kind is FLAG:
        return words == YES
    if key.many:
        return [read(key.kind, one, wrong, at) for one in words] or ([] if key.needed else None)
    if key.kind is ANCHOR and words == NAMED_DAY:
        day = read(DAY, tree.get(f"{key.name}_day") or "", wrong, at)
        return {"day": day, "name": tree.get(f"{key.name}_name") or ""}
    return read(key.kind, words, wrong, at) if words.strip() else None


def inner_table(words: Any, key: Key, wrong: Wrong, at: Steps) -> Any:  # noqa: ANN401
    """The table within the table, or the list of them; None where nothing was typed."""
    below = sketch_below(key, (words or {}).get("kind", "") if key.of_kinds else "")
    if key.many:
        steps = [(*at[:-1], f"{at[-1]}[{number}]") for number in range(1, len(words) + 1)]
        tables = zip(words, steps, strict=True)
        return [table_from(tree, below, wrong, place) for tree, place in tables] or None
    if below.names is not None:
        return {one["name"]: one["words"] for one in words} or None
    if key.of_kinds:
        kind = words.get("kind") if words else None
        return {"kind": kind, **table_from(words, below, wrong, at)} if kind else None
    return table_from(words, below, wrong, at) if any(words.values()) else None


def read(kind: Kind[Any], words: str, wrong: Wrong, at: Steps) -> Any:  # noqa: ANN401
    """One value; what stands in for it where the words are not one."""
    try:
        return next((parse(words) for known, parse in PARSERS if known is kind), words)
    except BadValueError as error:
        wrong.append((at, f"{shown(error.value)} {error.wanted}"))
        return kind.blank


def a_whole_number(words: str) -> int:
    """A whole number from 0."""
    if not words.strip().isascii() or not words.strip().isdigit() or len(words) > LONGEST_NUMBER:
        raise BadValueError("", words, "is no whole number; write one, like 1960")
    return int(words)


def degrees(words: str) -> float:
    """Degrees of latitude or longitude."""
    try:
        return float(words)
    except ValueError:
        raise BadValueError("", words, "are no degrees; write them like 39.9932") from None


LONGEST_NUMBER = 12
PARSERS: tuple[tuple[Kind[Any], Callable[[str], Any]], ...] = (
    (DAY, lambda words: parse_day(words.strip(), field="")),
    (INSTANT, lambda words: parse_local(words.strip(), field="")),
    (NUMBER, a_whole_number),
    (LATITUDE, degrees),
    (LONGITUDE, degrees),
)
"""Kinds that TOML does not write as texts."""
