"""Reports: each says in full what was asked, and nothing in them is markup or a formula."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from tests.loaded import NOW, holding
from tracker.core.asked.asking import Asking
from tracker.formats.report.made import Made, circumstances
from tracker.formats.report.markdown import literal
from tracker.formats.report.tables import as_report_csv, as_report_xlsx
from tracker.formats.table import PLAIN, Style
from tracker.services.library import Library
from tracker.services.reports import (
    Desk,
    Report,
    agenda_report,
    notes_report,
    status_report,
)

PAGES = "https://tracker.example.org"


def desk(as_of: date = date(2020, 11, 16), **given: object) -> Desk:
    """What reports are made from."""
    asking = Asking(as_of=as_of, today=date(2026, 11, 23), **given)  # type: ignore[arg-type]
    return Desk(library=Library(), holding=holding(), asking=asking, pages=PAGES, now=NOW)


def dates(of: Desk) -> Report:
    """The dates from the signing on."""
    return agenda_report(of, since=date(2020, 11, 9), until=date(2030, 12, 31))


REPORTS = {"status": status_report, "agenda": dates, "notes": notes_report}
SAID = (
    "Trilateral statement of 9/10 November 2020 (trilateral-2020), text version 1",
    "16 November 2020; days are those of Moscow",
    "everything on record",
    "each question by its default",
    "revision 132",
    "09:30 on 23 November 2026 (UTC) by tracker ",
    "rev=132&version=1",
    "not legal advice",
)


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_states_its_circumstances_in_every_form(name: str) -> None:
    report = REPORTS[name](desk())
    table, markdown = report.text(PLAIN), report.markdown().replace("\\", "")
    for said in SAID:
        assert said in table
        assert said in markdown
    document = report.document()
    assert document["program"].startswith("tracker ")
    assert document["address"].startswith(f"{PAGES}/trilateral-2020/")
    rows = csv.DictReader(
        io.StringIO(as_report_csv(report.columns, document, report.rows, raw=True))
    )
    for row in rows:
        assert (row["agreement"], row["as_of"], row["revision"]) == (
            "trilateral-2020",
            "2020-11-16",
            "132",
        )
        assert (row["text_version"], row["generated_at"]) == ("1", "2026-11-23T09:30:00Z")
        assert row["address"] == document["address"]
    assert as_report_xlsx(report.columns, document, report.rows, report.made).startswith(b"PK")


def test_the_status_report_goes_clause_by_clause() -> None:
    lines = status_report(desk()).text(PLAIN).splitlines()
    assert lines.index("Point 1. Ceasefire and positions") < lines.index(
        "6.1 Return Kalbajar District to Azerbaijan (Armenia)"
    )
    standing = lines[lines.index("6.1 Return Kalbajar District to Azerbaijan (Armenia)") + 1]
    assert "Last day: 25 November 2020 (by the text 15 November 2020)" in standing
    assert any(line.startswith("[1] ") for line in lines)


def test_the_status_report_shows_windows_terms_and_what_is_on_paper() -> None:
    said = status_report(desk(date(2026, 11, 23))).text(PLAIN)
    assert "Window for notice: open" in said
    assert "Next: 10 May 2030, notice window closes, on paper" in said


def test_a_conditional_last_day_says_so() -> None:
    (clause, *_) = holding().law.clauses
    report = status_report(desk(date(2020, 11, 9)))
    assert clause.title in report.text(PLAIN)
    assert "conditional" in report.text(PLAIN)


def test_a_report_fits_a_terminal() -> None:
    said = status_report(desk()).text(Style(width=60))
    assert max(map(len, said.splitlines())) <= 60 or "http" in said


def test_a_projection_and_other_readings_are_stated() -> None:
    readings = (("last_day", "exclusive"),)
    of = desk(date(2027, 1, 1), known_by=date(2020, 11, 20), readings=readings, revision=100)
    found = dict(circumstances(status_report(of).made))
    assert found["Known by"] == "reported by 20 November 2020"
    assert found["Readings"] == "last_day=exclusive; the others by default"
    assert found["Projection"] == "the record was read to 20 November 2020"
    assert found["Record"] == "revision 100"


def test_a_text_without_questions_says_so() -> None:
    made: Made = status_report(desk()).made
    law = replace(made.head.agreement, questions=())
    plain = replace(made, head=replace(made.head, agreement=law))
    assert dict(circumstances(plain))["Readings"] == "the text raises no question of interpretation"


def test_an_empty_agenda_says_so() -> None:
    report = agenda_report(desk(), since=date(2000, 1, 1), until=date(2000, 1, 2))
    assert "None." in report.text(PLAIN)
    assert "None." in report.markdown()


def test_no_text_is_markup() -> None:
    assert literal("# <b>*a*</b>\n| `x` | [y](z) _w_") == (
        r"\# \<b\>\*a\*\</b\> \| \`x\` \| \[y\](z) \_w\_"
    )
