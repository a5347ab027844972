"""Real agreements on days that matter: where a rule of theirs stood, as history printed it."""

import tomllib
from datetime import UTC, date, datetime

import pytest

from tests.cases.test_dates import Row, rows
from tests.core.laws import TODAY, duty, law
from tests.core.rulings import wrong_about
from tests.core.script import script
from tracker.core.answer.evaluation import answer_for
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.dates.reckoning import first_day
from tracker.core.days.day import parse_moment
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Performance
from tracker.core.law.rule import Rule, Term
from tracker.formats.seed.document import Document
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.rules import read_rule
from tracker.formats.seed.table import Table


def rule_of(row: Row) -> Rule:
    """The rule of a row, written as a seed writes it."""
    findings = Findings()
    data = tomllib.loads(f"date = {row['rule']}")["date"]
    rule = read_rule(Table(data, Where(Document("")), findings))
    assert rule is not None
    assert findings.found == []
    return rule


def law_of(row: Row) -> Agreement:
    """A law with that rule alone, signed and in effect as the agreement was."""
    rule = rule_of(row)
    goes_on = isinstance(rule, Term) or first_day(rule)
    performance = Performance.CONTINUING if goes_on else Performance.ONCE
    return law(
        duty("1", rule=rule, performance=performance),
        zone=row["zone"],
        signed_on=date.fromisoformat(row["signed"]),
        effective_at=datetime.fromisoformat(row["effective"]).astimezone(UTC),
    )


@pytest.mark.parametrize(
    "row",
    rows("agreements.csv"),
    ids=lambda row: f"{row['agreement']} {row['as_of']} {row['expect']}",
)
def test_agreements(row: Row) -> None:
    notes = script(*filter(None, row["notes"].split(" | ")))
    asking = Asking(as_of=parse_moment(row["as_of"], field="as-of"), today=TODAY)
    case = case_for(law_of(row), notes, asking)
    answer = answer_for(case, case.agreement.by_code["1"])
    assert wrong_about(answer, row["expect"]) == [], row["reason"]
