"""The pages, measured against a bare route that returns the same bytes, in one interleaved run."""

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from tracker.clock import now, today
from tracker.core.log.draft import Draft
from tracker.formats.seed import read_seed
from tracker.services.seeds import load
from tracker.settings import Settings, read_settings
from tracker.store.engine import connect
from tracker.store.log import append_notes
from tracker.store.migrating import migrate
from tracker.store.session import writing
from tracker.web.app import create_app

ROUNDS = 60
ROOT = "/trilateral-2020"
PAGES = {
    "overview": f"{ROOT}/",
    "clause 6": f"{ROOT}/clauses/6",
    "obligation 6.7": f"{ROOT}/obligations/6.7",
    "obligation 4.4": f"{ROOT}/obligations/4.4",
    "dates": f"{ROOT}/dates",
    "notes": f"{ROOT}/notes",
    "report": f"{ROOT}/report",
}
LIMITED = ("overview", "clause 6", "obligation 6.7", "obligation 4.4")
MOST, AIM = 20, 8
MOST_KILOBYTES = 60
BARE = """
import flask, sqlalchemy.orm
app = flask.Flask("bare")
app.route("/")(lambda: "x" * 30_000)
engine = sqlalchemy.create_engine("sqlite://")
with sqlalchemy.orm.Session(engine) as session:
    session.execute(sqlalchemy.text("SELECT 1"))
app.test_client().get("/")
"""
OURS = """
import sys
from tracker.settings import read_settings
from tracker.web.app import create_app
environ = {"TRACKER_DATABASE_URL": sys.argv[1], "TRACKER_SECRET_KEY": "b" * 40}
app = create_app(read_settings(environ))
for page in sys.argv[2:]:
    assert app.test_client().get(page).status_code == 200
"""
RESIDENT = 'print(next(l.split()[1] for l in open("/proc/self/status") if l.startswith("VmRSS")))'


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        settings = prepared(Path(folder))
        client = create_app(settings).test_client()
        gc.collect()
        gc.freeze()
        print(f"{'page':<16} {'kB':>5} {'B':>7} {'again':>7}  ratio {'first':>7}  ratio")
        for name, path in PAGES.items():
            print(line_of(name, path, client))
        print(after_notes(client, settings))
        bare, ours = resident(BARE), resident(OURS, settings.database_url, *PAGES.values())
        print(f"memory: {ours / bare:.2f} × a bare Flask and SQLAlchemy process, {ours // 1024} MB")
    print(f"at most {MOST} × B for {', '.join(LIMITED)}, aim {AIM}; at most {MOST_KILOBYTES} kB;")
    print("memory at most 1.5 ×. B: a bare route with the same bytes; again: a page asked before;")
    print("first: a day never asked about before. Times are the processor's, not the wall's.")


def prepared(folder: Path) -> Settings:
    """A database of its own with the bundled statement."""
    address = {
        "TRACKER_DATABASE_URL": f"sqlite:///{folder}/tracker.db",
        "TRACKER_SECRET_KEY": "b" * 40,
    }
    settings = read_settings(address)
    engine = connect(settings.database_url)
    migrate(engine, settings.migrations)
    for seed in map(read_seed, settings.seeds.iterdir()):
        day = today(seed.agreement.tz)
        with writing(engine) as session:
            load(session, seed, today=day, recorded_at=now(), recorded_by="bench")
    engine.dispose()
    return settings


def line_of(name: str, path: str, client: FlaskClient) -> str:
    """One page: its size, the bare route, the page asked again and asked for the first time."""
    body = client.get(path).data
    bare = bare_client(body)
    days = (f"{path}?as_of={day}" for day in other_days())
    calls: list[Callable[[], object]] = [
        lambda: bare.get("/"),
        lambda: client.get(path),
        lambda: client.get(next(days)),
    ]
    base, again, first = (statistics.median(times) * 1000 for times in interleaved(calls))
    size = len(body) / 1000
    return (
        f"{name:<16} {size:>5.1f} {base:>4.2f} ms {again:>4.2f} ms {again / base:>6.1f}"
        f" {first:>4.1f} ms {first / base:>6.1f}"
    )


def after_notes(client: FlaskClient, settings: Settings) -> str:
    """The overview, asked for the first time after a new note."""
    path, draft = PAGES["overview"], a_note()
    engine, bare = connect(settings.database_url), bare_client(client.get(PAGES["overview"]).data)

    def noted() -> None:
        with writing(engine) as session:
            append_notes(session, ROOT[1:], [draft], recorded_at=now(), recorded_by="bench")

    calls: list[Callable[[], object]] = [noted, lambda: client.get(path), lambda: bare.get("/")]
    _, taken, base = (statistics.median(times) * 1000 for times in interleaved(calls, ROUNDS // 3))
    engine.dispose()
    return f"overview after a new note {taken:.1f} ms, {taken / base:.1f} × B"


def a_note() -> Draft:
    """A note on one obligation, which nothing follows from."""
    day = date(2026, 1, 1)
    return Draft(actor="AM", text="Said.", occurred_on=day, reported_on=day, obligations=("1.1",))


def other_days() -> Iterator[date]:
    """Days that nobody has asked about."""
    day = date(2021, 1, 1)
    while True:
        yield day
        day += timedelta(days=1)


def bare_client(body: bytes) -> FlaskClient:
    """A Flask application with one route that returns the bytes."""
    app = Flask("bare")
    app.add_url_rule("/", view_func=lambda: body)
    return app.test_client()


def interleaved(calls: list[Callable[[], object]], rounds: int = ROUNDS) -> list[list[float]]:
    """The seconds of each call, one after the other in every round."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(rounds):
        for call, taken in zip(calls, times, strict=True):
            started = time.thread_time()
            call()
            taken.append(time.thread_time() - started)
    return times


def resident(program: str, *arguments: str) -> int:
    """The kilobytes that a process holds after it has run a program."""
    done = subprocess.run(
        [sys.executable, "-c", program + RESIDENT, *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    return int(done.stdout)


if __name__ == "__main__":
    main()
