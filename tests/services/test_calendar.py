"""Calendars, on both databases: versions of the text, notes, what a second fetch changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from tests.calendars import Event, by_vobject
from tests.core.grounds import by_azerbaijan
from tests.databases import connected
from tests.loaded import CODE, NOW, TODAY, seed
from tracker.core.asked.asking import Asking
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Extension, Standing
from tracker.core.reminders.feed import Feed
from tracker.services.calendar import part_for, window, written
from tracker.services.library import Library
from tracker.services.texts import save_text
from tracker.store.log import append_notes
from tracker.store.session import reading, writing

LATER = NOW + timedelta(hours=1)
EXTENSION = by_azerbaijan(
    "6.2",
    date(2020, 11, 30),
    Extension(new_last_day=date(2020, 12, 10), standing=Standing.ACCEPTED),
)


@pytest.fixture
def engine(loaded_url: str) -> Iterator[Engine]:
    """Give databases that hold the statement."""
    with connected(loaded_url) as engine:
        yield engine


def calendar(
    engine: Engine, feed: Feed | None = None, day: date = TODAY, readings: tuple[str, ...] = ()
) -> bytes:
    """The calendar as somebody fetches it."""
    library = Library()
    with reading(engine) as session:
        holding = library.holding(session, CODE)
        pairs = tuple((q, o) for q, _, o in (one.partition("=") for one in readings))
        asking = Asking(as_of=day, today=day, readings=pairs)
        follows = (feed or Feed(label="All")).follows(CODE)
        part = part_for(library, session, holding, asking, follows)
    return b"".join(written([part], uid=CODE, name="Test", pages="https://x.org"))


def events(engine: Engine, feed: Feed | None = None, day: date = TODAY) -> dict[str, Event]:
    """Its events by name."""
    return by_vobject(calendar(engine, feed, day).decode())


def add(engine: Engine, draft: Draft) -> None:
    """Enter a note, an hour after everything else."""
    with writing(engine) as session:
        append_notes(session, CODE, [draft], recorded_at=LATER, recorded_by="tests")


def save(engine: Engine, law: Agreement) -> None:
    """Save a text as a new version."""
    with writing(engine) as session:
        save_text(session, law, recorded_at=LATER, recorded_by="tests", reason="a test")


def name(rest: str) -> str:
    """A date's name."""
    return f"{CODE}/{rest}@tracker-of-obligations"


def test_a_second_fetch_of_an_unchanged_calendar_is_the_same_to_the_byte(engine: Engine) -> None:
    assert calendar(engine) == calendar(engine)


def test_an_extension_changes_exactly_one_event(engine: Engine) -> None:
    before = events(engine)
    add(engine, EXTENSION)
    after = events(engine)
    assert before.keys() == after.keys()
    assert [uid for uid in after if after[uid] != before[uid]] == [name("6.2/deadline/0")]
    old, new = before[name("6.2/deadline/0")], after[name("6.2/deadline/0")]
    assert (old.start, new.start) == (date(2020, 12, 1), date(2020, 12, 10))
    assert new.sequence > old.sequence
    assert (old.changed_at, new.changed_at) == (NOW.replace(microsecond=0), LATER)


def test_another_day_changes_only_what_time_changed(engine: Engine) -> None:
    one, two = (events(engine, day=date(2030, 5, day)) for day in (10, 11))
    changed = {uid for uid in one if one[uid] != two[uid]}
    assert name("4.3/boundary/1") in changed
    assert {uid.split("/")[1] for uid in changed} == {"4.3", "4.4"}
    assert all(two[uid].changed_at > one[uid].changed_at for uid in changed)


def test_a_new_text_that_drops_an_obligation_cancels_its_dates(engine: Engine) -> None:
    law = seed().agreement
    undated = replace(law.by_code["2.1"], rule=law.by_code["3.1"].rule)
    others = tuple(undated if o.code == "2.1" else o for o in law.obligations)
    save(engine, replace(law, obligations=others))
    gone = events(engine)[name("2.1/deadline/0")]
    assert gone.status == "CANCELLED"
    assert gone.changed_at == LATER
    assert gone.sequence > events(engine)[name("-/takes_effect/0")].sequence == 1


def test_readings_are_those_that_earlier_texts_knew(engine: Engine) -> None:
    law = seed().agreement
    fewer = tuple(q for q in law.questions if q.code != "plan_start")
    save(engine, replace(law, questions=fewer))
    save(engine, law)
    text = calendar(engine, readings=("plan_start=signature",)).decode()
    assert by_vobject(text)[name("6.5/deadline/0")].start == date(2023, 11, 9)


def test_a_calendar_holds_what_is_wanted_with_the_alarms_that_are_wanted(engine: Engine) -> None:
    feed = Feed(label="x", agreement=CODE, clauses=("6",), leads=(Period(days=7), Period()))
    found = events(engine, feed, date(2020, 11, 16))
    assert {uid.split("/")[1][0] for uid in found} == {"6"}
    assert len(found[name("6.2/deadline/0")].alarms) == 2


def test_the_window_ends_before_the_calendar_does() -> None:
    law = seed().agreement
    ends = [window(law, Asking(as_of=day, today=day))[1] for day in (TODAY, date(2995, 1, 1))]
    assert ends == [date(2036, 12, 31), date(2999, 12, 31)]


def test_a_calendar_of_nothing_is_one() -> None:
    content = b"".join(written([], uid="x", name="Nothing", pages="https://x.org"))
    assert by_vobject(content.decode()) == {}
