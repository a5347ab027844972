"""Which keys a table may have, learnt from the function that reads it: there is no second list."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from tracker.formats.seed.document import Document
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.kinds import Kind
from tracker.formats.seed.table import Table

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of a table."""

    name: str
    kind: Kind[Any] | None = None
    """What it holds; None where that is a table, or a list of them."""
    below: "Sketch | None" = None
    """The table that it holds."""
    needed: bool = False
    many: bool = False
    """Whether it holds a list."""
    default: object = None
    """What holds where it is left out."""

    @property
    def of_kinds(self) -> bool:
        """Whether it holds a table of one kind among several."""
        return self.kind is None and self.below is None


class Sketch(Table):
    """A table without anything in it, which notes what it is asked for."""

    def __init__(self, **given: object) -> None:
        """A sketch; what is given is found by the reader: a kind, where tables have kinds."""
        super().__init__(given, Where(Document("")), Findings())
        self.keys: dict[str, Key] = {}
        self.names: Kind[str] | None = None
        """What the keys themselves are, where they are names."""

    def note(self, name: str, kind: Kind[T], **what: Any) -> None:
        """Note a key that holds values."""
        self.keys[name] = Key(name=name, kind=kind, **what)

    def need(self, key: str, kind: Kind[T]) -> T:
        """Note a key that has to be there."""
        self.note(key, kind, needed=True)
        return kind.read(self.data[key], key) if key in self.data else kind.blank

    def get(self, key: str, kind: Kind[T], default: T) -> T:
        """Note a key that may be left out."""
        self.note(key, kind, default=default)
        return default

    def maybe(self, key: str, kind: Kind[T]) -> T | None:
        """Note a key that may be left out."""
        self.note(key, kind)
        return None

    def every(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """Note a key that holds a list."""
        self.note(key, kind, many=True)
        return ()

    def need_every(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """Note a key that holds a list and has to be there."""
        self.note(key, kind, needed=True, many=True)
        return ()

    def tables(self, key: str) -> list[Table]:
        """Note a key that holds a list of tables, and give one of them."""
        below = Sketch()
        self.keys[key] = Key(name=key, below=below, many=True)
        return [below]

    def table(self, key: str) -> Table | None:
        """Note a key that holds a table; those of several kinds are sketched kind by kind."""
        below = None if key in OF_KINDS else Sketch()
        self.keys[key] = Key(name=key, below=below)
        return below

    def pairs(self, names: Kind[str], kind: Kind[T]) -> Iterator[tuple[str, T]]:
        """Note that the keys are names."""
        self.names = names
        self.note("", kind)
        yield from ()


OF_KINDS = {"date": "rule", "starts": "rule", "effect": "effect", "by": "replaceable"}
"""The keys that hold a table of one kind among several."""


def sketch_of(reader: Callable[[Table], object], **given: object) -> Sketch:
    """What a function reads of a table."""
    sketch = Sketch(**given)
    reader(sketch)
    return sketch
