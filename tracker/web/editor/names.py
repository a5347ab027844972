"""Between the names of a form's fields and the trees of words that they make.

A field below a key is called after both: date-kind; in a list the place comes between, counted from
0: quantity-0-unit.
"""

import re
from collections.abc import Iterator

from werkzeug.datastructures import MultiDict

from tracker.core.words.fault import BadValueError
from tracker.formats.seed.anchors import ANCHOR
from tracker.formats.seed.lines import Steps
from tracker.formats.seed.measures import FLAG
from tracker.formats.seed.sketch import Key, Sketch
from tracker.formats.seed.trees import Tree

Posted = MultiDict[str, str]
MOST_ROWS = 500
"""Rows of one list that a form takes."""
ROW = re.compile(r"(\d{1,5})-", re.ASCII)
STEP = re.compile(r"(\w+?)(?:\[(\d+)\])?$", re.ASCII)
GIVEN = frozenset({"number", "clause", "complete", "confirmed"})
"""Keys that are filled in before anybody types; a row with nothing else in it is empty."""
PAIR = ("name", "words")
"""The names of the two fields of a key that is a name itself."""


def tree_in(posted: Posted, sketch: Sketch, prefix: str = "") -> Tree:
    """The words that were typed; rows in which nothing was are left out."""
    tree: Tree = {}
    for key in sketch.keys.values():
        name = prefix + key.name
        if key.of_kinds:
            tree[key.name] = everything_below(posted, f"{name}-")
        elif key.below is not None and key.below.names is not None:
            rows = rows_in(posted, f"{name}-")
            tree[key.name] = [pair for row in rows if any((pair := pair_in(posted, row)).values())]
        elif key.below is not None and key.many:
            found = (tree_in(posted, key.below, row) for row in rows_in(posted, f"{name}-"))
            tree[key.name] = [one for one in found if is_filled(one)]
        elif key.below is not None:
            tree[key.name] = tree_in(posted, key.below, f"{name}-")
        else:
            tree |= leaf_in(posted, key, name)
    return tree


def leaf_in(posted: Posted, key: Key, name: str) -> Tree:
    """The words of one key, and of those that stand beside an anchor."""
    if key.many:
        return {key.name: several(posted, name)}
    if key.kind is ANCHOR:
        beside = (key.name, f"{key.name}_day", f"{key.name}_name")
        stem = name.removesuffix(key.name)
        return {one: clean(posted.get(stem + one, "")) for one in beside}
    if key.kind is FLAG:
        return {key.name: "yes" if posted.get(name) else ""}
    return {key.name: clean(posted.get(name, ""))}


def several(posted: Posted, name: str) -> list[str]:
    """The items of a list: boxes that were ticked, or the lines of a text.

    A line that begins with a blank belongs to the item before it.
    """
    items: list[str] = []
    for line in (line for text in posted.getlist(name) for line in clean(text).split("\n")):
        if line.startswith(" ") and items:
            items[-1] += f"\n{line[1:]}"
        elif line.strip():
            items.append(line.strip())
    return items


def clean(text: str) -> str:
    """The text with line breaks as files have them; browsers send others."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def everything_below(posted: Posted, prefix: str) -> Tree:
    """All fields of a table of one kind among several: another kind's are kept for coming back."""
    return {
        name.removeprefix(prefix): clean(posted.get(name, ""))
        for name in posted
        if name.startswith(prefix)
    }


def rows_in(posted: Posted, prefix: str) -> list[str]:
    """The prefixes of the rows of a list, in their order."""
    found = {ROW.match(name.removeprefix(prefix)) for name in posted if name.startswith(prefix)}
    numbers = sorted({int(match[1]) for match in found if match})
    if len(numbers) > MOST_ROWS:
        wanted = f"rows are more than a form takes, which is {MOST_ROWS}; write a file instead"
        raise BadValueError("form", f"{len(numbers):,}", wanted)
    return [f"{prefix}{number}-" for number in numbers]


def pair_in(posted: Posted, prefix: str) -> dict[str, str]:
    """A name and its words."""
    return {one: clean(posted.get(prefix + one, "")).strip() for one in PAIR}


def is_filled(tree: Tree) -> bool:
    """Whether anything was typed into a row."""
    return any(
        any(map(is_filled, held)) if isinstance(held, list) and held and isinstance(held[0], dict)
        else is_filled(held) if isinstance(held, dict)
        else bool(held)
        for name, held in tree.items()
        if name not in GIVEN
    )  # fmt: skip


def posted_of(tree: Tree, prefix: str = "") -> Iterator[tuple[str, str]]:
    """The fields that make a tree, as a browser sends them."""
    for name, held in tree.items():
        if isinstance(held, dict):
            yield from posted_of(held, f"{prefix}{name}-")
        elif isinstance(held, list):
            for place, one in enumerate(held):
                if isinstance(one, dict):
                    yield from posted_of(one, f"{prefix}{name}-{place}-")
                else:
                    yield prefix + name, one
        else:
            yield prefix + name, held


def name_of(steps: Steps) -> str:
    """The name of the field at a key path: ("quantity[1]", "unit") → quantity-0-unit.

    A step that somebody typed, as names of keys are, is left out with what follows.
    """
    parts = []
    for step in steps:
        found = STEP.match(step)
        if found is None:
            break
        parts.append(found[1])
        if found[2]:
            parts.append(str(int(found[2]) - 1))
    return "-".join(parts)
