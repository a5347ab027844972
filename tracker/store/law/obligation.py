"""Obligations between values and rows."""

from collections.abc import Sequence

from sqlalchemy import RowMapping

from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Condition, Link, Obligation, Quantity
from tracker.core.law.rule import Rule
from tracker.store.columns import Columns, Rows, filled, grouped, members, picked
from tracker.store.law import date_rule
from tracker.store.law.reader import VersionRows
from tracker.store.tables.date_rule import DateRuleRow
from tracker.store.tables.obligation import (
    ConditionRow,
    LinkRow,
    ObligationActorRow,
    ObligationEditionRow,
    ObligationPlaceRow,
    QuantityRow,
)

ROLES = {
    "obligors": "obligor",
    "beneficiaries": "beneficiary",
    "other_beneficiaries": "other_beneficiary",
    "agreement_of": "agreement_of",
}
"""The fields of an obligation that list who, and the role that its rows give them."""


def rows(law: Agreement) -> Rows:
    """The rows of the law's obligations, with all that belongs to them."""
    for position, obligation in enumerate(law.obligations, start=1):
        question, option = obligation.only_under or (None, None)
        only = {"only_under_question": question, "only_under_option": option}
        yield (
            ObligationEditionRow,
            filled(ObligationEditionRow, obligation, position=position, **only),
        )
        yield from parts(obligation)


def parts(obligation: Obligation) -> Rows:
    """The rows that belong to one obligation."""
    owner = {"obligation": obligation.code}
    for field, role in ROLES.items():
        for position, name in enumerate(getattr(obligation, field), start=1):
            yield ObligationActorRow, {**owner, "position": position, **named(role, name)}
    yield from members(ObligationPlaceRow, "place", obligation.places, **owner)
    for position, quantity in enumerate(obligation.quantities, start=1):
        yield QuantityRow, filled(QuantityRow, quantity, **owner, position=position)
    for position, link in enumerate(obligation.links, start=1):
        keys = {**owner, "position": position, "to_obligation": link.to}
        yield LinkRow, filled(LinkRow, link, **keys)
    for position, condition in enumerate(obligation.conditions, start=1):
        of: Columns = {"of_obligation": None, "of_trigger": None}
        of["of_trigger" if condition.kind == "trigger" else "of_obligation"] = condition.of
        yield ConditionRow, filled(ConditionRow, condition, **owner, position=position, **of)
    yield DateRuleRow, date_rule.columns(obligation.rule, **owner, role="deadline")
    if obligation.starts:
        yield DateRuleRow, date_rule.columns(obligation.starts, **owner, role="start")


def named(role: str, name: str) -> Columns:
    """The columns that say who has the role; other beneficiaries are nobody's actor."""
    other = role == "other_beneficiary"
    return {"role": role, "actor": None if other else name, "other_name": name if other else None}


def values(version: VersionRows) -> tuple[Obligation, ...]:
    """The obligations of a version."""
    who = grouped(version.of(ObligationActorRow), "obligation", "role")
    quantities = grouped(version.of(QuantityRow), "obligation")
    links = grouped(version.of(LinkRow), "obligation")
    conditions = grouped(version.of(ConditionRow), "obligation")
    rules = {(row["obligation"], row["role"]): row for row in version.of(DateRuleRow)}
    return tuple(
        picked(
            Obligation,
            row,
            **{field: names(who[row["code"], role]) for field, role in ROLES.items()},
            places=version.codes(ObligationPlaceRow, row["code"]),
            quantities=tuple(picked(Quantity, found) for found in quantities[row["code"],]),
            links=tuple(picked(Link, r, to=r["to_obligation"]) for r in links[row["code"],]),
            conditions=tuple(map(condition_of, conditions[row["code"],])),
            rule=date_rule.value(rules[row["code"], "deadline"]),
            starts=rule_or_none(rules.get((row["code"], "start"))),
            only_under=only_under(row),
        )
        for row in version.of(ObligationEditionRow)
    )


def names(found: Sequence[RowMapping]) -> tuple[str, ...]:
    """The actors' codes, or the names of who is nobody's actor."""
    return tuple(row["actor"] or row["other_name"] for row in found)


def condition_of(row: RowMapping) -> Condition:
    """One condition with what it waits for."""
    return picked(Condition, row, of=row["of_obligation"] or row["of_trigger"])


def rule_or_none(row: RowMapping | None) -> Rule | None:
    """The rule that a row holds, where there is a row."""
    return None if row is None else date_rule.value(row)


def only_under(row: RowMapping) -> tuple[str, str] | None:
    """The question and the option under which alone the obligation exists."""
    question = row["only_under_question"]
    return None if question is None else (question, row["only_under_option"])
