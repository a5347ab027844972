"""A stable fingerprint of core values: equal content has an equal digest, today and next year.

The content is written as JSON in one fixed way and hashed. A field that holds its default is left
out, so that a field added to a noun later does not change the digest of what never used it.
"""

import hashlib
import json
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from tracker.core.law.agreement import Agreement

PLAIN = (str, int, float, bool, type(None))


def digest_of(value: object) -> str:
    """The SHA-256 (64 hexadecimal digits) of a value made of dataclasses, tuples and plain values.

    Instants are compared as instants, whatever their offset. TypeError for anything else, such as
    a set, whose order is not fixed.
    """
    text = json.dumps(canonical(value), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def digest_of_law(agreement: Agreement) -> str:
    """The digest of the law's content; the version number counts loads and is no part of it."""
    return digest_of(replace(agreement, version=1))


def canonical(value: object) -> object:
    """The value as JSON can hold it; what JSON has no type for becomes a pair with its name."""
    if isinstance(value, Enum):
        return canonical(value.value)
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, datetime):
        return {"instant": value.astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, tuple):
        return [canonical(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        held = ((field, getattr(value, field.name)) for field in fields(value))
        content = {one.name: canonical(own) for one, own in held if not is_default(one, own)}
        return {type(value).__name__: content}
    raise TypeError(f"{type(value).__name__} has no stable digest")


def is_default(field: Field[Any], held: object) -> bool:
    """Whether the field holds what it holds where nobody says anything."""
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    return type(held) is type(default) and held == default
