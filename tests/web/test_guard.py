"""What goes through for every request: whose server, whose form, what a page may do."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.site import PAGES, ROOT, Form, main_of, site
from tracker.web.guard import hostname


@pytest.mark.parametrize("page", PAGES)
def test_every_answer_carries_the_strict_policy(reader: FlaskClient, page: str) -> None:
    headers = reader.get(PAGES[page]).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert len(headers["X-Request-Id"]) == 12


@pytest.mark.parametrize("page", PAGES)
def test_no_page_holds_a_script_or_a_style_of_its_own(reader: FlaskClient, page: str) -> None:
    html = reader.get(PAGES[page]).text
    assert "<script" not in html
    assert "style=" not in html
    assert "<style" not in html
    assert " on" + "click" not in html


def test_style_sheets_are_small(reader: FlaskClient) -> None:
    sheets = ("page.css", "answer.css", "timeline.css", "form.css", "print.css")
    total = 0
    for sheet in sheets:
        with reader.get(f"/static/{sheet}") as answer:
            assert (answer.status_code, answer.mimetype) == (200, "text/css")
            total += len(answer.data)
    assert total < 40_000


@pytest.mark.parametrize("page", PAGES)
def test_pages_are_small(reader: FlaskClient, page: str) -> None:
    answer = reader.get(PAGES[page])
    assert answer.mimetype in ("text/csv", "application/toml") or len(answer.data) < 60_000


@pytest.mark.parametrize("host", ["127.0.0.1:8020", "localhost", "[::1]:8020"])
def test_the_server_answers_under_its_own_names(reader: FlaskClient, host: str) -> None:
    assert reader.get(f"{ROOT}/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "[", "[::1"])
def test_it_does_not_answer_under_others(reader: FlaskClient, host: str) -> None:
    answer = reader.get(f"{ROOT}/", headers={"Host": host})
    assert answer.status_code == 421
    assert "does not answer under the name" in main_of(answer)


def test_an_address_that_is_none_has_no_name() -> None:
    assert (hostname("//["), hostname("//")) == ("", "")


def test_a_public_address_is_one_of_its_names(loaded_sqlite_url: str) -> None:
    with site(loaded_sqlite_url, TRACKER_PUBLIC_URL="https://tracker.example.org") as app:
        client = app.test_client()
        answer = client.get(f"{ROOT}/", headers={"Host": "tracker.example.org"})
        assert "https://tracker.example.org/trilateral-2020/?as_of=" in answer.text
        opened = client.get(f"{ROOT}/notes/new?effect=plain")
        assert "Secure" in opened.headers["Set-Cookie"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_of_another_server_is_not_taken(
    client: FlaskClient, headers: dict[str, str]
) -> None:
    form = Form(client, "effect=plain")
    answer = client.post(form.address, data={**form.fields, "text": "kept?"}, headers=headers)
    assert answer.status_code == 403
    assert "Nothing was saved" in main_of(answer)


def test_our_own_form_is_taken(client: FlaskClient) -> None:
    form = Form(client, "effect=plain")
    headers = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert client.post(form.address, data=form.fields, headers=headers).status_code == 422


def test_cookies_are_for_our_forms_alone(client: FlaskClient) -> None:
    assert "Set-Cookie" not in client.get(f"{ROOT}/").headers
    cookie = client.get(f"{ROOT}/notes/new?effect=plain").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_a_long_body_is_not_read(app: Flask) -> None:
    form = Form(app.test_client(), "effect=plain")
    answer = form.send(text="x" * 1_600_000)
    assert answer.status_code == 413
    assert "longer than the server takes" in main_of(answer)
