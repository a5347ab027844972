"""Which notes can change what."""

from dataclasses import replace

from tests.loaded import holding
from tests.truce import NOTES
from tracker.core.log.draft import note_of
from tracker.core.log.effect import Correction, Extension, Position, Suspension, Value
from tracker.core.log.note import Note
from tracker.core.log.touching import touches_of


def note(number: int, **given: object) -> Note:
    """A note of the truce."""
    draft = replace(NOTES["left"], effect=None, key=None, obligations=(), clauses=())
    own = replace(draft, **given)  # type: ignore[arg-type]
    about = own.about if isinstance(own.about, int) else None
    entered = holding().notes[0].recorded_at
    return note_of(own, number=number, about=about, recorded_at=entered, recorded_by="tests")


def numbers(notes: tuple[Note, ...]) -> list[int]:
    """The numbers of notes."""
    return [one.number for one in notes]


def test_a_note_touches_the_obligations_it_names() -> None:
    found = touches_of([note(1, obligations=("1.1",)), note(2, obligations=("1.1", "1.2"))])
    assert numbers(found.on(["1.1"])) == [1, 2]
    assert numbers(found.on(["1.2"])) == [2]
    assert found.on(["2.1"]) == ()


def test_what_answers_or_corrects_a_note_touches_the_same() -> None:
    found = touches_of([note(1, obligations=("1.1",)), note(2, about=1), note(3, about=2)])
    assert numbers(found.on(["1.1"])) == [1, 2, 3]


def test_an_event_of_the_text_touches_everything() -> None:
    moved = Extension(trigger="arrival", new_last_day=None)
    events = [
        note(1, effect=NOTES["came"].effect),
        note(2, obligations=("1.1",), effect=moved),
        note(3, about=1),
        note(4, effect=Correction(by=NOTES["came"].effect), about=1),  # type: ignore[arg-type]
    ]
    assert numbers(touches_of(events).on(["2.1"])) == [1, 2, 3, 4]


def test_an_act_on_the_whole_touches_everything_and_a_position_on_it_nothing() -> None:
    position = Position(value=Value.IN_FORCE)
    found = touches_of(
        [note(1, whole=True, effect=Suspension()), note(2, whole=True, effect=position)]
    )
    assert numbers(found.on(["2.1"])) == [1]


def test_the_newest_note_is_that_of_any_of_them() -> None:
    first, second = note(1, obligations=("1.1",)), note(2, obligations=("1.2",))
    third = note(3, whole=True, effect=Suspension())
    assert touches_of([first, second]).newest(["1.1"]) == first
    assert touches_of([first, second]).newest(["1.1", "1.2"]) == second
    assert touches_of([first, third]).newest(["1.1"]) == third
    assert touches_of([first]).newest(["2.1"]) is None
