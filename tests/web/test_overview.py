"""The overview answers, for any day, where each clause stands, in words that take no side."""

import re

import pytest
from flask.testing import FlaskClient

from tests.web.site import DAYS, ROOT, main_of, text_of


def row(client: FlaskClient, code: str, query: str) -> str:
    """What the table says of an obligation."""
    html = client.get(f"{ROOT}/?{query}").text
    found = re.search(
        rf'<tr>(?:(?!</tr>).)*<span class="code">{re.escape(code)}</span>.*?</tr>', html, re.DOTALL
    )
    assert found is not None, code
    return text_of(found[0])


@pytest.mark.parametrize(
    ("code", "query", "said"),
    [
        ("1.1", "as_of=2020-11-09", "Not yet in effect"),
        ("1.1", "as_of=2020-11-10", "Continuing, no assessment on record"),
        ("6.1", "as_of=2020-11-14", "Pending Nobody on record differ 15 November 2020"),
        ("6.1", "as_of=2020-11-15", "25 November 2020 extended from 15 November 2020"),
        ("6.1", "as_of=2020-11-16&known_by=2020-11-14", "Overdue; the record was read to 14"),
        ("2.1", "as_of=2020-11-20", "Reported performed, says Azerbaijan One-sided"),
        ("2.1", "as_of=2020-11-20&reading=last_day=exclusive", "Reported performed late"),
        ("2.2", "as_of=2021-01-01&reading=text=first", "(not in the text of record)"),
        ("6.5", "as_of=2023-11-11", "10 November 2023 past due is disputed"),
        ("4.4", "as_of=2025-05-10", "Notice window last day"),
        ("4.4", "as_of=2025-05-11", "Notice window closed"),
        ("4.3", "as_of=2025-05-10", "10 November 2025 term renews, on paper"),
        ("6.6", "as_of=2020-11-10", "Not yet in effect"),
    ],
)
def test_a_row_says_where_an_obligation_stands(
    reader: FlaskClient, code: str, query: str, said: str
) -> None:
    assert said in row(reader, code, query)


def test_the_validity_line_names_who_says_what(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/?as_of=2024-05-07"))
    assert "In force? Contested. Armenia: not in force, since 7 May 2024" in said
    assert "Russia: in force, since 14 December 2023" in said


def test_before_anybody_spoke_the_validity_line_says_so(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/?as_of=2020-11-16"))
    assert "In force? Nobody’s position on the whole text is on record." in said


def test_next_dates_say_why_they_are_only_on_paper(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/"))
    assert "stay: notice window closes , on paper only: 4.3 ended in fact" in said
    assert "Lachin Corridor: performance is asserted and denied" in said


def test_many_next_dates_lead_to_the_whole_agenda(reader: FlaskClient) -> None:
    assert "All dates" in main_of(reader.get(f"{ROOT}/?as_of=2020-11-10"))


def test_a_last_day_that_passed_in_silence_is_not_called_undone(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/?as_of=2020-12-05&known_by=2020-11-20"))
    assert "6.2 Return Lachin District to Azerbaijan: nobody on record asserts performance" in said


def test_far_in_time_nothing_breaks(reader: FlaskClient) -> None:
    for day in ("1800-01-01", "2999-12-31", "2020-11-09T21:00Z"):
        assert reader.get(f"{ROOT}/?as_of={day}").status_code == 200


def test_a_projection_is_flagged(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/?as_of=2020-12-05&known_by=2020-11-20").text
    assert "Projection: the record was read to 20 November 2020" in text_of(html)
    assert "Projection" not in text_of(reader.get(f"{ROOT}/").text)


def test_readings_and_revision_are_shown_and_can_be_left(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/?as_of=2020-11-20&rev=100&reading=last_day=exclusive").text
    said = text_of(html)
    assert "from the first 100 notes of the log" in said
    assert (
        "Read otherwise: Is a named day the last day on which to act? Before the named day." in said
    )
    assert 'href="/trilateral-2020/?as_of=2020-11-20&amp;rev=100"' in html
    assert "Show today" in said


@pytest.mark.parametrize("day", DAYS)
def test_the_tracker_takes_no_side_in_its_own_voice(reader: FlaskClient, day: str) -> None:
    said = text_of(reader.get(f"{ROOT}/?as_of={day}").text).lower()
    for word in ("violat", "breach", "%", "not done", "failed", "complied"):
        assert word not in said


def test_the_permanent_address_names_day_and_revision(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/").text
    asked = "as_of=2026-11-23&amp;known_by=2026-11-23&amp;rev=132&amp;version=1"
    assert f"http://localhost/trilateral-2020/?{asked}" in html
