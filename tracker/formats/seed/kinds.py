"""The kinds of values that keys hold: how each is read, and how it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Generic, TypeVar

from tracker.core.words.choice import in_words
from tracker.core.words.fault import BadValueError

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


def never(value: object) -> bool:
    """No refused value is kept."""
    del value
    return False


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of value. `read` refuses with BadValueError; `blank` then stands in for the value."""

    read: Callable[[object, str], T]
    blank: T
    like: str
    """What to write, in words and with an example."""
    keeps: Callable[[object], bool] = never
    """Whether a refused value stands in for itself: a bad code is still what others refer to."""
    words: tuple[str, ...] = ()
    """The closed list, where the value is one of its words."""
    pattern: str = ""
    """What a text has to fit, where it has a pattern."""


def misfit(value: object, field: str, like: str) -> BadValueError:
    """The refusal of a value of another type than the key holds."""
    return BadValueError(field, in_file(value), f"is {type_in_words(value)}; write {like}")


def in_file(value: object) -> object:
    """The value as its file writes it, where it is short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    return value.isoformat() if isinstance(value, date | time) else value


def type_in_words(value: object) -> str:
    """What sort of value it is, in the words of the format's description."""
    if isinstance(value, datetime):
        return "an instant" if value.tzinfo else "a date-time without an offset"
    names: dict[type, str] = {
        str: "a text",
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        date: "a day",
        time: "a time of day",
        list: "a list",
        dict: "a table",
    }
    return names[type(value)]


def one_of(words: type[E]) -> Kind[E]:
    """A word of a closed list."""
    return chosen({word.value: word for word in words})


def chosen(meanings: dict[str, T]) -> Kind[T]:
    """A word that stands for something; the first one stands in while faults are collected."""
    like = in_words(f'"{word}"' for word in meanings)

    def read(value: object, field: str) -> T:
        if not isinstance(value, str):
            raise misfit(value, field, like)
        if value not in meanings:
            raise BadValueError(field, value, f"is not a word of this list; write {like}")
        return meanings[value]

    return Kind(read, next(iter(meanings.values())), like, words=tuple(meanings))
