"""A form laid out for its template: fields, groups of fields, and lists of rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field
from wtforms.form import BaseForm

from tracker.core.law.agreement import Agreement
from tracker.formats.seed.anchors import ANCHOR
from tracker.formats.seed.rules import READERS as RULES
from tracker.formats.seed.sketch import Key, Sketch
from tracker.formats.seed.trees import NAMED_DAY, Tree, sketch_below, tree_of
from tracker.web.editor.labels import hint_of, label_of, word_label
from tracker.web.editor.names import PAIR, posted_of
from tracker.web.editor.widgets import line, widget
from tracker.web.note_form.choices import Choice

BLANK_ROWS = 2


@dataclass
class Node:
    """A field, or what stands below a key."""

    name: str
    label: str
    hint: str = ""
    input: Field | None = None
    """The field; unbound until the form has been filled."""
    inner: list["Node"] = field(default_factory=list)
    rows: list[list["Node"]] = field(default_factory=list)
    kinds: bool = False
    """Whether its first field decides which others there are."""

    def leaves(self) -> Iterator["Node"]:
        """All fields of it."""
        if self.input is not None:
            yield self
        for node in (*self.inner, *(one for row in self.rows for one in row)):
            yield from node.leaves()

    @property
    def faulty(self) -> bool:
        """Whether something in it has to be mended."""
        return any(node.input is not None and node.input.errors for node in self.leaves())

    @property
    def filled(self) -> bool:
        """Whether something in it was typed or chosen."""
        return any(node.input is not None and node.input.data for node in self.leaves())


def with_blanks(tree: Tree, sketch: Sketch) -> Tree:
    """The tree with some empty rows at the end of each list."""
    found = dict(tree)
    for key in sketch.keys.values():
        held = tree.get(key.name) or []
        if key.below is not None and key.below.names is not None:
            found[key.name] = [*held, *({} for _ in range(BLANK_ROWS))]
        elif key.below is not None and key.many:
            blank = tree_of({}, key.below)
            rows = [*held, *(blank for _ in range(BLANK_ROWS))]
            found[key.name] = [with_blanks(row, key.below) for row in rows]
    return found


def laid_out(law: Agreement, sketch: Sketch, tree: Tree, path: str, prefix: str = "") -> list[Node]:
    """The nodes of a table's keys; `path` is the table as headers name it.

    The tree has a row for each row that is to be shown.
    """
    keys = sketch.keys.values()
    return [node for key in keys for node in nodes_of(law, key, tree, path, prefix)]


def nodes_of(law: Agreement, key: Key, tree: Tree, path: str, prefix: str) -> Iterator[Node]:
    """The node of one key; an anchor that is a named day has two more."""
    name, held = prefix + key.name, tree.get(key.name)
    node = Node(name=name, label=label_of(key.name), hint=hint_of(path, key.name))
    if key.kind is not None:
        node.input = widget(law, key, tree, path)
    else:
        node.kinds = key.of_kinds
        node.inner = inner_nodes(law, key, held or {}, path, name)
        node.rows = row_nodes(law, key, held or [], path, name)
    yield node
    if key.kind is ANCHOR and held == NAMED_DAY:
        yield Node(f"{name}_day", "Its day", input=line("Its day", "Like 2020-11-20.", 12))
        yield Node(f"{name}_name", "Its name", input=line("Its name"))


def inner_nodes(law: Agreement, key: Key, held: Tree, path: str, name: str) -> list[Node]:
    """The nodes of a table within the table."""
    if key.of_kinds:
        kinds = [("", "choose"), *((kind, word_label(kind)) for kind in RULES)]
        first = Node(f"{name}-kind", "Kind", input=Choice("Kind", kinds))
        sketch = sketch_below(key, held.get("kind", ""))
        sketch.keys.pop("kind", None)
        return [first, *laid_out(law, sketch, held, "", f"{name}-")]
    assert key.below is not None
    if key.many or key.below.names is not None:
        return []
    return laid_out(law, key.below, held, joined(path, key), f"{name}-")


def joined(path: str, key: Key) -> str:
    """The table below a key, as headers name it."""
    return f"{path}.{key.name}" if path else key.name


def row_nodes(law: Agreement, key: Key, held: list[Tree], path: str, name: str) -> list[list[Node]]:
    """The nodes of a list of tables, row by row."""
    if key.below is None or not (key.many or key.below.names is not None):
        return []
    prefixes = [f"{name}-{place}-" for place in range(len(held))]
    if key.below.names is not None:
        return [[pair_node(prefix, one) for one in PAIR] for prefix in prefixes]
    inner = joined(path, key)
    rows = zip(held, prefixes, strict=True)
    return [laid_out(law, key.below, tree, inner, prefix) for tree, prefix in rows]


def pair_node(prefix: str, part: str) -> Node:
    """One of the two fields of a key that is a name itself."""
    label = "Language" if part == "name" else "Words"
    return Node(prefix + part, label, input=line(label, size=6 if part == "name" else 40))


def filled(nodes: list[Node], tree: Tree) -> BaseForm:
    """The form of the nodes, holding the words of the tree; the nodes get its fields."""
    leaves = [leaf for node in nodes for leaf in node.leaves()]
    fields: Any = {leaf.name: leaf.input for leaf in leaves}
    form = BaseForm(fields)
    form.process(MultiDict(posted_of(tree)))
    for leaf in leaves:
        leaf.input = form[leaf.name]
    for node in nodes:
        hush(node)
    return form


def hush(node: Node) -> None:
    """Leave the hints to the first row of a list: further down they only stand in the way."""
    later = (one for row in node.rows[1:] for one in row)
    for leaf in (leaf for one in later for leaf in one.leaves()):
        assert leaf.input is not None
        leaf.input.description = ""
