"""The kinds of values: days, instants, codes. The core's parsers judge them, here as everywhere."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from tracker.core.days.day import parse_day, parse_instant, parse_local, parse_moment
from tracker.core.days.period import PERIOD, Period, parse_period
from tracker.core.words.fault import BadValueError, shown

YEAR = r"(?:1[89]|2[0-9])[0-9]{2}"
LEAP = r"(?:(?:1[89]|2[0-9])(?:0[48]|[2468][048]|[13579][26])|2[048]00)"
DAY = (
    rf"(?:{YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    rf"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|{LEAP}-02-29)"
)
"""Every day that the calendar has from 1800 to 2999, and no other text: for readers of schemas."""
INSTANT = (
    rf"{DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
DAY_SCHEMA = {"type": "string", "format": "date", "pattern": f"^{DAY}$"}
INSTANT_SCHEMA = {"type": "string", "pattern": f"^{INSTANT}$"}
MOMENT_SCHEMA = {"type": "string", "pattern": f"^(?:{DAY}|{INSTANT})$"}


class Exact(BaseModel):
    """A model that takes what it names and nothing else, and no value in the place of another."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


def judged(parse: Callable[..., Any]) -> Callable[[object], Any]:
    """A parser of the core as a validator: what it refuses becomes a fault at the field."""

    def read(value: object) -> Any:  # noqa: ANN401 (whatever the parser gives)
        if not isinstance(value, str):
            raise PydanticCustomError("text", "is no text; write it in quotes")
        try:
            return parse(value, field="")
        except BadValueError as error:
            words = f"{shown(error.value)} {error.wanted}"
            raise PydanticCustomError("value", "{words}", {"words": words}) from None

    return read


def stays(parse: Callable[..., Any]) -> Callable[[str], str]:
    """The same for a text that stays a text, because it is parsed once more where it is used."""
    read = judged(parse)

    def check(text: str) -> str:
        read(text)
        return text

    return check


PERIOD_SCHEMA = {"type": "string", "pattern": f"^{PERIOD.pattern}$".replace(r"\d", "[0-9]")}
Day = Annotated[date, PlainValidator(judged(parse_day)), WithJsonSchema(DAY_SCHEMA)]
Instant = Annotated[datetime, PlainValidator(judged(parse_instant)), WithJsonSchema(INSTANT_SCHEMA)]
Local = Annotated[datetime, PlainValidator(judged(parse_local)), WithJsonSchema(INSTANT_SCHEMA)]
"""An instant that keeps the offset it was written with."""
Lasting = Annotated[Period, PlainValidator(judged(parse_period)), WithJsonSchema(PERIOD_SCHEMA)]
DayText = Annotated[str, AfterValidator(stays(parse_day)), WithJsonSchema(DAY_SCHEMA)]
MomentText = Annotated[str, AfterValidator(stays(parse_moment)), WithJsonSchema(MOMENT_SCHEMA)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
"""An obligation, a clause, an actor, a source, an event."""
Reading = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_.-]{1,64}=[A-Za-z0-9_.-]{1,64}$")]
"""A question of interpretation and the option that is chosen for it: last_day=exclusive."""
Number = Annotated[int, Field(ge=1, le=999_999_999)]
Count = Annotated[int, Field(ge=0, le=999_999_999)]
WRITABLE = r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f]*$"
"""Texts without control characters; tabs and line feeds are no harm."""


def words(longest: int, shortest: int = 1) -> StringConstraints:
    """A text of a length."""
    return StringConstraints(min_length=shortest, max_length=longest, pattern=WRITABLE)


Words = Annotated[str, words(2000)]
Name = Annotated[str, words(200)]
