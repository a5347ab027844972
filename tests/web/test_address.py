"""One builder makes all links, and every link keeps what was asked."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.site import ROOT, address, links_of
from tracker.web.address import PAGES, Address

VALUES = {"number": "6", "code": "6.1", "kind": "obligation"}
ASKED = (
    ("as_of", "2025-05-10"),
    ("known_by", "2025-05-01"),
    ("rev", "120"),
    ("version", "1"),
    ("reading", "last_day=exclusive"),
    ("reading", "text=first"),
)
QUERY = "&".join(f"{name}={value}" for name, value in ASKED)
ELSEWHERE = ("/", "/search", "/static/")
"""Addresses of ours at which nothing is asked."""


@pytest.mark.parametrize("page", PAGES)
def test_every_built_address_leads_to_its_page(app: Flask, page: str) -> None:
    values: dict[str, Any] = {n: v for n, v in VALUES.items() if f"{n}>" in PAGES[page]}
    built = Address("trilateral-2020")(page, **values)
    assert app.url_map.bind("localhost").match(built)[0] == page


def test_codes_cannot_break_out_of_an_address() -> None:
    assert Address("a/b?")("obligation", code="6.1/../#x") == (
        "/a%2Fb%3F/obligations/6.1%2F..%2F%23x"
    )


def test_an_address_keeps_what_was_asked_in_one_order() -> None:
    to = Address("t", (("as_of", "2020-11-15"),))
    assert (
        to("dates", query=(("from", "2020-01-01"),)) == "/t/dates?as_of=2020-11-15&from=2020-01-01"
    )
    assert to.reading("last_day", "exclusive")("overview") == (
        "/t/?as_of=2020-11-15&reading=last_day=exclusive"
    )
    assert to.reading("last_day", "exclusive").reading("last_day", None) == to
    assert to.asking(as_of=None, rev="7")("overview") == "/t/?rev=7"


def test_without_anything_asked_an_address_ends_with_its_path() -> None:
    assert Address("t")("overview") == "/t/"
    assert Address("t")("notes", query=(("actor", "AZ"),)) == "/t/notes?actor=AZ"


@pytest.mark.parametrize(
    "page", ["overview", "clause", "obligation", "dates", "notes", "note", "report"]
)
def test_every_link_of_a_page_keeps_what_was_asked(reader: FlaskClient, page: str) -> None:
    path = f"{address(page)}{'&' if '?' in address(page) else '?'}{QUERY}"
    html = reader.get(path, follow_redirects=True).text
    ours = [link for link in links_of(html) if link.startswith(ROOT)]
    assert ours
    for link in ours:
        names = [name for name, _ in parse_qsl(urlsplit(link).query)]
        changed = [name for name, _ in ASKED if name not in names]
        assert not changed or is_a_way_out(link), link


def is_a_way_out(link: str) -> bool:
    """Whether the link is there to ask otherwise: one parameter is taken away or written down."""
    kept = set(parse_qsl(urlsplit(link).query)) & set(ASKED)
    return len(kept) >= len(ASKED) - 1 or urlsplit(link).path.startswith(f"{ROOT}/notes/")


@pytest.mark.parametrize(
    ("asked", "sent_to"),
    [
        ("?as_of=&known_by=", "/"),
        ("?reading=last_day=inclusive&as_of=2020-11-16", "/?as_of=2020-11-16"),
        ("?reading=text=first&as_of=2020-11-16", None),
        ("?reading=text=first&reading=text=first", "/?reading=text=first"),
        ("?rev=005", None),
        ("?as_of=2020-11-16", None),
    ],
)
def test_equal_questions_have_one_address(
    reader: FlaskClient, asked: str, sent_to: str | None
) -> None:
    answer = reader.get(f"{ROOT}/{asked}")
    assert answer.headers.get("Location") == (ROOT + sent_to if sent_to else None)


def test_the_start_leads_to_every_agreement(reader: FlaskClient) -> None:
    assert f"{ROOT}/" in links_of(reader.get("/").text)
