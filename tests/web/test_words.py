"""Words on pages: long days, languages marked, Markdown that cannot do anything."""

from datetime import UTC, date, datetime

import pytest

from tracker.core.words.vocabulary import Status
from tracker.web.markdown import marked_down
from tracker.web.words import day, foreign, instant, language, listed, prose, sentence, sort_of

BREAK = "\N{NO-BREAK SPACE}"


def test_a_day_is_long_and_readable_by_machines() -> None:
    words = f"15{BREAK}November{BREAK}2020"
    assert day(date(2020, 11, 15)) == f'<time datetime="2020-11-15">{words}</time>'


def test_an_instant_names_its_zone() -> None:
    at = datetime(2020, 11, 9, 21, 0, tzinfo=UTC)
    assert "00:00 (Moscow)" in instant(at, "Europe/Moscow")
    assert 'datetime="2020-11-10T00:00:00+03:00"' in instant(at, "Europe/Moscow")


@pytest.mark.parametrize(
    ("words", "code", "marked"),
    [
        ("Kremlin, Russian text", "ru", "Kremlin, Russian text"),
        ("<b>", "ru", "&lt;b&gt;"),
        ("Türk Dünyası (TDA)", "tr", '<span lang="tr">Türk Dünyası</span> (TDA)'),
        ("Türkiye", "en", "Türkiye"),
        ("'до' + date", "en", '&#39;<span lang="ru">до</span>&#39; + date'),
        ("'до' + İcra", "az", '&#39;<span lang="ru">до</span>&#39; + <span lang="az">İcra</span>'),
        ("Հայաստան says", "en", '<span lang="hy">Հայաստան</span> says'),
        ("до 20 ноября, до", "ru", '<span lang="ru">до 20 ноября, до</span>'),
    ],
)
def test_foreign_words_carry_their_language(words: str, code: str, marked: str) -> None:
    assert foreign(words, code) == marked


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("on 15 November 2020.", f"on {day(date(2020, 11, 15))}."),
        ("<b> 1 May 2021, до", f'&lt;b&gt; {day(date(2021, 5, 1))}, <span lang="ru">до</span>'),
        ("not 31 February 2020, nor May 2020", "not 31 February 2020, nor May 2020"),
    ],
)
def test_days_in_sentences_are_readable_by_machines(words: str, marked: str) -> None:
    assert prose(words) == marked


def test_small_words() -> None:
    assert listed(["Armenia", "Azerbaijan", "Russia"]) == "Armenia, Azerbaijan and Russia"
    assert listed([]) == ""
    assert sentence("first sentence") == "First sentence."
    assert (language("hy"), language("ka")) == ("Armenian", "ka")


def test_every_word_has_a_mark() -> None:
    assert {sort_of(word) for word in Status} == {"contested", "still", "silent", "reported"}
    assert sort_of(Status.OVERDUE) == sort_of(Status.NOT_ASSESSED) == "silent"
    assert sort_of(Status.NOT_PERFORMED) == sort_of(Status.PERFORMED) == "reported"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("**bold**\nnext", "<p><strong>bold</strong><br>\nnext</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("# no heading", "<p># no heading</p>"),
        ("![no picture](http://e.example/x.png)", None),
        ("говорит", '<p><span lang="ru">говорит</span></p>'),
        ('< > & "', '<p>&lt; &gt; &amp; "</p>'),
    ],
)
def test_markdown_is_tame(text: str, html: str | None) -> None:
    made = marked_down(text)
    assert "<img" not in made
    assert html is None or made.strip() == html


def test_links_lead_away_without_telling_from_where() -> None:
    made = marked_down("[source](https://example.org/a)")
    assert 'rel="nofollow noopener noreferrer"' in made
    assert 'href="https://example.org/a"' in made
