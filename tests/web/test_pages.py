"""The other pages: clause, obligation, dates, notes, a note, method."""

import re

import pytest
from flask.testing import FlaskClient

from tests.web.site import DAYS, PAGES, ROOT, main_of

TODAY_ONLY = ("agreements", "all_dates", "search", "new_agreement", "new_note")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("page", [page for page in PAGES if page not in TODAY_ONLY])
def test_every_page_answers_on_every_day(reader: FlaskClient, page: str, day: str) -> None:
    joint = "&" if "?" in PAGES[page] else "?"
    assert reader.get(f"{PAGES[page]}{joint}as_of={day}").status_code == 200


def test_a_clause_shows_its_texts_in_their_languages(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/clauses/2").text
    assert '<blockquote lang="ru">Агдамский район возвращается' in html
    assert '<blockquote lang="tr">' in html
    assert '<q class="words" lang="az">20 noyabr 2020-ci il tarixinədək</q>' in html
    assert '<span lang="ru">до</span>' in html


def test_a_clause_says_what_another_wording_would_change(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/clauses/2"))
    assert "What it would change. Under the first-circulated text Armenia would also owe" in said
    assert "(not yet confirmed against the source)" in said
    assert "No words of this point are held from" not in said


def test_a_clause_names_the_texts_that_are_missing(reader: FlaskClient) -> None:
    assert "No words of this point are held from" in main_of(reader.get(f"{ROOT}/clauses/7"))


def test_another_reading_of_a_clause_is_one_link_away(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/clauses/2?as_of=2020-11-16").text
    assert f'href="{ROOT}/clauses/2?as_of=2020-11-16&amp;reading=text=first"' in html
    answer = reader.get(f"{ROOT}/clauses/2?as_of=2020-11-16&reading=text=first")
    assert "2.2 Return the territories held in Gazakh District" in main_of(answer)


def test_an_obligation_explains_its_word(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/obligations/6.1?as_of=2020-11-16"))
    assert "Extended to 25 November 2020: announced by Azerbaijan on 15 November 2020, oral" in said
    assert "The text names 15 November 2020; read as inclusive, it is itself the last day." in said
    assert "Before the named day : the original last day would be 14 November 2020" in said
    assert "15 November 2020 Pending Nobody on record 25 November 2020 note 13" in said


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("2.2?reading=text=first", "it would not be in the text"),
        ("6.2?as_of=2020-12-01", "the word would be “Reported performed late”"),
        ("6.2?as_of=2020-12-01", "the last day would be 30 November 2020"),
        ("4.3?as_of=2022-01-01", "the next date would be 9 November 2025"),
        ("4.4?as_of=2025-05-10", "the window would be closed"),
        ("4.4?as_of=2022-01-01", "the running term would end on 20 November 2025"),
    ],
)
def test_an_obligation_says_what_other_readings_would_make_of_it(
    reader: FlaskClient, path: str, said: str
) -> None:
    assert said in main_of(reader.get(f"{ROOT}/obligations/{path}"))


def test_an_obligation_sets_what_is_said_side_by_side(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/obligations/6.7?as_of=2023-01-15"))
    assert "Armenia not observed Azerbaijan 12 December 2022 stated" in said
    assert "Azerbaijan observed Azerbaijan 12 December 2022 inferred from the event" in said
    assert "Border control is its sovereign right" in said


def test_dates_on_paper_say_so(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/obligations/4.4?as_of=2025-05-11"))
    assert "On paper What 4.3 provides for ended in fact" in said
    assert "Notice now counts for 10 November 2030" in said
    assert "the last day for notice would be 9 May 2025" in said


@pytest.mark.parametrize("code", ["1.1", "3.1", "4.1", "6.3", "6.5", "6.6", "7.2", "9.4"])
def test_every_kind_of_obligation_has_its_page(reader: FlaskClient, code: str) -> None:
    said = main_of(reader.get(f"{ROOT}/obligations/{code}"))
    assert f"{code}\N{EN SPACE}" in said or f"{code} " in said


def test_the_agenda_shows_moved_and_computed_dates_with_their_steps(reader: FlaskClient) -> None:
    said = main_of(reader.get(PAGES["dates"]))
    assert "15 November 2020 Deadline" in said
    assert "(moved to 25 November 2020)" in said
    assert "10 November 2020, 00:00 (Moscow)" in said
    assert "Six months before 10 November 2025 is 10 May 2025" in said


def test_days_without_dates_say_so(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/dates?from=2021-01-01&to=2021-02-01"))
    assert "No dated thing lies in these days." in said


def test_notes_are_filtered_and_cut_into_pages(reader: FlaskClient) -> None:
    everything = main_of(reader.get(f"{ROOT}/notes"))
    assert "132 notes, newest first, page 1 of 4" in everything
    last = main_of(reader.get(f"{ROOT}/notes?page=4"))
    assert "Meduza compares two texts" in last
    one = main_of(reader.get(f"{ROOT}/notes?clause=6&actor=AZ&effect=extension"))
    assert "1 note, newest first." in one
    none = main_of(reader.get(f"{ROOT}/notes?since=1990-01-01&until=1990-01-02"))
    assert "No note fits." in none


def test_notes_filter_keeps_its_choice_in_the_form(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/notes?actor=AZ&obligation=6.1").text
    assert '<option value="AZ" selected>' in html
    assert "<option selected>6.1</option>" in html


def test_a_note_shows_everything_that_is_recorded(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/notes/13"))
    for part in (
        "Extension to 25 November 2020 (oral, accepted)",
        "Actor Azerbaijan",
        "Happened 15 November 2020",
        "Recorded 23 November 2026, 09:30 (UTC) by tests , as revision 13 of the log",
        "Not recorded: publisher, day of publication, day of retrieval, archived copy.",
    ):
        assert part in said


def test_a_note_tells_of_its_event_and_its_time_of_day(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/notes/3"))
    assert "Other notes of the same event" in said
    assert "Happened 10 November 2020, 00:00 (Moscow)" in said


def test_a_note_that_the_answers_do_not_read_says_so(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/notes/13?as_of=2020-11-14&known_by=2020-11-14"))
    assert "Not read in the answers you were looking at" in said
    assert "Not read in" not in main_of(reader.get(f"{ROOT}/notes/13"))


def test_a_reprint_names_what_it_reprints(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/clauses/1"))
    assert "a reprint of Russian MFA, 10 November 2020" in said
    assert "not yet confirmed against the source" in said


def test_the_method_explains_every_word(reader: FlaskClient) -> None:
    html = reader.get(f"{ROOT}/method?reading=text=first").text
    said = main_of(reader.get(f"{ROOT}/method?reading=text=first"))
    for part in ("Overdue, no assessment on record", "One-sided", "Extended deadline", "Not open"):
        assert part in said
    assert "The first-circulated text (as you read now)" in said
    assert len(re.findall(r'id="question-', html)) == 6


@pytest.mark.parametrize(
    ("page", "head"),
    [
        ("statuses_csv", "agreement,as_of,known_by,revision"),
        ("dates_csv", "agreement,as_of,known_by,revision"),
        ("notes_csv", "agreement,as_of,known_by,revision"),
    ],
)
def test_tables_can_be_taken_along(reader: FlaskClient, page: str, head: str) -> None:
    joint = "&" if "?" in PAGES[page] else "?"
    answer = reader.get(f"{PAGES[page]}{joint}as_of=2020-11-16")
    assert answer.mimetype == "text/csv"
    assert answer.text.removeprefix("\ufeff").startswith(head)
    assert "2020-11-16.csv" in answer.headers["Content-Disposition"]


def test_the_readings_stand_side_by_side_for_the_day_asked_about(reader: FlaskClient) -> None:
    said = main_of(reader.get(f"{ROOT}/readings?as_of=2020-12-01"))
    assert "Reported performed, last day 20 November 2020." in said
    assert "Reported performed late, last day 19 November 2020." in said
    assert "On the day asked about, no option changes a word or a date." in said
    assert "What is argued about 2.1" in said


def test_all_ways_to_read_one_obligation_can_be_compared(reader: FlaskClient) -> None:
    link = "/trilateral-2020/readings?obligation=2.1"
    assert f'href="{link}"' in reader.get(f"{ROOT}/obligations/2.1").text
    said = main_of(reader.get(link))
    assert "Every way to read 2.1" in said
    assert "From when do the five years" not in said
    assert "No option of any question" in main_of(reader.get(f"{ROOT}/readings?obligation=1.1"))


def test_ways_to_read_what_is_no_obligation_are_refused(reader: FlaskClient) -> None:
    answer = reader.get(f"{ROOT}/readings?obligation=2.9")
    assert answer.status_code == 400
    assert "“2.9” is no obligation of this text" in answer.text
