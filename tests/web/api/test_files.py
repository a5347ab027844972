"""Files: the same answers in every form, and none of them runs anything."""

import csv
import io
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient
from python_calamine import CalamineWorkbook

from tests.calendars import by_vobject
from tests.core.grounds import by_azerbaijan
from tests.loaded import CODE, NOW
from tests.web.api.interface import AGREEMENT, document, problem
from tests.web.site import engine_of
from tracker.store.log import append_notes
from tracker.store.session import writing
from tracker.web.api.operations.files import FILES, TYPES

EVIL = ("=1+1", "+1", "-1", "@x", "\t=1", "=cmd|' /C calc'!A0")
WINDOW = "from=2020-11-09&to=2030-12-31"


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV."""
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("file", FILES)
def test_every_file_is_what_it_says(read_on_both: Flask, file: str) -> None:
    client = read_on_both.test_client()
    path = f"{AGREEMENT}/files/{file}?{WINDOW}"
    response = client.get(path)
    assert response.status_code == 200
    assert response.mimetype == TYPES[file.rpartition(".")[2]]
    kept = f'attachment; filename="trilateral-2020-{file}"'
    assert response.headers["Content-Disposition"] == kept
    again = client.get(path, headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


def test_the_files_have_the_rows_of_the_answer(reader: FlaskClient) -> None:
    asked = "as_of=2020-11-16&reading=text=first"
    items = document(reader.get(f"{AGREEMENT}/obligations?limit=500&{asked}"))["items"]
    table = rows(reader.get(f"{AGREEMENT}/files/status.csv?{asked}").text)
    assert [row["code"] for row in table] == [item["code"] for item in items]
    assert [row["due_on"] for row in table] == [item["due_on"] or "" for item in items]
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(reader.get(f"{AGREEMENT}/files/status.xlsx?{asked}").data)
    )
    lines = book.get_sheet_by_name("Table").to_python()
    code = lines[0].index("code")
    assert [line[code] for line in lines[1:]] == [row["code"] for row in table]
    agenda = document(reader.get(f"{AGREEMENT}/agenda?limit=500&{WINDOW}&{asked}"))["entries"]
    dates = rows(reader.get(f"{AGREEMENT}/files/agenda.csv?{WINDOW}&{asked}").text)
    assert [row["on"] for row in dates] == [entry["on"] for entry in agenda]


def test_the_calendar_is_that_of_the_page(reader: FlaskClient) -> None:
    file = by_vobject(reader.get(f"{AGREEMENT}/files/agenda.ics").text)
    page = by_vobject(reader.get(f"/{CODE}/calendar.ics?lead=none").text)
    assert file.keys() == page.keys()


def test_no_cell_is_a_formula_unless_a_machine_asks(on_both: Flask) -> None:
    client = on_both.test_client()
    drafts = [
        by_azerbaijan("6.2", date(2020, 12, 1), None).__class__(
            actor="AZ",
            text=text,
            occurred_on=date(2020, 12, 1),
            reported_on=date(2020, 12, 1),
            obligations=("6.2",),
        )
        for text in EVIL
    ]
    with writing(engine_of(on_both)) as session:
        append_notes(session, CODE, drafts, recorded_at=NOW, recorded_by="tests")
    safe = rows(client.get(f"{AGREEMENT}/files/notes.csv").text)[-len(EVIL) :]
    assert [row["text"] for row in safe] == [f"'{text}" for text in EVIL]
    raw = rows(client.get(f"{AGREEMENT}/files/notes.csv?raw=true").text)[-len(EVIL) :]
    assert [row["text"] for row in raw] == [*EVIL]
    sheet = client.get(f"{AGREEMENT}/files/notes.xlsx").data
    assert b"<f>" not in sheet


def test_a_word_for_raw_that_is_none_is_refused(reader: FlaskClient) -> None:
    assert set(problem(reader.get(f"{AGREEMENT}/files/status.csv?raw=yes"))) == {"raw"}


def test_without_the_extra_a_spreadsheet_is_not_had(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    problem(client.get(f"{AGREEMENT}/files/status.xlsx"), 501)
