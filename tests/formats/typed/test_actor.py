import pytest

from tracker.core.law.actor import Actor, ActorKind
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.typed.actor import read_actor

TYPED = {"actor_code": "euma", "actor_name": " EU  mission ", "actor_kind": "monitor"}


def test_an_actor_is_read() -> None:
    assert read_actor(TYPED | {"actor": "AM", "actor_organ_of": "EU"}) == Actor(
        code="euma",
        name="EU mission",
        formal_name="EU mission",
        kind=ActorKind.MONITOR,
        organ_of="EU",
    )


def test_a_formal_name_is_kept_beside_the_short_one() -> None:
    actor = read_actor(TYPED | {"actor_formal_name": "European Union Mission in Armenia"})
    assert actor is not None
    assert actor.formal_name == "European Union Mission in Armenia"


def test_nobody_is_described() -> None:
    assert read_actor({"actor": "AM", "actor_name": " "}) is None


@pytest.mark.parametrize(
    ("given", "place", "said"),
    [
        ({"actor_name": ""}, "actor_name", "is missing"),
        ({"actor_name": "x" * 201}, "actor_name", "has 201 characters"),
        ({"actor_name": "a\x00"}, "actor_name", "U+0000"),
        ({"actor_code": "no code"}, "actor_code", "does not fit"),
        ({"actor_kind": ""}, "actor_kind", "is missing"),
        ({"actor_kind": "ghost"}, "actor_kind", "is not a word of the list"),
    ],
)
def test_a_fault_stands_at_its_field(given: dict[str, str], place: str, said: str) -> None:
    with pytest.raises(NotAcceptedError) as refused:
        read_actor(TYPED | given)
    (fault,) = refused.value.faults
    assert fault.place == place
    assert said in fault.message
