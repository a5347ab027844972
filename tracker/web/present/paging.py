"""Long lists cut into pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tracker.core.words.fault import BadValueError

SIZE = 40
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Item]):
    """One page of a list."""

    items: Sequence[Item]
    number: int
    """From 1."""
    pages: int
    total: int


def paged(items: Sequence[Item], asked: str | None) -> Part[Item]:
    """The page of that number, the first without one; BadValueError where there is none."""
    pages = max(1, -(-len(items) // SIZE))
    wanted = f"is no page of this list; write a number from 1 to {pages}"
    if asked is not None and not re.fullmatch(r"[0-9]{1,6}", asked, re.ASCII):
        raise BadValueError("page", asked, wanted)
    number = int(asked) if asked else 1
    if not 1 <= number <= pages:
        raise BadValueError("page", number, wanted)
    shown = items[(number - 1) * SIZE : number * SIZE]
    return Part(items=shown, number=number, pages=pages, total=len(items))
