"""Lists come in parts, and the parts are those of one answer."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.loaded import CODE, NOW
from tests.services.test_calendar import EXTENSION
from tests.web.api.interface import AGREEMENT, document
from tests.web.site import engine_of
from tracker.store.log import append_notes
from tracker.store.session import writing

LISTS = {
    "obligations?": "items",
    "agenda?from=2020-11-09&to=2030-12-31&": "entries",
    "notes?actor=AZ&actor=AM&": "notes",
}


def parts(client: FlaskClient, path: str, key: str) -> list[Any]:
    """All entries, part by part."""
    found: list[Any] = []
    following: str | None = f"{AGREEMENT}/{path}limit=3&as_of=2020-11-20&reading=text=first"
    while following is not None:
        document_ = document(client.get(following))
        assert len(document_[key]) <= 3
        found += document_[key]
        following = document_["next"]
    return found


@pytest.mark.parametrize("path", LISTS)
def test_the_parts_are_the_whole(client: FlaskClient, path: str) -> None:
    whole = f"{AGREEMENT}/{path}limit=500&as_of=2020-11-20&reading=text=first"
    key = LISTS[path]
    found = document(client.get(whole))
    assert found["next"] is None
    assert parts(client, path, key) == found[key]


def test_what_comes_between_two_parts_changes_neither(on_both: Flask) -> None:
    client = on_both.test_client()
    first = document(client.get(f"{AGREEMENT}/obligations?limit=13"))
    whole = document(client.get(f"{AGREEMENT}/obligations"))
    with writing(engine_of(on_both)) as session:
        later = NOW + timedelta(hours=1)
        append_notes(session, CODE, [EXTENSION], recorded_at=later, recorded_by="tests")
    rest = document(client.get(first["next"]))
    assert [*first["items"], *rest["items"]] == whole["items"]


def test_after_the_end_there_is_nothing(client: FlaskClient) -> None:
    found = document(client.get(f"{AGREEMENT}/obligations?cursor=p1000"))
    assert (found["items"], found["next"]) == ([], None)
