"""Columns hold and give back the same values on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Column, Engine, Integer, MetaData, Table, insert, select, text
from sqlalchemy.exc import IntegrityError, StatementError

from tracker.core.days.period import Period
from tracker.core.law.actor import ActorKind
from tracker.store.types import IsoPeriod, NaiveInstantError, Sentences, UtcInstant, one_of, word

METADATA = MetaData(naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"})
SAMPLE = Table(
    "sample",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", UtcInstant),
    Column("period", IsoPeriod),
    Column("words", Sentences),
    Column("kind", one_of(ActorKind, "kind")),
    Column("form", word("form", "written", "oral")),
)
TBILISI = timezone(timedelta(hours=4))


@pytest.fixture
def sample(empty_engine: Engine) -> Engine:
    METADATA.create_all(empty_engine)
    return empty_engine


def kept(engine: Engine, column: str, value: object) -> object:
    with engine.begin() as connection:
        connection.execute(insert(SAMPLE).values({column: value}))
        return connection.scalar(select(SAMPLE.c[column]))


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (datetime(2020, 11, 9, 21, tzinfo=UTC), "2020-11-09 21:00:00+00:00"),
        (datetime(2020, 11, 10, 1, tzinfo=TBILISI), "2020-11-09 21:00:00+00:00"),
        (datetime(2020, 11, 9, 21, 0, 0, 7, tzinfo=UTC), "2020-11-09 21:00:00.000007+00:00"),
        (datetime(1800, 1, 1, tzinfo=UTC), "1800-01-01 00:00:00+00:00"),
    ],
)
def test_an_instant_comes_back_aware_and_in_utc(sample: Engine, given: datetime, read: str) -> None:
    found = kept(sample, "at", given)
    assert isinstance(found, datetime)
    assert found == given
    assert str(found) == read
    assert found.tzinfo is UTC


def test_an_instant_without_zone_is_refused(sample: Engine) -> None:
    with pytest.raises(StatementError) as raised:
        kept(sample, "at", datetime(2020, 11, 9, 21))  # noqa: DTZ001  (that is the point)
    assert isinstance(raised.value.orig, NaiveInstantError)
    assert "has no zone; give an aware instant" in str(raised.value)


def test_instants_sort_as_instants(sample: Engine) -> None:
    late, early = datetime(2020, 1, 1, 12, tzinfo=UTC), datetime(2020, 1, 1, 13, tzinfo=TBILISI)
    with sample.begin() as connection:
        connection.execute(insert(SAMPLE), [{"at": late}, {"at": early}])
        found = connection.scalars(select(SAMPLE.c.at).order_by(SAMPLE.c.at)).all()
    assert found == [early, late]


@pytest.mark.parametrize(
    ("period", "written"),
    [
        (Period(months=6), "P6M"),
        (Period(months=60), "P5Y"),
        (Period(days=30), "P30D"),
        (Period(minutes=72 * 60), "PT72H"),
        (Period(13, 1, 1), "P1Y1M1DT1M"),
        (Period(), "P0D"),
    ],
)
def test_a_period_is_kept_as_files_write_it(sample: Engine, period: Period, written: str) -> None:
    assert kept(sample, "period", period) == period
    with sample.begin() as connection:
        assert connection.scalar(text("SELECT period FROM sample")) == written


@pytest.mark.parametrize("words", [(), ("one", "Шуша"), (("ru", "Заявление"), ("tr", 'İ"'))])
def test_lists_come_back_as_tuples_in_their_order(sample: Engine, words: tuple[Any, ...]) -> None:
    assert kept(sample, "words", words) == words


def test_lists_are_kept_in_plain_letters(sample: Engine) -> None:
    kept(sample, "words", ("Шуша",))
    with sample.begin() as connection:
        assert connection.scalar(text("SELECT words FROM sample")) == '["Шуша"]'


@pytest.mark.parametrize("column", ["at", "period", "words", "kind", "form"])
def test_nothing_stays_nothing(sample: Engine, column: str) -> None:
    assert kept(sample, column, None) is None


def test_enums_are_kept_by_value(sample: Engine) -> None:
    assert kept(sample, "kind", ActorKind.STATE) is ActorKind.STATE
    with sample.begin() as connection:
        assert connection.scalar(text("SELECT kind FROM sample")) == "state"


@pytest.mark.parametrize("column", ["kind", "form"])
def test_other_words_are_refused_by_the_database(sample: Engine, column: str) -> None:
    wrong = text(f"INSERT INTO sample (id, {column}) VALUES (1, 'STATE')")  # noqa: S608
    with pytest.raises(IntegrityError, match=f"ck_sample_{column}"), sample.begin() as connection:
        connection.execute(wrong)
