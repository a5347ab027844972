"""Every route is known, says whether it writes, and none that is read writes."""

import pytest
from flask import Flask

from tests import truce
from tests.databases import counted
from tests.loaded import NOW, TODAY
from tests.web.site import PAGES, engine_of, site
from tracker.services.seeds import load
from tracker.store.session import writing
from tracker.web.routes import ROUTES

READ = {"GET", "HEAD", "OPTIONS"}
WRITING = {"new_note", "follow", "new_agreement", "edit_text", "edit_part"}
MORE = {"agreements", "all_dates", "search", "new_agreement", "text_file", "versions", "version"}
"""Pages of several agreements or of several versions."""
OUT = {f"out.{page}" for page in ("calendar_file", "changes", "cite", "cite_all", "feed")}
CENSUS = {page: READ | ({"POST"} if page in WRITING else set()) for page in PAGES}
CENSUS |= {"leaving.leave": READ | {"POST"}}
CENSUS |= dict.fromkeys(("api.root", "api.operation"), READ | {"POST", "PUT", "PATCH", "DELETE"})
CENSUS |= {"static": READ, "out.calendar": READ | {"POST"}, **dict.fromkeys(OUT, READ)}


def test_the_census_names_every_route_and_its_methods(app: Flask) -> None:
    found = {rule.endpoint: rule.methods for rule in app.url_map.iter_rules()}
    assert found == CENSUS


def test_the_list_of_routes_says_which_of_them_write() -> None:
    assert {route.page for route in ROUTES if route.writes} == WRITING


def test_reading_never_writes(read_on_both: Flask) -> None:
    client = read_on_both.test_client()
    with counted(engine_of(read_on_both)) as sent:
        answers = {page: client.get(path).status_code for page, path in PAGES.items()}
    assert answers == dict.fromkeys(PAGES, 200)
    assert {statement.split()[0] for statement in sent} == {"SELECT"}


@pytest.mark.parametrize("page", [page for page in PAGES if page not in (*MORE, "follow")])
def test_a_page_takes_one_select_once_the_statement_is_known(
    read_on_both: Flask, page: str
) -> None:
    client = read_on_both.test_client()
    client.get(PAGES["method"])
    with counted(engine_of(read_on_both)) as sent:
        client.get(PAGES[page])
    assert len(sent) == 1


def test_the_first_page_takes_as_many_selects_for_a_small_text_as_for_a_large_one(
    loaded_url: str,
) -> None:
    taken = []
    for root in (PAGES["overview"], f"/{truce.LAW.code}/"):
        with site(loaded_url) as app:
            with writing(engine_of(app)) as session:
                load(session, truce.SEED, today=TODAY, recorded_at=NOW, recorded_by="tests")
            with counted(engine_of(app)) as sent:
                app.test_client().get(root)
            taken.append(len(sent))
    assert taken[0] == taken[1] < 40


@pytest.mark.parametrize("page", [page for page in PAGES if page not in WRITING])
def test_nothing_can_be_sent_to_a_page_that_only_reads(app: Flask, page: str) -> None:
    client = app.test_client()
    assert client.post(PAGES[page]).status_code == 405
    assert client.delete(PAGES[page]).status_code == 405
