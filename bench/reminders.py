"""Reminders: what is due for 1,000 followers over 10,000 dates, found and sent."""

import gc
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.hour import Hour
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement, Clause
from tracker.core.law.obligation import Modality, Obligation, Performance
from tracker.core.law.rule import Fixed
from tracker.core.reminders.follow import Follow
from tracker.core.reminders.reminder import reminders
from tracker.core.reminders.subscriber import Subscriber
from tracker.core.reminders.timetable import Timetable
from tracker.formats.digest.letterhead import Letterhead
from tracker.services.library import Library
from tracker.services.post.folder import FolderPost
from tracker.services.reminders.following import follow
from tracker.services.reminders.looking import look
from tracker.services.reminders.people import Moment
from tracker.services.reminders.run import prepare
from tracker.services.reminders.sending import send_all
from tracker.store.engine import connect
from tracker.store.migrating import migrate
from tracker.store.session import reading, writing
from tracker.store.versions import save_version

DATES, CLAUSES, FOLLOWERS = 10_000, 100, 1_000
MOST_SECONDS, LEAST_A_SECOND = 2, 20
FIRST = datetime(2026, 1, 1, 12, tzinfo=UTC)
NOW = FIRST + timedelta(days=1)
HOUR = Hour(8, "Europe/Moscow")
HEAD = Letterhead(base="https://tracker.example.org", public=True, sender="bench@example.org")
MIGRATIONS = Path(__file__).parents[1] / "migrations"


def main() -> None:
    """Measure and print."""
    law = many_dates()
    print(f"{FOLLOWERS:,} followers, {DATES:,} dates, one day; seconds of the wall")
    for words, rules in (("of a clause each", of_clauses()), ("of everything", of_all())):
        seconds, found = timed(partial(in_memory, law, rules))
        print(f"finding, {words:<17} {seconds:6.2f}  (at most {MOST_SECONDS}; {found:,} found)")
    for followers in (FOLLOWERS // 10, FOLLOWERS):
        print(f"memory beyond the dates for {followers:>5,} rules: {extra(law, followers):5.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        engine = prepared(Path(folder), law)
        seconds, messages = timed(partial(through_the_outbox, engine))
        print(f"a whole run up to the outbox {seconds:6.2f}  ({messages:,} messages written)")
        seconds, sent = timed(partial(sending, engine, Path(folder)))
        print(f"sending {sent / seconds:6.0f} a second  (at least {LEAST_A_SECOND})")


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """How long something takes, and how much it found."""
    gc.collect()
    begun = time.perf_counter()
    found = work()
    return time.perf_counter() - begun, found


def many_dates(many: int = DATES) -> Agreement:
    """A law with so many last days, spread over ten years."""
    days = (date(2026, 1, 1) + timedelta(days=number * 3653 // many) for number in range(many))
    return Agreement(
        code="many",
        title="Many dates",
        short_title="Many dates",
        zone="Europe/Moscow",
        zone_reason="",
        signed_on=date(2025, 1, 1),
        effective_at=datetime(2025, 1, 1, tzinfo=UTC),
        clauses=tuple(Clause(number=str(number), title="") for number in range(CLAUSES)),
        obligations=tuple(due(number, day) for number, day in enumerate(days)),
    )


def due(number: int, day: date) -> Obligation:
    """One duty with its last day."""
    return Obligation(
        code=str(number),
        clause=str(number % CLAUSES),
        title=f"Duty {number}",
        modality=Modality.DUTY,
        performance=Performance.ONCE,
        basis="",
        obligors=(),
        rule=Fixed(on=day),
    )


def of_clauses() -> list[Follow]:
    """Everybody follows one clause."""
    return [Follow(agreement="many", clause=str(n % CLAUSES)) for n in range(FOLLOWERS)]


def of_all() -> list[Follow]:
    """Everybody follows everything."""
    return [Follow(agreement="many") for _ in range(FOLLOWERS)]


def in_memory(law: Agreement, rules: list[Follow]) -> int:
    """Find what falls due in a day for all rules, from the law and the record alone."""
    window = timetable(law)
    return sum(len(reminders(rule, HOUR, window)) for rule in rules)


def timetable(law: Agreement) -> Timetable:
    """The dates of the day."""
    case = case_for(law, (), Asking(as_of=NOW, today=NOW.date()))
    return Timetable(case, since=FIRST, reach=Period(months=6))


def extra(law: Agreement, followers: int) -> float:
    """The most memory that finding takes beside the dates themselves, in megabytes."""
    window = timetable(law)
    in_memory(law, of_clauses()[:1])
    tracemalloc.start()
    for rule in of_clauses()[:followers]:
        reminders(rule, HOUR, window)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1024 / 1024


def prepared(folder: Path, law: Agreement) -> Engine:
    """A database with the law and the followers in it."""
    engine = connect(f"sqlite:///{folder}/tracker.db")
    migrate(engine, MIGRATIONS)
    keep(engine, law)
    with writing(engine) as session:
        for number, rule in enumerate(of_clauses()):
            address = f"follower{number}@example.org"
            somebody = Subscriber(name=address, address=address, hour=HOUR)
            follow(session, somebody, rule, law, at=FIRST)
    return engine


def keep(engine: Engine, law: Agreement) -> None:
    """Put the law on record."""
    with writing(engine) as session:
        entry = {"recorded_at": FIRST, "recorded_by": "bench", "reason": "", "digest": ""}
        save_version(session, law, **entry)  # type: ignore[arg-type]


def through_the_outbox(engine: Engine) -> int:
    """One run, from reading the law to the messages in the outbox."""
    with reading(engine) as session:
        run = prepare(session, Library(), HEAD, Moment(now=NOW))
    with writing(engine) as session:
        return look(session, run, run.people)


def sending(engine: Engine, folder: Path) -> int:
    """Send all of it, into a folder."""
    post = FolderPost(folder / "mail")
    return send_all(partial(writing, engine), post, lambda: NOW + timedelta(minutes=1)).sent


if __name__ == "__main__":
    main()
