from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loaded import TODAY, holding
from tracker.core.asked.asking import Asking
from tracker.core.words.fault import BadValueError
from tracker.services.asked import Asked


def asking(**given: object) -> Asking:
    return Asked(**given).asking(holding(), today=TODAY)  # type: ignore[arg-type]


def test_nothing_asked_is_today() -> None:
    assert asking() == Asking(as_of=TODAY, today=TODAY)


def test_everything_asked() -> None:
    found = asking(
        as_of="2020-11-16", known_by="2020-11-14", rev="12", reading=("last_day=exclusive",)
    )
    assert found == Asking(
        as_of=date(2020, 11, 16),
        today=TODAY,
        known_by=date(2020, 11, 14),
        revision=12,
        readings=(("last_day", "exclusive"),),
    )


def test_an_instant_may_be_asked() -> None:
    found = asking(as_of="2020-11-10T00:00+03:00")
    assert found.as_of == datetime(2020, 11, 9, 21, tzinfo=UTC)


def test_the_newest_and_the_empty_log_may_be_asked() -> None:
    newest = holding().revision
    assert asking(rev=str(newest)).revision == newest
    assert asking(rev="0").revision == 0


BAD = [
    ("as_of", "2020-02-30"),
    ("as_of", "20201115"),
    ("as_of", "2020-W47-7"),
    ("as_of", "0"),
    ("as_of", "15.11.2020"),
    ("as_of", ""),
    ("as_of", "2020-11-15T00:00"),
    ("as_of", "0001-01-01"),
    ("known_by", "yesterday"),
    ("known_by", "2020-11-15T00:00Z"),
    ("rev", "-1"),
    ("rev", "1.0"),
    ("rev", "٣"),
    ("rev", "9" * 5000),
    ("rev", "100000"),
    ("reading", "moon=full"),
    ("reading", "last_day=later"),
    ("reading", "last_day"),
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_what_is_wrong_is_told_as_the_person_knows_it(name: str, value: str) -> None:
    asked = Asked(**{name: (value,) if name == "reading" else value})  # type: ignore[arg-type]
    with pytest.raises(BadValueError) as refused:
        asked.asking(holding(), today=TODAY, field=lambda name: f"--{name}")
    assert refused.value.field == f"--{name}"
    assert str(refused.value.value) == value


def test_a_version_of_the_text() -> None:
    assert Asked().text_version() is None
    assert Asked(version="12").text_version() == 12
    for text in ("0", "-1", "one", "1.0", ""):
        with pytest.raises(BadValueError, match="--version"):
            Asked(version=text).text_version(field=lambda name: f"--{name}")


def test_a_question_is_read_one_way() -> None:
    with pytest.raises(BadValueError, match="a second time"):
        asking(reading=("last_day=exclusive", "last_day=inclusive"))


@given(st.sampled_from(["as_of", "known_by", "rev", "reading"]), st.text())
def test_nonsense_is_refused_in_words(name: str, value: str) -> None:
    try:
        asking(**{name: (value,) if name == "reading" else value})
    except BadValueError as error:
        assert error.field == name  # noqa: PT017 (some nonsense is a number)
