"""Each family of errors has its page: what happened in plain words, and the request's number."""

from collections.abc import Callable

import pytest
from flask import Flask, abort
from sqlalchemy.exc import OperationalError

from tests.web.site import ROOT, engine_of, main_of
from tracker.web.errors import WORDS


def failing(error: Exception) -> Callable[[], str]:
    """A view that fails."""

    def view() -> str:
        raise error

    return view


@pytest.mark.parametrize("code", WORDS)
def test_each_code_has_its_words(app: Flask, code: int) -> None:
    app.add_url_rule("/fail", view_func=lambda: abort(code))
    answer = app.test_client().get("/fail")
    assert answer.status_code == code
    assert WORDS[code][1] in main_of(answer)
    assert f"Error {code}, request {answer.headers['X-Request-Id']}" in main_of(answer)


def test_a_rare_code_is_shown_as_the_first_of_its_hundred(app: Flask) -> None:
    app.add_url_rule("/fail", view_func=lambda: abort(418))
    answer = app.test_client().get("/fail")
    assert answer.status_code == 418
    assert WORDS[400][1] in main_of(answer)


def test_a_mistake_of_ours_shows_its_number_and_nothing_else(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    app.add_url_rule("/fail", view_func=failing(ValueError("the inside")))
    answer = app.test_client().get("/fail")
    assert answer.status_code == 500
    assert "the inside" not in answer.text
    assert answer.headers["X-Request-Id"] in caplog.text
    assert "the inside" in caplog.text


def test_a_database_that_does_not_answer_has_its_own_page(app: Flask) -> None:
    app.add_url_rule("/fail", view_func=failing(OperationalError("SELECT", {}, OSError("gone"))))
    answer = app.test_client().get("/fail")
    assert answer.status_code == 503
    assert "gone" not in answer.text


def test_a_database_that_is_not_set_up_has_it_too(app: Flask) -> None:
    engine_of(app).dispose()
    with engine_of(app).begin() as connection:
        connection.exec_driver_sql("ALTER TABLE agreement_version RENAME TO elsewhere")
    assert app.test_client().get(f"{ROOT}/").status_code == 503


def test_any_other_form_without_a_token_has_a_plain_page(app: Flask) -> None:
    app.add_url_rule("/other", view_func=lambda: "", methods=["POST"])
    answer = app.test_client().post("/other")
    assert answer.status_code == 403
    assert WORDS[403][1] in main_of(answer)


def test_an_address_without_its_slash_is_sent_on(app: Flask) -> None:
    answer = app.test_client().get(ROOT)
    assert (answer.status_code, answer.headers["Location"]) == (308, f"http://localhost{ROOT}/")
