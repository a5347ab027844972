"""Several agreements together: in alphabetical order, each as of today in its own zone."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine

from tests.truce import LAW, SEED
from tracker.core.words.fault import UnknownError
from tracker.services.library import Library
from tracker.services.search import Excerpt, excerpt_of, search, terms_of
from tracker.services.seeds import load
from tracker.services.several import as_of_today, briefs, chosen, dates_of_all
from tracker.store.session import reading, writing

AT = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
ELSEWHERE = replace(LAW, code="else", short_title="Elsewhere", zone="America/New_York")


def today(zone: ZoneInfo) -> date:
    return AT.astimezone(zone).date()


@pytest.fixture
def engine(migrated_engine: Engine) -> Engine:
    """Give a database with two agreements; one of them speaks of Ağdam."""
    first = replace(SEED.notes[0], text="Ağdam'da “Işık” göründü: 100 % sakin_lik.")
    other = replace(SEED, agreement=ELSEWHERE, notes=(), digest="other")
    with writing(migrated_engine) as session:
        for seed in (replace(SEED, notes=(first, *SEED.notes[1:])), other):
            load(session, seed, today=date(2026, 11, 24), recorded_at=AT, recorded_by="tests")
    return migrated_engine


def test_all_are_chosen_or_those_that_are_named(engine: Engine) -> None:
    library = Library()
    with reading(engine) as session:
        assert [one.law.code for one in chosen(session, library, ())] == ["else", "truce"]
        assert [one.law.code for one in chosen(session, library, ("truce",) * 2)] == ["truce"]
        with pytest.raises(UnknownError, match="“moon” is not on record; write else or truce"):
            chosen(session, library, ("truce", "moon"))


def test_each_is_told_as_of_today_in_its_own_zone(engine: Engine) -> None:
    library = Library()
    with reading(engine) as session:
        first, second = briefs(library, as_of_today(chosen(session, library, ()), today))
    assert (first.as_of, second.as_of) == (date(2026, 11, 23), date(2026, 11, 24))
    assert [entry.on for entry in second.next] == sorted(entry.on for entry in second.next)
    assert all(item.answer.past_due != "no" for item in second.missed)
    assert second.missed


def test_the_dates_of_all_stand_in_one_order(engine: Engine) -> None:
    library, since, until = Library(), date(2020, 11, 1), date(2020, 12, 31)
    with reading(engine) as session:
        found = as_of_today(chosen(session, library, ()), today)
    dated = dates_of_all(library, found, since=since, until=until)
    days = [one.entry.on for one in dated]
    assert days == sorted(days)
    assert {one.law.code for one in dated} == {"else", "truce"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("agdam", True),
        ("AĞDAM isik", True),
        ("“isik gorundu”", False),
        ('"gorundu: 100 %"', True),
        ("100%", False),
        ("sakin_lik", True),
        ("sakinXlik", False),
        ("agdam moon", False),
    ],
)
def test_notes_are_found_whatever_their_marks(engine: Engine, query: str, found: bool) -> None:
    with reading(engine) as session:
        hits = search(session, chosen(session, Library(), ()), query)
    assert [(hit.law.code, hit.code) for hit in hits.notes] == [("truce", "1")] * found
    assert not hits.more


def test_texts_are_found_by_their_words_in_any_language(engine: Engine) -> None:
    with reading(engine) as session:
        holdings = chosen(session, Library(), ("truce",))
        hits = search(session, holdings, "МОЛЧАТ")
        words = search(session, holdings, "withdraw")
    assert [(hit.kind, hit.code) for hit in hits.text] == [("clause", "1")]
    assert hits.text[0].excerpt.found == "молчат"
    assert ("obligation", "1.2") in [(hit.kind, hit.code) for hit in words.text]


def test_what_is_looked_for_is_cut_into_terms() -> None:
    assert terms_of('Ağdam  "on the  Road" “Işık”') == ("agdam", "on the road", "isik")
    assert terms_of('half "open phrase') == ("half", "open phrase")


def test_an_excerpt_keeps_whole_words_around_what_was_found() -> None:
    text = "word " * 40 + "Ağdam" + " other" * 40
    found = excerpt_of(text, "agdam")
    assert found.found == "Ağdam"
    assert found.before.startswith("… word")
    assert found.after.endswith(" other …")
    assert excerpt_of("Ağdam", "agdam") == Excerpt(before="", found="Ağdam", after="")
    assert excerpt_of("two\nlines", "moon") == Excerpt(before="", found="", after="two lines")
