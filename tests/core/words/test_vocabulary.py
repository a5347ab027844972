"""Every word has a label and a meaning, and every word that is used is among them."""

import pytest

from tracker.core.dates.term import WindowState
from tracker.core.log.effect import Value
from tracker.core.standing.positions import Marker
from tracker.core.words.vocabulary import (
    DATE_KINDS,
    MARKERS,
    PAST_DUE,
    SILENT_WORDS,
    STATUSES,
    VALUES,
    WINDOW_STATES,
    Status,
    Term,
)

LISTS: dict[str, dict[str, Term]] = {
    "statuses": {word.value: term for word, term in STATUSES.items()},
    "markers": MARKERS,
    "past due": PAST_DUE,
    "kinds of dates": DATE_KINDS,
    "states of a window": WINDOW_STATES,
    "values": VALUES,
}


def test_every_word_is_explained() -> None:
    assert list(STATUSES) == list(Status)
    assert list(MARKERS) == list(Marker)
    assert list(WINDOW_STATES) == list(WindowState)
    assert list(VALUES) == list(Value)
    assert list(PAST_DUE) == ["no", "yes", "disputed"]


def test_every_kind_of_date_of_the_design_is_there() -> None:
    assert set(DATE_KINDS) == {
        "takes_effect", "deadline", "extended_deadline", "notice_window_opens",
        "notice_window_closes", "term_renews", "term_ends", "occurrence",
    }  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_labels_are_short_and_their_own_and_meanings_are_sentences(name: str) -> None:
    terms = LISTS[name].values()
    labels = [term.label for term in terms]
    assert len(set(labels)) == len(labels)
    for term in terms:
        assert 0 < len(term.label) <= 40
        assert term.meaning[0].isupper()
        assert term.meaning.endswith(".")


def test_what_rests_on_reports_says_so() -> None:
    reported = {Status(value.value) for value in Value if value.value in set(Status)}
    for word in (*reported, Status.PERFORMED_LATE):
        assert STATUSES[word].label.startswith("Reported ")


def test_silence_has_words_of_its_own() -> None:
    for word, short in SILENT_WORDS.items():
        assert STATUSES[word].label == f"{short}, no assessment on record"
