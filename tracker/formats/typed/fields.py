"""The fields of a form as text, read one by one while faults are collected."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from tracker.core.days.day import parse_day, parse_instant
from tracker.core.days.period import Period, parse_period
from tracker.core.words.choice import in_words
from tracker.core.words.fault import BadValueError, Fault, shown

Typed = Mapping[str, str | Sequence[str]]
"""Text by field; a field that may stand several times holds a list. Empty ones count as missing."""
Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)
NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


class Fields:
    """Reads fields; what cannot be read becomes a fault and None."""

    def __init__(self, typed: Typed) -> None:
        self.typed = typed
        self.faults: list[Fault] = []

    def text(self, name: str) -> str | None:
        """The text as it stands; None where there is none."""
        held = self.typed.get(name)
        return held if isinstance(held, str) and held.strip() else None

    def several(self, name: str) -> tuple[str, ...]:
        """All texts of a field that may stand several times, each once."""
        held = self.typed.get(name, ())
        listed = [held] if isinstance(held, str) else held
        return tuple(dict.fromkeys(text.strip() for text in listed if text.strip()))

    def read(
        self, name: str, parse: Callable[[str], Value], place: str | None = None
    ) -> Value | None:
        """The value; None where there is none, or with a fault at the place where it is wrong."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return parse(text.strip())
        except BadValueError as error:
            self.fault(place or name, f"{shown(error.value)} {error.wanted}")
            return None

    def need(
        self, name: str, parse: Callable[[str], Value], wanted: str, place: str | None = None
    ) -> Value | None:
        """The same of a field that must be there; `wanted` says what to write."""
        if self.text(name) is None:
            self.fault(place or name, f"is missing; write {wanted}")
        return self.read(name, parse, place)

    def fault(self, place: str, message: str) -> None:
        """Keep a fault."""
        self.faults.append(Fault(place, message))


def a_day(text: str) -> date:
    """A day, YYYY-MM-DD."""
    return parse_day(text, field="")


def an_instant(text: str) -> datetime:
    """An instant with its offset, as UTC."""
    return parse_instant(text, field="")


def a_period(text: str) -> Period:
    """An ISO 8601 duration."""
    return parse_period(text, field="")


def a_number(text: str) -> int:
    """A whole number."""
    if not NUMBER.fullmatch(text):
        raise BadValueError("", text, "is no number; write one, like 12")
    return int(text)


def a_text(text: str) -> str:
    """The text itself."""
    return text


def a_word(words: type[Word]) -> Callable[[str], Word]:
    """A word of a closed list."""

    def parse(text: str) -> Word:
        if text not in [word.value for word in words]:
            raise BadValueError("", text, f"is not a word of the list; write {words_of(words)}")
        return words(text)

    return parse


def words_of(words: type[StrEnum]) -> str:
    """The list's words: a, b or c."""
    return in_words(word.value for word in words)
