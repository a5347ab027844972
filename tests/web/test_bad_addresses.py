"""A page asked for nonsense answers 400 or 404 and says which part is wrong, never 500."""

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from tests.web.site import ROOT, main_of

NAUGHTY = (
    "\x00",
    "\u202e\u2066abc",
    "'; DROP TABLE note; --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "%s%n%x",
    "{{ 7*7 }}",
    "𝟞.𝟙",
    "\ud7ff\ue000",
    "a" * 3000,
)
BAD = (
    ("?as_of=2020-02-30", "as_of: “2020-02-30” is not in the calendar"),
    ("?as_of=20201115", "as_of: “20201115” is not a day"),
    ("?as_of=2020-W47-7", "as_of: “2020-W47-7” is not a day"),
    ("?as_of=0", "as_of: “0” is not a day"),
    ("?as_of=15.11.2020", "as_of: “15.11.2020” is not a day"),
    ("?as_of=0001-01-01", "as_of: “0001-01-01” is out of range"),
    ("?as_of=2020-11-10T25:00Z", "is not an instant"),
    ("?known_by=yesterday", "known_by: “yesterday” is not a day"),
    ("?rev=133", "rev: “133” is no revision of this log"),
    ("?rev=-1", "rev: “-1” is no revision"),
    ("?rev=１", "rev: “１” is no revision"),
    ("?reading=last_day", "reading: “last_day” names no option"),
    ("?reading=mood=bright", "names no question of this text"),
    ("?reading=text=first&reading=text=official", "a second time"),
    ("?as_of=2020-11-15&as_of=2020-11-16", "as_of: “2020-11-15, 2020-11-16” stands there twice"),
    ("?as_off=2020-11-15", "“as_off” is no parameter of this page"),
    ("dates?from=2020-13-01", "from: “2020-13-01” is not in the calendar"),
    ("dates?from=2021-01-01&to=2020-01-01", "to: “2020-01-01” comes before the first day"),
    ("dates?from=2020-01-01&to=2200-01-01", "is more than 50 years after"),
    ("dates.csv?to=x", "to: “x” is not a day"),
    ("notes?actor=XX", "actor: “XX” is no actor"),
    ("notes?clause=12", "clause: “12” is no clause"),
    ("notes?obligation=x", "obligation: “x” is no obligation"),
    ("notes?effect=boom", "effect: “boom” is no effect"),
    ("notes?since=x", "since: “x” is not a day"),
    ("notes?page=99", "page: “99” is no page of this list"),
    ("notes?page=x", "page: “x” is no page"),
    ("notes.csv?until=x", "until: “x” is not a day"),
    ("notes/new?effect=boom", "effect: “boom” is no effect"),
    ("notes/new?effect=answer&about=999", "about: “999” is no note of this log"),
    ("notes/new?effect=answer&about=x", "about: “x” is no number"),
)
MISSING = (
    ("clauses/12", "clause: “12” is no clause of this text"),
    ("obligations/9.9", "obligation: “9.9” is no obligation of this text"),
    ("obligations/2.2", "is in the text only when it is read so: add reading=text=first"),
    ("notes/0", "note: “0” is no note of this log"),
    ("notes/133", "note: “133” is no note of this log"),
    ("notes/99999999999999999999", "is no note of this log"),
    ("nowhere", "There is no page at this address."),
)


@pytest.mark.parametrize(("path", "said"), BAD)
def test_a_bad_parameter_is_named(reader: FlaskClient, path: str, said: str) -> None:
    answer = reader.get(f"{ROOT}/{path}")
    assert answer.status_code == 400
    assert said in main_of(answer)


@pytest.mark.parametrize(("path", "said"), MISSING)
def test_what_is_not_there_is_named(reader: FlaskClient, path: str, said: str) -> None:
    answer = reader.get(f"{ROOT}/{path}")
    assert answer.status_code == 404
    assert said in main_of(answer)


def test_an_agreement_that_is_not_on_record_is_named(reader: FlaskClient) -> None:
    answer = reader.get("/minsk-2015/")
    assert answer.status_code == 404
    assert "agreement: “minsk-2015” is not on record; on record: trilateral-2020" in main_of(answer)


@pytest.mark.parametrize("words", NAUGHTY)
@pytest.mark.parametrize(
    "path",
    [
        f"{ROOT}/?as_of=%s",
        f"{ROOT}/?known_by=%s",
        f"{ROOT}/?rev=%s",
        f"{ROOT}/?reading=%s",
        f"{ROOT}/?%s=1",
        f"{ROOT}/notes?actor=%s",
        f"{ROOT}/notes/new?effect=%s",
        f"{ROOT}/obligations/%s",
        f"{ROOT}/clauses/%s",
        f"{ROOT}/notes/%s",
        "/%s/",
    ],
)
def test_no_words_break_a_page(reader: FlaskClient, path: str, words: str) -> None:
    answer = reader.get(path % quote(words, safe=""))
    assert answer.status_code in (400, 404)
    assert "<script>" not in answer.text


def test_an_address_without_end_is_refused(reader: FlaskClient) -> None:
    assert reader.get(f"{ROOT}/?as_of={'1' * 5000}").status_code == 414
