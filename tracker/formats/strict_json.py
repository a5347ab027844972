"""JSON from outside, read without mercy: what RFC 8259 leaves open is refused with its place.

Python's own reader takes NaN, lets the second of two equal keys win, passes halves of characters on
to where nobody can store them, and runs out of stack or time on depth and digits.
"""

import json
import re
from typing import Any, NoReturn

from tracker.core.words.fault import BadValueError
from tracker.core.words.text import unreadable

DEEPEST = 32
"""Lists and objects inside each other."""
LONGEST_NUMBER = 18
"""Characters; no number that is asked for comes near."""
LARGEST = 10**15
"""Whole numbers below it are exact, however they are written."""
FIELD = "body"
STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', re.DOTALL)
"""Strings, which are skipped, and brackets."""


def read_json(content: bytes) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    """The value; BadValueError names what is wrong with it."""
    text = decoded(content)
    refuse_depth(text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=distinct,
            parse_constant=refuse_constant,
            parse_float=a_float,
            parse_int=an_integer,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadValueError(FIELD, error.msg, f"is why it is not JSON, at {where}") from None
    refuse_unreadable(value, FIELD)
    return value


def decoded(content: bytes) -> str:
    """The text; JSON that leaves a machine is UTF-8 (RFC 8259, 8.1)."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadValueError(FIELD, f"byte {error.start}", "is no UTF-8; send UTF-8") from None


def refuse_depth(text: str) -> None:
    """Refuse what is nested too deep, before anything follows it down."""
    depth = 0
    for found in STRUCTURE.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        if depth > DEEPEST:
            wanted = f"is nested deeper than {DEEPEST} levels; nothing here is"
            raise BadValueError(FIELD, f"character {found.start()}", wanted)


def distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a key that stands twice is refused."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise BadValueError(name, name, "stands there twice; write it once")
        found[name] = value
    return found


def refuse_constant(name: str) -> NoReturn:
    """Refuse NaN and the infinities, which are no JSON."""
    raise BadValueError(FIELD, name, "is no number of JSON; leave it out")


def a_float(text: str) -> float:
    """A number with a fraction or an exponent, where it is a finite one; 2.0 is a whole one."""
    value = float(short(text))
    if value in (float("inf"), float("-inf")):
        raise BadValueError(FIELD, text, "is larger than any number here")
    return int(value) if value.is_integer() and abs(value) < LARGEST else value


def an_integer(text: str) -> int:
    """A whole number of a length that somebody may have meant."""
    return int(short(text))


def short(text: str) -> str:
    """The number as it was written, where it is not too long."""
    digits = len(text.removeprefix("-"))
    if digits > LONGEST_NUMBER:
        wanted = f"has {digits:,} digits; at most {LONGEST_NUMBER} make a number here"
        raise BadValueError(FIELD, text, wanted)
    return text


def refuse_unreadable(value: object, field: str) -> None:
    """Refuse NUL, other control characters and halves of characters, in texts and in keys."""
    if isinstance(value, str):
        bad = unreadable(value)
        if bad is not None:
            wanted = f"holds U+{ord(bad):04X}, which no text can hold; take it out"
            raise BadValueError(field, value, wanted)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            refuse_unreadable(one, f"{field}[{number}]" if field != FIELD else f"[{number}]")
    elif isinstance(value, dict):
        for name, one in value.items():
            refuse_unreadable(name, field)
            refuse_unreadable(one, name if field == FIELD else f"{field}.{name}")
