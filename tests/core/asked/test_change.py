"""What changed between two answers."""

from collections.abc import Sequence
from datetime import date

from tests.core.laws import TODAY, duty, law, note, says
from tracker.core.asked.asking import Asking
from tracker.core.asked.change import changes
from tracker.core.asked.overview import Overview, overview
from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import Fixed
from tracker.core.log.effect import DateClaim, Extension, Position, Standing, Value
from tracker.core.log.note import Note

MOVE = Extension(new_last_day=date(2021, 4, 10), standing=Standing.ACCEPTED, form="oral")


def answer(notes: Sequence[Note], day: str, agreement: Agreement | None = None) -> Overview:
    asking = Asking(as_of=date.fromisoformat(day), today=TODAY)
    return overview(agreement or law(), tuple(notes), asking)


def changed(notes: Sequence[Note], since: str, until: str) -> dict[str | None, tuple[str, ...]]:
    """What changed of obligation 1 and of the whole, between two days."""
    found = changes(answer(notes, since), answer(notes, until))
    return {one.code: one.sentences for one in found if one.code in ("1", None)}


def test_nothing_changed() -> None:
    assert changes(answer((), "2021-02-01"), answer((), "2021-02-02")) == ()


def test_a_word_changes_when_a_last_day_passes() -> None:
    assert changed((), "2021-03-31", "2021-04-01") == {
        "1": ("It was “Pending” and is “Overdue, no assessment on record”.",)
    }


def test_an_extension_is_told_with_who_announced_it() -> None:
    notes = (note(1, "B", "2021-03-20", MOVE),)
    (found,) = (
        one for one in changes(answer(notes, "2021-03-19"), answer(notes, "2021-03-20"))
        if one.code == "1"
    )  # fmt: skip
    assert found.sentences == (
        "The last day was 31 March 2021 and is 10 April 2021.",
        (
            "Extended to 10 April 2021: announced by Borduria on 20 March 2021, oral;"
            " recorded as accepted."
        ),
    )
    assert found.notes == (1,)


def test_a_position_is_told_in_its_actors_words() -> None:
    notes = (says(1, "A", "2021-03-20", "performed"), note(2, "B", "2021-03-20",
             DateClaim(day=date(2021, 5, 1))))  # fmt: skip
    word, who, claim = changed(notes, "2021-03-19", "2021-03-20")["1"]
    assert word == "It was “Pending” and is “Reported performed, says Arcadia”."
    assert who.startswith("Arcadia: performed on 20 March 2021, as to Arcadia")
    assert claim == "Borduria says the date is 1 May 2021 (note 2)."


def test_a_position_on_the_whole_is_told_apart() -> None:
    said = note(1, "A", "2021-03-20", Position(value=Value.NOT_IN_FORCE), whole=True,
                obligations=())  # fmt: skip
    assert changed((said,), "2021-03-19", "2021-03-20") == {
        None: ("Arcadia: not in force, since 20 March 2021.",)
    }


def test_an_obligation_comes_and_goes_with_the_text() -> None:
    before, after = law(duty("98")), law(duty("99", rule=Fixed(on=date(2022, 1, 1))))
    found = changes(answer((), "2021-03-19", before), answer((), "2021-03-19", after))
    assert {one.code: one.sentences for one in found} == {
        "98": ("The text does not have it any more.",),
        "99": ("The text has it now.",),
    }


def test_a_date_that_is_not_set_any_more() -> None:
    before, after = law(duty("8", rule=Fixed(on=date(2022, 1, 1)))), law()
    (found,) = changes(answer((), "2021-03-19", before), answer((), "2021-03-19", after))
    assert "The last day was 1 January 2022 and is not set." in found.sentences
