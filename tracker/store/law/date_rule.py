"""Date rules between values and columns."""

from typing import Any, cast

from sqlalchemy import RowMapping

from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Rule,
    Term,
    Undated,
    UntilNotice,
    Window,
)
from tracker.store.base import table_of
from tracker.store.columns import Columns, field_names
from tracker.store.tables.date_rule import DateRuleRow

KINDS: dict[str, type[Any]] = {
    "undated": Undated,
    "fixed": Fixed,
    "after": Relative,
    "before": Relative,
    "recurring": Recurring,
    "term": Term,
    "until_notice": UntilNotice,
    "window": Window,
}
"""What a row's kind stands for; of the relative ones it also tells the direction."""
WORDS = {kind: word for word, kind in KINDS.items() if kind is not Relative}
COLUMNS = {
    "on": "fixed_on",
    "at": "fixed_at",
    "start": "anchor",
    "end": "end_anchor",
    "first": "first_period",
    "notice_opens": "notice_opens_period",
    "earliest": "earliest_period",
    "of": "window_of",
}
"""Fields whose column has another name."""
ANCHORS = frozenset({"anchor", "end_anchor"})
REFERENCE = {
    AnchorKind.TRIGGER: "trigger",
    AnchorKind.NOTICE: "obligation",
    AnchorKind.DATE: "obligation",
    AnchorKind.DAY: "name",
}
"""The column that holds what an anchor refers to; the other kinds refer to nothing."""
EMPTY: Columns = dict.fromkeys(table_of(DateRuleRow).columns.keys())
"""A rule's row before its kind has filled it."""


def columns(rule: Rule, **keys: str) -> Columns:
    """The columns of a rule's row; `keys` say whose rule it is."""
    own = EMPTY | keys | {"kind": word_for(rule)}
    for field in held_fields(type(rule)):
        column, held = COLUMNS.get(field, field), getattr(rule, field)
        own |= anchor_columns(column, held) if isinstance(held, Anchor) else {column: held}
    return own


def word_for(rule: Rule) -> str:
    """The kind that the rule's row has."""
    if isinstance(rule, Relative):
        return "before" if rule.before else "after"
    return WORDS[type(rule)]


def held_fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields that have columns; the direction of a relative rule is told by its kind."""
    return tuple(name for name in field_names(kind) if name != "before")


def anchor_columns(prefix: str, anchor: Anchor) -> Columns:
    """The columns of an anchor, which begin with the prefix."""
    own: Columns = {
        prefix: anchor.kind,
        f"{prefix}_day": anchor.day,
        f"{prefix}_actual": anchor.actual,
    }
    if column := REFERENCE.get(anchor.kind):
        own[f"{prefix}_{column}"] = anchor.ref
    return own


def value(row: RowMapping) -> Rule:
    """The rule that a row holds."""
    kind = KINDS[row["kind"]]
    given = {field: held(row, COLUMNS.get(field, field)) for field in held_fields(kind)}
    if kind is Relative:
        given["before"] = row["kind"] == "before"
    return cast("Rule", kind(**given))


def held(row: RowMapping, column: str) -> object:
    """What a column holds, or the anchor in the columns that begin with its name."""
    return anchor(column, row) if column in ANCHORS else row[column]


def anchor(prefix: str, row: RowMapping) -> Anchor | None:
    """The anchor in the columns that begin with the prefix; None where there is none."""
    kind = row[prefix]
    if kind is None:
        return None
    column = REFERENCE.get(kind)
    return Anchor(
        kind=kind,
        ref=row[f"{prefix}_{column}"] if column else "",
        day=row[f"{prefix}_day"],
        actual=row[f"{prefix}_actual"],
    )
