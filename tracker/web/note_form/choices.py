"""Fields in which something is chosen from a list; what it may be is judged by the core alone."""

from collections.abc import Iterable
from typing import Any

from wtforms import Field, StringField

Options = list[tuple[str, str]]
"""Values and what they are called, in order."""


class Choice(StringField):
    """One of a list; a value that is not in it is kept, and refused in words."""

    def __init__(
        self, label: str = "", options: Iterable[tuple[str, str]] = (), **given: Any
    ) -> None:
        super().__init__(label, **given)
        self.options: Options = list(options)


class Several(Field):
    """Any number of a list, as boxes to tick."""

    def __init__(self, label: str = "", **given: Any) -> None:
        super().__init__(label, **given)
        self.options: Options = []

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take all values that were given."""
        self.data = valuelist
