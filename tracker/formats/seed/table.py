"""A table of a seed that is asked for its keys one by one, and in the end names what is left."""

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError, shown
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.kinds import Kind, in_file, type_in_words
from tracker.formats.seed.wordings import LONGEST_CODE, legible

T = TypeVar("T")
NAMES = ("code", "number", "key")
"""The keys that name an item of a list, of which the place of a fault shows the first."""


class Table:
    """One table. Faults are noted, and something stands in for the value, so reading goes on."""

    def __init__(self, data: dict[str, Any], where: Where, findings: Findings) -> None:
        self.data = data
        self.where = where
        self.findings = findings
        self.asked: dict[str, None] = {}

    def need(self, key: str, kind: Kind[T]) -> T:
        """The value of a key that has to be there."""
        if key not in self.data:
            self.asked[key] = None
            self.findings.add(self.where.key(key), f"is missing; write {kind.like}")
            return kind.blank
        return self.get(key, kind, kind.blank)

    def get(self, key: str, kind: Kind[T], default: T) -> T:
        """The value of a key, or what holds where it is left out."""
        self.asked[key] = None
        if key not in self.data:
            return default
        return self.read(self.data[key], self.where.key(key), key, kind)

    def maybe(self, key: str, kind: Kind[T]) -> T | None:
        """The value of a key that may be left out."""
        if key in self.data:
            return self.get(key, kind, kind.blank)
        self.asked[key] = None
        return None

    def every(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """The values of a list that may be left out, each with its own place."""
        items = self.items(key, f"a list in brackets; each item is {kind.like}")
        return tuple(
            self.read(item, self.where.key(key, at), key, kind)
            for at, item in enumerate(items, start=1)
        )

    def need_every(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """The values of a list that has to be there; it may be empty."""
        if key not in self.data:
            told = f"is missing; write a list in brackets; each item is {kind.like}"
            self.findings.add(self.where.key(key), told)
        return self.every(key, kind)

    def tables(self, key: str) -> list["Table"]:
        """The tables of a list that may be left out."""
        like = f"[[{'.'.join((*self.path(), key))}]] for each, in double brackets"
        found = []
        for at, item in enumerate(self.items(key, like), start=1):
            if isinstance(item, dict):
                where = self.where.key(key, at, code_of(item))
                found.append(Table(item, where, self.findings))
            else:
                self.misfit(item, self.where.key(key, at), like)
        return found

    def table(self, key: str) -> "Table | None":
        """A table that may be left out."""
        self.asked[key] = None
        item = self.data.get(key)
        if item is None or isinstance(item, dict):
            return None if item is None else Table(item, self.where.key(key), self.findings)
        self.misfit(item, self.where.key(key), f"[{'.'.join((*self.path(), key))}]")
        return None

    def pairs(self, names: Kind[str], kind: Kind[T]) -> Iterator[tuple[str, T]]:
        """All keys with their values, where the keys are names themselves."""
        for key, item in self.data.items():
            where = self.where.key(key)
            yield self.read(key, where, key, names), self.read(item, where, key, kind)

    def close(self) -> None:
        """Names every key that nobody asked for; comes last, when all its keys are known."""
        for key in self.data:
            if key not in self.asked:
                told = f"{shown(key)} is not a key here; {offer(key, self.asked)}"
                self.findings.add(self.where.key(key[:LONGEST_CODE]), told)

    def items(self, key: str, like: str) -> list[object]:
        """The items of a list; none where the value is something else, or left out."""
        self.asked[key] = None
        items = self.data.get(key, [])
        if isinstance(items, list):
            return items
        self.misfit(items, self.where.key(key), like)
        return []

    def read(self, value: object, where: Where, key: str, kind: Kind[T]) -> T:
        """One value, or what stands in for it where it is refused."""
        try:
            return kind.read(value, key)
        except BadValueError as error:
            self.findings.add(where, f"{shown(error.value)} {error.wanted}")
            return cast(T, value) if kind.keeps(value) else kind.blank

    def misfit(self, value: object, where: Where, like: str) -> None:
        """Notes that a value is of another type than the key holds."""
        told = f"{shown(in_file(value))} is {type_in_words(value)}; write {like}"
        self.findings.add(where, told)

    def path(self) -> tuple[str, ...]:
        """The key path without the numbers of items, as headers write it."""
        return tuple(step.split("[")[0] for step in self.where.steps)


def code_of(item: dict[str, Any]) -> str | None:
    """What an item of a list calls itself, where that can be shown in one line."""
    names = [item[key] for key in NAMES if key in item]
    return names[0] if names and legible(names[0]) else None
