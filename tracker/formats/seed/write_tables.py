"""Values as the tables that their keys make in a seed; what says nothing is left out."""

from collections.abc import Callable, Hashable, Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, cast

from tracker.core.days.day import zone_of
from tracker.core.days.period import Period
from tracker.core.law.question import View
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Term,
    Undated,
    UntilNotice,
    Window,
)
from tracker.core.log.effect import NAMES
from tracker.formats.seed.write_keys import WORDS, fields_of, is_said, key_of

Written = dict[str, Any]
KINDS: Mapping[type, str] = {
    Fixed: "fixed",
    Recurring: "recurring",
    Term: "term",
    Undated: "undated",
    UntilNotice: "until_notice",
    Window: "window",
    **{kind: name.replace(" ", "_") for kind, name in NAMES.items()},
}
"""The kind of each value whose table says which kind it is."""


def table_of(value: Any, zone: str, without: tuple[str, ...] = ()) -> Written:  # noqa: ANN401
    """The keys of a value, in the order of its fields; instants have the offset of the zone.

    `without` are fields that are not written here.
    """
    kind = type(value)
    zone = getattr(value, "zone", None) or getattr(value, "occurred_zone", None) or zone
    table: Written = {"kind": KINDS[kind]} if kind in KINDS else {}
    for field in fields_of(cast("Hashable", kind)):
        held = getattr(value, field.name)
        if field.name not in without and is_said(kind, field, held):
            key = key_of(kind, field.name)
            table[key] = BY_KEY[key](held) if key in BY_KEY else written(held, zone)
    return table


def written(value: object, zone: str) -> Any:  # noqa: ANN401 (whatever TOML can hold)
    """What a key holds."""
    if type(value) in SPECIAL:
        return SPECIAL[type(value)](value, zone)
    if isinstance(value, tuple):
        return [written(one, zone) for one in value]
    if isinstance(value, Enum):
        return value.value
    return table_of(value, zone) if hasattr(value, "__dataclass_fields__") else value


def anchor_of(anchor: Anchor, zone: str) -> str | Written:
    """An anchor in the words of the format, or the table of a named day."""
    del zone
    if anchor.kind is AnchorKind.DAY:
        return {"day": anchor.day, "name": anchor.ref}
    word = "actual" if anchor.actual else anchor.kind.value
    return f"{word}:{anchor.ref}" if anchor.ref else word


def relative_of(rule: Relative, zone: str) -> Written:
    """A period counted from an anchor: the kind says in which direction."""
    kind = "before" if rule.before else "after"
    return {"kind": kind, **table_of(rule, zone, without=("before",))}


def view_of(view: View, zone: str) -> Written:
    """A view: the key of its holder says whose it is."""
    holder = "text" if view.of_text else "actor"
    return {holder: view.holder, **table_of(view, zone, without=("holder", "of_text"))}


def instant_of(instant: datetime, zone: str) -> datetime:
    """The instant with the zone's offset; in UTC where that has seconds, which TOML has not."""
    local = instant.astimezone(zone_of(zone))
    offset = local.utcoffset()
    assert offset is not None
    return instant.astimezone(UTC) if offset.seconds % 60 else local


def period_of(period: Period, zone: str) -> str:
    """A length of time, as ISO 8601 writes it."""
    del zone
    return str(period)


SPECIAL: Mapping[type, Callable[[Any, str], Any]] = {
    Anchor: anchor_of,
    Period: period_of,
    Relative: relative_of,
    View: view_of,
    datetime: instant_of,
}
"""Kinds of values that are not written field by field."""
BY_KEY: Mapping[str, Callable[[Any], Any]] = {
    **{key: words.__getitem__ for key, words in WORDS.items()},
    "only_under": lambda pair: {"question": pair[0], "option": pair[1]},
    "other_titles": dict,
}
"""Keys whose values are held in another form than they are written."""
