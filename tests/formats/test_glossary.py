from pathlib import Path

from tracker.core.dates.term import WindowState
from tracker.core.standing.positions import Marker
from tracker.core.words.glossary import WORDS
from tracker.core.words.vocabulary import MARKERS, STATUSES, WINDOW_STATES, Status
from tracker.formats.glossary import glossary

PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == glossary()


def test_every_word_of_the_tracker_is_explained() -> None:
    assert set(STATUSES) == set(Status)
    assert set(MARKERS) == {marker.value for marker in Marker}
    assert set(WINDOW_STATES) == {state.value for state in WindowState}
    assert list(WORDS) == sorted(WORDS)
