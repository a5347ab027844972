"""What TOML refuses, in plainer words: a day that is none, a key that stands twice."""

import re
import tomllib
from collections.abc import Iterator

from tracker.core.days.day import parse_day
from tracker.core.words.fault import BadValueError, shown
from tracker.formats.seed.measures import INSTANT

TWICE = re.compile(r"(Cannot (declare|overwrite|mutate|redefine|define)|Duplicate).*?(?=\(at |$)")
LINE = re.compile(r"\(at line (\d+), column \d+\)$", re.ASCII)
DAYS = re.compile(r"(?<![\w-])([\w-]+)\s*=\s*([+-]?\d+-\d+-\d+(?:[Tt ]\d[\d:.+Zz-]*)?)", re.ASCII)
"""A key and what looks like a day, with or without a time of day."""


def in_words(message: str, text: str) -> str:
    """What tomllib says of a text; where it met a day that is none, which, and what to write."""
    if "integer string conversion" in message:
        return "is not TOML: a whole number has thousands of digits; write it shorter"
    for line in LINE.findall(message):
        for told in wrong_days(text.split("\n")[int(line) - 1]):
            return f"line {line}: {told}"
    plain = TWICE.sub("a key or a table stands twice; keep one of them ", message)
    return f"is not TOML: {plain.strip()}"


def wrong_days(line: str) -> Iterator[str]:
    """The days and instants of a line that cannot be taken, each with its key."""
    for key, value in DAYS.findall(line):
        try:
            _ = tomllib.loads(f"{key} = {value}") if ":" in value else parse_day(value, field=key)
        except BadValueError as error:
            yield str(error)
        except ValueError:
            yield f"{key}: {shown(value)} is not an instant; write {INSTANT.like}"
