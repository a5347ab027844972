"""Column types that mean the same on SQLite and on PostgreSQL."""

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import DateTime as SqlDateTime
from sqlalchemy import Dialect, Enum, Text
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator

from tracker.core.days.period import Period, parse_period

WORD_LENGTH = 32
"""Room for one word of a closed list; wider than any, so that a longer one changes no column."""


class NaiveInstantError(ValueError):
    """An instant without a zone was given to be stored; nobody could say later what it meant."""

    def __init__(self, value: datetime) -> None:
        super().__init__(f"{value!r} has no zone; give an aware instant")


class UtcInstant(TypeDecorator[datetime]):
    """An instant: stored as UTC, read back aware and in UTC on both databases, microseconds kept.

    SQLite knows no zones and would read naive values back, so the zone is put on here.
    """

    impl = SqlDateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The value in UTC, without the zone where the database cannot hold one."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise NaiveInstantError(value)
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The aware value in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class IsoPeriod(TypeDecorator[Period]):
    """A length of time, stored as the ISO 8601 duration that texts and files write: P6M, PT72H."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Period | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The period's ISO form."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Period | None:  # noqa: ARG002
        """The period read back from its ISO form."""
        return None if value is None else parse_period(value, field="period")


class Sentences(TypeDecorator[tuple[Any, ...]]):
    """A short list of words that refer to nothing else, stored as JSON in plain letters.

    Nested lists become nested tuples, so pairs come back as pairs.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The list as JSON."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Any, ...] | None:  # noqa: ARG002
        """The list as tuples."""
        return None if value is None else as_tuples(json.loads(value))


def as_tuples(items: list[Any]) -> tuple[Any, ...]:
    """The list, and lists within it, as tuples."""
    return tuple(as_tuples(item) if isinstance(item, list) else item for item in items)


def one_of(kinds: type[StrEnum], name: str) -> Enum:
    """A column that holds one value of the core's enum, with a CHECK of that name that lists them.

    A plain text column on both databases: adding a word changes a constraint, not a type.
    """
    return Enum(
        kinds,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=WORD_LENGTH,
        values_callable=values_of,
    )


def word(name: str, *words: str) -> Enum:
    """A column that holds one of these words, with a CHECK of that name that lists them."""
    return Enum(*words, name=name, native_enum=False, create_constraint=True, length=WORD_LENGTH)


def values_of(kinds: type[StrEnum]) -> list[str]:
    """The values that the database holds for an enum, in its order."""
    return [kind.value for kind in kinds]


Key = Annotated[str, mapped_column(Text, primary_key=True)]
"""A code that is part of the row's primary key."""
Place = Annotated[int, mapped_column(primary_key=True, autoincrement=False)]
"""The row's place in a list that has no codes, counted from 1; part of the primary key."""
Sequence = Annotated[tuple[str, ...], mapped_column(Sentences, comment="JSON list, in order")]
"""A list of words that refer to nothing."""
