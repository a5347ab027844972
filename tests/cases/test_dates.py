"""Rulings on dates: each row goes through a law with that rule, as a seed would have it."""

import csv
from datetime import UTC, date, datetime
from itertools import islice

import pytest

from tests.cases.table import FOLDER
from tests.core.laws import asked, duty, law, note
from tracker.core.dates.cycle import cycles
from tracker.core.dates.reckoning import due_of
from tracker.core.dates.recurrence import occurrences
from tracker.core.dates.term import term_of
from tracker.core.days.day import day_end, day_start, zone_of
from tracker.core.days.derivation import replay
from tracker.core.days.period import parse_period
from tracker.core.law.obligation import Modality, Performance
from tracker.core.law.rule import Anchor, AnchorKind, Recurring, Relative, Renewal, Term, Window
from tracker.core.log.effect import Notice

Row = dict[str, str]


def rows(file: str) -> list[Row]:
    """The rows of a table; every one has a reason and a source."""
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines))
    assert all(row["reason"] and row["source"] for row in found)
    return found


def anchor(day: str) -> Anchor:
    """A named day."""
    return Anchor(kind=AnchorKind.DAY, ref="the event", day=date.fromisoformat(day))


def term(row: Row) -> Term:
    """The term of a row."""
    return Term(
        anchor=anchor(row["start"]),
        first=parse_period(row["first"], field="first"),
        renewal=Renewal.TACIT,
        renewal_period=parse_period(row["renewal"], field="renewal"),
        renewal_limit=int(row["limit"]) if row.get("limit") else None,
        notice_period=parse_period(row["notice"], field="notice") if row["notice"] else None,
        notice_before=row.get("last_day") == "before",
    )


@pytest.mark.parametrize("row", rows("periods.csv"), ids=lambda row: f"{row['from']}{row['move']}")
def test_periods(row: Row) -> None:
    rule = Relative(
        anchor=anchor(row["from"]),
        period=parse_period(row["move"][1:], field="move"),
        before=row["move"][0] == "-",
        from_day_one=row["counting"] == "day 1",
        month_end=row["month_end"],
        exclusive=bool(row["exclusive"]),
    )
    due = due_of(asked(law(duty("1", rule=rule)), (), "2021-01-01"), duty("1", rule=rule))
    assert due is not None
    assert due.on.isoformat() == row["expect"], row["reason"]
    assert replay(due.steps) == due.on


@pytest.mark.parametrize(
    "row", rows("terms.csv"), ids=lambda row: f"{row['start']}×{row['renewals']}"
)
def test_terms(row: Row) -> None:
    stay = duty("3", modality=Modality.PERMISSION, rule=term(row))
    case = asked(law(stay), (), "2021-01-01")
    found = next(
        cycle for cycle in cycles(case, stay, term(row)) if cycle.number == int(row["renewals"])
    )
    assert found.boundary_on.isoformat() == row["boundary"], row["reason"]
    last = found.notice_last_on.isoformat() if found.notice_last_on else ""
    assert last == row["notice_last_day"], row["reason"]
    assert replay(found.steps) == found.boundary_at


@pytest.mark.parametrize(
    "row", rows("notices.csv"), ids=lambda row: f"{row['given']}→{row['ends']}"
)
def test_notices(row: Row) -> None:
    stay = duty("3", modality=Modality.PERMISSION, rule=term(row))
    power = duty(
        "4",
        modality=Modality.POWER,
        performance=Performance.CONTINUING,
        obligors=("A", "B"),
        rule=Window(of="3"),
    )
    given = note(1, "A", row["given"], Notice(), obligations=("4",))
    case = asked(law(stay, power), (given,), row["given"])
    found = term_of(case, stay)
    assert found is not None
    assert str(found.ends_on) == row["ends"], row["reason"]


@pytest.mark.parametrize("row", rows("days.csv"), ids=lambda row: f"{row['day']} {row['zone']}")
def test_days(row: Row) -> None:
    day, zone = date.fromisoformat(row["day"]), zone_of(row["zone"])
    starts, ends = (
        datetime.fromisoformat(row[key]).replace(tzinfo=UTC) for key in ("starts_utc", "ends_utc")
    )
    assert (day_start(day, zone), day_end(day, zone)) == (starts, ends), row["reason"]


@pytest.mark.parametrize(
    "row",
    rows("recurrences.csv"),
    ids=lambda row: f"{row['start']} {row['rrule']} {row['month_end']}",
)
def test_recurrences(row: Row) -> None:
    rule = Recurring(rrule=row["rrule"], start=anchor(row["start"]), month_end=row["month_end"])
    reports = duty("1", performance=Performance.CONTINUING, rule=rule)
    window = {"since": date(2000, 1, 1), "until": date(2030, 1, 1)}
    found = occurrences(asked(law(reports), (), "2021-01-01"), reports, **window)
    named = row["days"].split()
    ends = "COUNT" in row["rrule"] or "UNTIL" in row["rrule"]
    days = [on.isoformat() for _, on, _ in islice(found, None if ends else len(named))]
    assert days == named, row["reason"]


def test_there_are_as_many_rulings_as_promised() -> None:
    files = (one.name for one in FOLDER.glob("*.csv"))
    assert sum(len(rows(file)) for file in files) >= 200
