"""Questions that cannot be answered: each says which field, and what would be right."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.web.api.interface import AGREEMENT, NOTES, ROOT, document, problem
from tracker.core.days.day import INSTANT, parse_day, parse_moment
from tracker.core.words.fault import BadValueError
from tracker.services.library import Library
from tracker.web.api.models import kinds
from tracker.web.api.models.kinds import MOMENT_SCHEMA

DAYS = st.dates().map(str) | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("as_of=2020-02-30", "as_of"),
        ("as_of=20201115", "as_of"),
        ("as_of=2020-W47-7", "as_of"),
        ("as_of=0", "as_of"),
        ("as_of=", "as_of"),
        ("as_of=15.11.2020", "as_of"),
        ("as_of=2020-11-15T00:00", "as_of"),
        ("as_of=2020-11-15&as_of=2020-11-16", "as_of"),
        ("known_by=2020-11-15T00:00Z", "known_by"),
        ("rev=x", "rev"),
        ("rev=-1", "rev"),
        ("rev=1.0", "rev"),
        ("rev=9999999999999999999999", "rev"),
        ("rev=１", "rev"),
        ("version=0", "version"),
        ("reading=nonsense", "reading[0]"),
        ("reading=", "reading[0]"),
        ("reading=%00=x", "reading[0]"),
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("cursor=nonsense", "cursor"),
        ("nonsense=1", "nonsense"),
    ],
)
def test_a_malformed_parameter_is_400_with_its_name(
    read_on_both: Flask, query: str, field: str
) -> None:
    faults = problem(read_on_both.test_client().get(f"{AGREEMENT}/obligations?{query}"))
    assert set(faults) == {field}


def test_all_that_is_wrong_is_said_at_once(reader: FlaskClient) -> None:
    faults = problem(reader.get(f"{AGREEMENT}?as_of=x&rev=y&rev=z&zz=1&reading=q"))
    assert set(faults) == {"as_of", "rev", "zz", "reading[0]"}


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("?rev=9999", "rev"),
        ("?version=9", "version"),
        ("?reading=nothing=x", "reading"),
        ("?reading=last_day=x", "reading"),
        ("/notes?actor=XX", "actor"),
        ("/notes?clause=99", "clause"),
        ("/notes?effect=nonsense", "effect"),
        ("/agenda?from=2020-01-02&to=2020-01-01", "to"),
        ("/agenda?from=1900-01-01&to=2999-12-31", "to"),
        ("/citation?code=99", "code"),
        ("/differences?other_as_of=2020-01-01&other_rev=9999", "other_rev"),
    ],
)
def test_what_does_not_fit_the_text_or_the_record_is_422(
    reader: FlaskClient, path: str, field: str
) -> None:
    assert set(problem(reader.get(AGREEMENT + path), 422)) == {field}


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("peace", "agreement"),
        ("%00", "agreement"),
        ("x" * 200, "agreement"),
        ("trilateral-2020/obligations/99", "obligation"),
        ("trilateral-2020/clauses/99", "clause"),
        ("trilateral-2020/notes/0", "note"),
        ("trilateral-2020/notes/01", "note"),
        ("trilateral-2020/notes/9999", "note"),
        ("trilateral-2020/notes/x", "note"),
        ("trilateral-2020/files/status.exe", "file"),
    ],
)
def test_a_name_in_the_path_that_is_not_on_record_is_404(
    read_on_both: Flask, path: str, field: str
) -> None:
    answer = read_on_both.test_client().get(f"{ROOT}/agreements/{path}")
    assert set(problem(answer, 404)) == {field}


@pytest.mark.parametrize("path", ["nothing", "agreements/", "agreements//", "agreements/x/y/z"])
def test_where_there_is_nothing_it_says_so(reader: FlaskClient, path: str) -> None:
    assert problem(reader.get(f"{ROOT}/{path}"), 404) == {}


@pytest.mark.parametrize(
    ("path", "method", "allowed"),
    [
        (AGREEMENT, "PUT", "GET, HEAD, OPTIONS"),
        (AGREEMENT, "TRACE", "GET, HEAD, OPTIONS"),
        (AGREEMENT, "QUERY", "GET, HEAD, OPTIONS"),
        (NOTES, "DELETE", "GET, HEAD, POST, OPTIONS"),
        (f"{ROOT}/", "POST", "GET, HEAD, OPTIONS"),
        (f"{ROOT}/", "NONSENSE", "GET, HEAD, OPTIONS"),
    ],
)
def test_a_method_that_is_not_taken_is_told_which_are(
    reader: FlaskClient, path: str, method: str, allowed: str
) -> None:
    answer = reader.open(path, method=method)
    assert problem(answer, 405) == {}
    assert answer.headers["Allow"] == allowed


def test_options_says_what_can_be_done(reader: FlaskClient) -> None:
    answer = reader.options(NOTES)
    assert (answer.status_code, answer.headers["Allow"]) == (204, "GET, HEAD, POST, OPTIONS")
    assert reader.head(AGREEMENT).status_code == 200


def test_pages_say_which_methods_they_take_as_well(reader: FlaskClient) -> None:
    answer = reader.delete("/trilateral-2020/")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_an_address_that_is_too_long_is_a_problem_too(reader: FlaskClient) -> None:
    assert problem(reader.get(f"{AGREEMENT}?as_of={'1' * 5000}"), 414) == {}


def test_a_mistake_of_ours_is_a_problem_and_stands_in_the_log(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Library, "holding", broken)
    answer = app.test_client().get(AGREEMENT)
    assert problem(answer, 500) == {}
    assert answer.headers["X-Request-Id"] in caplog.text


@given(DAYS)
def test_the_schema_knows_every_day_that_the_parser_knows(text: str) -> None:
    known = re.fullmatch(kinds.DAY, text) is not None
    try:
        parse_day(text, field="")
    except BadValueError:
        assert not known
    else:
        assert known


@given(st.from_regex(MOMENT_SCHEMA["pattern"], fullmatch=True) | st.from_regex(INSTANT))
def test_what_the_schema_calls_a_moment_is_parsed(text: str) -> None:
    if re.fullmatch(MOMENT_SCHEMA["pattern"], text):
        assert parse_moment(text, field="") is not None


def test_the_answer_is_json_that_anybody_can_read(reader: FlaskClient) -> None:
    assert document(reader.get(f"{ROOT}/agreements"))["items"]
