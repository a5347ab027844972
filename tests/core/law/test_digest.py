"""Digests: equal for what is equal, different for what is different, the same next year."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.truce import LAW, SEED
from tracker.core.days.period import Period
from tracker.core.law.digest import digest_of, digest_of_law
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Extension, Position, Suspension, Value

MOSCOW = timezone(timedelta(hours=3))

positions = st.builds(
    Position,
    value=st.sampled_from(Value),
    performed_on=st.none() | st.dates(),
    quote=st.none() | st.text(),
)
extensions = st.builds(
    Extension,
    new_last_day=st.none() | st.dates(),
    period=st.none() | st.builds(Period, months=st.integers(0, 3), days=st.integers(0, 3)),
    reason=st.sampled_from(["", "asked for", "P1D"]),
)
effects = st.tuples(positions | extensions | st.dates() | st.text() | st.integers() | st.none())


@given(effects, effects)
def test_equal_content_has_an_equal_digest_and_other_content_another(
    one: tuple[object], other: tuple[object]
) -> None:
    assert (digest_of(one) == digest_of(other)) is (one == other)


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda at: 1900 < at.year < 2900))
def test_an_instant_is_the_same_under_every_offset(at: datetime) -> None:
    assert digest_of(at) == digest_of(at.astimezone(MOSCOW))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (date(2020, 11, 15), "2020-11-15"),
        (date(2020, 11, 15), datetime(2020, 11, 15, tzinfo=UTC)),
        (1, True),
        (1, "1"),
        (("a", "b"), ("ab",)),
        ((("a",), "b"), ("a", ("b",))),
        (Suspension(), Suspension(reason="later")),
        (Position(value=Value.PERFORMED), Extension()),
    ],
    ids=str,
)
def test_what_only_looks_alike_has_another_digest(one: object, other: object) -> None:
    assert digest_of(one) != digest_of(other)


@dataclass(frozen=True, kw_only=True)
class Nouns:
    """A noun as it is today."""

    word: str


def test_a_field_that_is_added_later_changes_no_digest() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Later:
        word: str
        places: tuple[str, ...] = ()
        flag: bool = False

    Later.__name__ = Nouns.__name__
    assert digest_of(Later(word="a")) == digest_of(Nouns(word="a"))
    assert digest_of(Later(word="a", flag=True)) != digest_of(Nouns(word="a"))


def test_the_law_has_a_digest_whatever_its_version() -> None:
    assert digest_of_law(replace(LAW, version=7)) == digest_of_law(LAW) == SEED.digest
    assert digest_of_law(replace(LAW, title="Another")) != SEED.digest


def test_digests_stay_what_they_are_through_the_years() -> None:
    # Databases keep them; where one changes, every loaded seed looks as if it had changed.
    effect = Position(value=Value.PERFORMED, performed_on=date(2020, 11, 20), quote="Да.")
    draft = Draft(
        actor="AZ",
        text="Done.",
        occurred_on=date(2020, 11, 20),
        reported_on=date(2020, 11, 21),
        occurred_at=datetime(2020, 11, 20, 12, tzinfo=MOSCOW),
        effect=effect,
    )
    assert digest_of(draft) == "c433086606b668166fb6026a86f817b345adf786af585c7bd1350793370f1543"


@pytest.mark.parametrize("value", [{1, 2}, {"a": 1}, [1], Position, b"bytes"], ids=str)
def test_what_has_no_fixed_form_has_no_digest(value: object) -> None:
    with pytest.raises(TypeError, match="has no stable digest"):
        digest_of(value)
