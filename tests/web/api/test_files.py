"""Files of the interface hold what its lists hold, asked alike."""

import csv
import io
import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from python_calamine import CalamineWorkbook

from tests.loaded import CODE
from tests.web.api.interface import AGREEMENT, document
from tests.web.site import ROOT
from tracker.web.api.operations.files import TYPES

ASKED = "as_of=2020-11-20&reading=text=first"
DAYS = "from=2020-11-09&to=2030-12-31"
LISTS = {
    "status": (f"obligations?limit=500&{ASKED}", "items", "code"),
    "agenda": (f"agenda?limit=500&{ASKED}&{DAYS}", "entries", "label"),
    "notes": (f"notes?limit=500&{ASKED}", "notes", "number"),
}
"""Where the same is a list, what it is called there, and what tells its entries apart."""


def listed(client: FlaskClient, name: str) -> list[str]:
    """What tells the entries of a list apart, in order."""
    path, key, field = LISTS[name]
    return [str(one[field]) for one in document(client.get(f"{AGREEMENT}/{path}"))[key]]


def file(client: FlaskClient, name: str, form: str, more: str = "") -> bytes:
    """A file, which is named and of its kind."""
    days = f"&{DAYS}" if name == "agenda" else ""
    answer = client.get(f"{AGREEMENT}/files/{name}.{form}?{ASKED}{days}{more}")
    assert (answer.status_code, answer.mimetype) == (200, TYPES[form]), answer.text
    kept = f'attachment; filename="{CODE}-{name}.{form}"'
    assert answer.headers["Content-Disposition"] == kept
    return bytes(answer.data)


def table_in(content: bytes) -> list[dict[str, Any]]:
    """The rows of a spreadsheet, by their headings."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    head, *rows = book.get_sheet_by_name("Table").to_python()
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


@pytest.mark.parametrize("name", LISTS)
def test_tables_have_the_rows_of_the_list(reader: FlaskClient, name: str) -> None:
    field, wanted = LISTS[name][2], listed(reader, name)
    for more in ("", "&raw=true"):
        content = file(reader, name, "csv", more).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(content)))
        assert [row[field] for row in rows] == wanted
    found = [row[field] for row in table_in(file(reader, name, "xlsx"))]
    assert [str(int(one) if isinstance(one, float) else one) for one in found] == wanted


@pytest.mark.parametrize("name", LISTS)
def test_markdown_says_what_was_asked(reader: FlaskClient, name: str) -> None:
    said = file(reader, name, "md").decode()
    assert "20 November 2020" in said
    assert re.search("text ?= ?first", said.replace("\\", ""))


def test_the_calendar_is_the_one_of_the_page(reader: FlaskClient) -> None:
    page = reader.get(f"{ROOT}/calendar.ics?{ASKED}", follow_redirects=True)
    ours = file(reader, "agenda", "ics").decode()
    assert ours.count("BEGIN:VEVENT") == page.text.count("BEGIN:VEVENT") > 0
    assert set(ours.splitlines()) == set(page.text.splitlines())
