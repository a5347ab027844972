"""Judging what comes in, by the models: parameters and bodies; every fault with its field."""

import re
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from werkzeug.datastructures import MultiDict

from tracker.core.words.choice import offer
from tracker.core.words.fault import Fault, shown
from tracker.web.api.models.kinds import Exact

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})", re.ASCII)


class MalformedError(Exception):
    """A question that has not the shape of one; each fault names its field."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("; ".join(map(str, faults)))


def parameters(model: type[Exact], args: "MultiDict[str, str]") -> Any:  # noqa: ANN401 (the model)
    """The parameters; MalformedError for one that is unknown, twice there or none of its kind."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    faults = [
        Fault(name, f"is no parameter here; {offer(name, fields)}")
        for name in args
        if name not in fields
    ]
    given: dict[str, Any] = {}
    for name in args.keys() & fields.keys():
        values = args.getlist(name)
        if is_list(fields[name]):
            given[name] = values
        elif len(values) > 1:
            faults.append(Fault(name, "stands there twice; write it once"))
        else:
            given[name] = number_or_text(fields[name], values[0])
    try:
        made = validated(model, given)
    except MalformedError as error:
        raise MalformedError([*faults, *error.faults]) from None
    if faults:
        raise MalformedError(faults)
    return made


def is_list(field: FieldInfo) -> bool:
    """Whether the parameter may stand there several times."""
    return get_origin(field.annotation) is list


def number_or_text(field: FieldInfo, text: str) -> int | str:
    """The number where a number is wanted and written; the text is judged by the model."""
    return int(text) if is_number(field.annotation) and INTEGER.fullmatch(text) else text


def is_number(annotation: object) -> bool:
    """Whether a whole number is meant, perhaps among others."""
    return annotation is int or any(is_number(part) for part in get_args(annotation))


def validated(model: type[Exact], given: object) -> Any:  # noqa: ANN401 (the model)
    """The model with what was given; MalformedError for everything that does not fit."""
    try:
        return model.model_validate(given)
    except ValidationError as error:
        faults = [Fault(place_of(one["loc"]), message_of(one)) for one in error.errors()]
        raise MalformedError(faults) from None


def place_of(location: tuple[int | str, ...]) -> str:
    """Where a fault stands: effect.new_last_day, obligations[2]."""
    place = ""
    for part in location:
        place += f"[{part}]" if isinstance(part, int) else f".{part}"
    return place.lstrip(".") or "body"


def message_of(error: Any) -> str:  # noqa: ANN401 (pydantic's own dictionary)
    """What is wrong, with the value where it is short and not said already."""
    message = str(error["msg"])
    value = error["input"]
    return (
        message
        if isinstance(value, dict | list) or "“" in message
        else f"{shown(value)}: {message}"
    )
