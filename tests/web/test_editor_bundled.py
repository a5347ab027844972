"""Both bundled seeds are edited by page and exported: only what was typed is another."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.loaded import NOW, TODAY
from tests.web.browsing import Sheet, fields_of
from tests.web.site import engine_of
from tracker.core.law.agreement import Agreement
from tracker.formats.seed import Seed, read_seed, read_seed_files
from tracker.formats.seed.compare import changes_between
from tracker.formats.seed.write import seed_text
from tracker.services.seeds import load
from tracker.store.session import writing
from tracker.web.editor.desk import parts_of
from tracker.web.editor.kinds import HEAD, LISTS, PartKind

SEEDS = Path(__file__).parents[2] / "seeds"
CODES = ("moscow-2021", "trilateral-2020")


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Give a visitor of a site with both bundled agreements."""
    with writing(engine_of(app)) as session:
        seed = read_seed(SEEDS / "moscow-2021")
        load(session, seed, today=TODAY, recorded_at=NOW, recorded_by="tests")
    return app.test_client()


def exported(client: FlaskClient, code: str) -> Seed:
    return read_seed_files({"one.toml": client.get(f"/{code}/text.toml").data})


def forms(law: Agreement) -> list[str]:
    """The addresses of all forms of a text."""
    found = [f"/{law.code}/text/{HEAD.name}"]
    for kind in LISTS:
        found += [f"/{law.code}/text/{kind.name}"] if kind.together else singles(law, kind)
    return found


def filled_in(sheet: Sheet) -> frozenset[str]:
    """The fields that hold something: forms in which they are the same are sent once."""
    return frozenset(name for name, value in sheet.fields.items() if value)


def singles(law: Agreement, kind: PartKind) -> list[str]:
    return [f"/{law.code}/text/{kind.name}/{code}" for code, _ in parts_of(law, kind)]


@pytest.mark.parametrize("code", CODES)
def test_a_form_that_is_sent_as_it_was_opened_changes_nothing(
    client: FlaskClient, code: str
) -> None:
    law = read_seed(SEEDS / code).agreement
    seen, saved = set[frozenset[str]](), set[str]()
    for address in forms(law):
        sheet = Sheet(client, address).put("why", "Only looked at.")
        if (filled := filled_in(sheet)) in seen:
            continue
        seen.add(filled)
        looked = sheet.send("preview")
        assert looked.status_code == 200, (address, looked.text)
        assert "Nothing: it is what the text says already." in looked.text, address
        if (kind := address.split("/")[3]) not in saved:
            assert sheet.send("save").headers["Location"] == f"/{code}/text"
            saved.add(kind)
    assert exported(client, code).agreement == law


@pytest.mark.parametrize("code", CODES)
def test_what_is_changed_by_page_is_in_the_file_and_nothing_else(
    client: FlaskClient, code: str
) -> None:
    seed = read_seed(SEEDS / code)
    obligation = seed.agreement.obligations[0]
    sheet = Sheet(client, f"/{code}/text/obligation/{obligation.code}")

    saved = sheet.fill(title="Do it, as a test says", why="A test.").save()

    assert saved.status_code == 303
    assert saved.headers["Location"] == f"/{code}/versions/2"
    again = exported(client, code)
    (change,) = changes_between(seed.agreement, again.agreement)
    assert (change.code, [key.key for key in change.keys]) == (obligation.code, ["title"])
    assert len(again.notes) == len(seed.notes)
    text = seed_text(again.agreement, again.notes)
    assert text.encode() == client.get(f"/{code}/text.toml").data
    assert fields_of(client.get(f"/{code}/text/agreement").text)["code"] == code
