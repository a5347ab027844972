"""Answers: each is as its model says, and as the command line gives it."""

import json

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.cli.command import in_process
from tests.loaded import CODE, NOW
from tests.web.api.interface import AGREEMENT, ROOT, document
from tests.web.site import engine_of
from tracker import clock
from tracker.web.api.dispatch import BY_NAME
from tracker.web.api.models.kinds import Exact

ASKED = ("", "as_of=2020-11-16", "as_of=2025-05-10", "as_of=2020-11-20&reading=text=first")
PATHS = {
    "getIndex": f"{ROOT}/",
    "listAgreements": f"{ROOT}/agreements",
    "getAgreement": AGREEMENT,
    "listReadings": f"{AGREEMENT}/readings",
    "listClauses": f"{AGREEMENT}/clauses",
    "getClause": f"{AGREEMENT}/clauses/6",
    "listObligations": f"{AGREEMENT}/obligations",
    "getObligation": f"{AGREEMENT}/obligations/4.4",
    "getAgenda": f"{AGREEMENT}/agenda?from=2020-11-09&to=2030-12-31",
    "getDifferences": f"{AGREEMENT}/differences?other_as_of=2020-11-14",
    "listNotes": f"{AGREEMENT}/notes",
    "getNote": f"{AGREEMENT}/notes/13",
    "getCitation": f"{AGREEMENT}/citation?code=6.1",
}


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("name", PATHS)
def test_every_answer_is_as_its_model_says(read_on_both: Flask, name: str, asked: str) -> None:
    path = PATHS[name]
    if "agreements/" in path and asked:
        path += ("&" if "?" in path else "?") + asked
    found = document(read_on_both.test_client().get(path))
    model = BY_NAME[name].answers
    assert isinstance(model, type)
    assert issubclass(model, Exact)
    assert model.model_validate(found) is not None


@pytest.mark.parametrize("asked", ASKED)
def test_the_command_line_gives_the_same(
    monkeypatch: pytest.MonkeyPatch, read_on_both: Flask, asked: str
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    run = in_process(engine_of(read_on_both).url.render_as_string(hide_password=False))
    pairs = (pair.partition("=") for pair in asked.split("&") if pair)
    options = [word for name, _, value in pairs for word in (f"--{name.replace('_', '-')}", value)]
    client = read_on_both.test_client()

    def given(path: str, key: str) -> object:
        return document(client.get(f"{AGREEMENT}/{path}&{asked}"))[key]

    def told(command: str, key: str, *more: str) -> object:
        return json.loads(run(command, *more, "--format", "json", *options).out)[key]

    assert given("obligations?limit=500", "items") == told("status", "items")
    window = ("--from", "2020-11-09", "--to", "2030-12-31")
    assert given("agenda?from=2020-11-09&to=2030-12-31", "entries") == told(
        "agenda", "entries", *window
    )
    assert given("notes?limit=500", "notes") == told("notes", "notes")
    assert given("obligations/6.1?", "history") == told("show", "history", "6.1")


def test_differences_say_what_changed_and_where_it_stood(client: FlaskClient) -> None:
    path = f"{AGREEMENT}/differences?as_of=2020-11-16&other_as_of=2020-11-14"
    found = document(client.get(path))
    assert found["other"] == {"as_of": "2020-11-14", "known_by": None, "revision": 132}
    (one,) = (change for change in found["changes"] if change["code"] == "6.1")
    assert one["before"]["due_on"] == "2020-11-15"
    assert one["after"]["due_on"] == "2020-11-25"
    assert "The last day was 15 November 2020 and is 25 November 2020." in one["sentences"]


def test_differences_between_what_was_known(client: FlaskClient) -> None:
    path = f"{AGREEMENT}/differences?as_of=2020-11-16&other_as_of=2020-11-16"
    assert document(client.get(path))["changes"] == []
    known = document(client.get(f"{path}&other_known_by=2020-11-14&other_rev=100"))
    assert "6.1" in [change["code"] for change in known["changes"]]
    assert known["other"]["revision"] == 100
    read = f"{AGREEMENT}/differences?as_of=2020-11-16&other_as_of=2020-11-16&reading=text=first"
    assert document(client.get(read))["changes"] == []


def test_an_obligation_that_only_one_text_has_was_nowhere_before(client: FlaskClient) -> None:
    whole = f"{AGREEMENT}/differences?as_of=2025-09-01&other_as_of=2025-08-01"
    found = document(client.get(whole))["changes"]
    assert found[0]["code"] is None
    assert (found[0]["before"], found[0]["after"]) == (None, None)


def test_an_unchanged_answer_is_told_in_a_word(client: FlaskClient) -> None:
    for path in PATHS.values():
        first = client.get(path)
        again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
    tags = {client.get(path).headers["ETag"] for path in PATHS.values()}
    assert len(tags) == len(PATHS)


def test_an_agreement_is_described(client: FlaskClient) -> None:
    found = document(client.get(AGREEMENT))
    assert (found["zone"], found["signed_on"]) == ("Europe/Moscow", "2020-11-09")
    assert found["effective_at"] == "2020-11-10T00:00:00+03:00"
    assert [one["number"] for one in found["versions"]] == [1]
    assert document(client.get(f"{ROOT}/agreements"))["items"][0]["agreement"] == CODE


def test_what_is_cited_stays(client: FlaskClient) -> None:
    found = document(client.get(f"{AGREEMENT}/citation?as_of=2020-11-16"))
    assert found["address"].endswith("?as_of=2020-11-16&known_by=2026-11-23&rev=132&version=1")
    assert found["address"] in found["plain"]
    clause = document(client.get(f"{AGREEMENT}/citation?code=6"))
    assert "/clauses/6?" in clause["address"]
