"""The bundled seeds besides the statement: the one of 11 January 2021, and the pattern to copy."""

from datetime import date
from pathlib import Path

import pytest

from tests.loaded import TODAY, logged
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import Item, overview
from tracker.formats.seed import read_seed
from tracker.services.setup import bundled

SEEDS = Path(__file__).parents[1] / "seeds"
MOSCOW = read_seed(SEEDS / "moscow-2021")
STRICT = (("last_day", "exclusive"),)


def items(on: str, **given: object) -> dict[str, Item]:
    asking = Asking(as_of=date.fromisoformat(on), today=TODAY, **given)  # type: ignore[arg-type]
    answer = overview(MOSCOW.agreement, logged(MOSCOW), asking)
    return {item.obligation.code: item for item in answer.items}


@pytest.mark.parametrize(
    ("on", "code", "word", "due"),
    [
        ("2021-01-10", "2.1", "not_yet_in_effect", "2021-01-30"),
        ("2021-01-29", "2.1", "pending", "2021-01-30"),
        # The lists are due a month after the planned meeting, until the meeting is on record.
        ("2021-01-29", "3.1", "pending", "2021-02-28"),
        ("2021-01-30", "2.1", "performed", "2021-01-30"),
        # One month after 30 January is the last day of February.
        ("2021-02-28", "3.1", "pending", "2021-02-28"),
        ("2021-03-01", "3.1", "overdue", "2021-02-28"),
        ("2021-03-01", "4.1", "pending", "2021-03-01"),
        ("2021-03-02", "4.1", "overdue", "2021-03-01"),
    ],
)
def test_the_dates_of_the_moscow_statement(on: str, code: str, word: str, due: str) -> None:
    answer = items(on)[code].answer
    assert (answer.word, str(answer.due_on)) == (word, due)


def test_read_strictly_the_named_days_are_too_late() -> None:
    found = items("2021-01-30", readings=STRICT)
    assert found["2.1"].answer.word == "performed_late"
    assert {code: str(item.answer.due_on) for code, item in found.items()} == {
        "2.1": "2021-01-29", "3.1": "2021-02-28", "4.1": "2021-02-28",
    }  # fmt: skip


def test_what_was_not_reported_yet_is_not_known() -> None:
    found = items("2021-02-15", known_by=date(2021, 1, 20))
    assert found["2.1"].answer.word == "overdue"
    assert found["3.1"].answer.due_on == date(2021, 2, 28)


def test_the_meeting_moves_the_lists_with_it() -> None:
    steps = items("2021-02-01")["3.1"].answer.due_steps
    assert any(step.note == 4 for step in steps)


def test_russia_is_a_party_here() -> None:
    parties = [actor.code for actor in MOSCOW.agreement.actors if actor.defined_party]
    assert parties == ["AM", "AZ", "RU"]
    assert "Russia" in MOSCOW.agreement.parties_basis


def test_each_who_speaks_has_a_note_and_it_leads_to_point_9() -> None:
    assert [(note.event, note.actor) for note in MOSCOW.notes] == [
        ("E16", "AM"), ("E16", "AZ"), ("E16", "RU"), ("E18", "AM"),
    ]  # fmt: skip
    assert "point 9 of the statement of 9/10 November 2020" in " ".join(
        note.text.replace("\n", " ") for note in MOSCOW.notes
    )
    other = read_seed(SEEDS / "trilateral-2020").agreement
    known = {source.code: source.url for source in other.sources}
    assert all(known[source.code] == source.url for source in MOSCOW.agreement.sources)


def test_the_pattern_is_sound_commented_and_no_agreement() -> None:
    path = SEEDS / "_template"
    seed = read_seed(path)
    text = (path / "agreement.toml").read_text(encoding="utf-8")
    assert (len(seed.agreement.obligations), len(seed.notes)) == (2, 1)
    assert text.count("#") > 40
    assert path not in bundled(SEEDS)
    assert [folder.name for folder in bundled(SEEDS)] == ["moscow-2021", "trilateral-2020"]
