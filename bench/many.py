"""A site with an agreement of many dates: what calendars and tables of dates are measured on."""

import contextlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask

from bench.reminders import MIGRATIONS, NOW, keep, many_dates
from tracker.settings import read_settings
from tracker.store.engine import connect
from tracker.store.migrating import migrate
from tracker.web.app import create_app


@contextlib.contextmanager
def many_dates_site(many: int) -> Iterator[tuple[Flask, str]]:
    """Give the application and the address of its database."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder)}/tracker.db"
        engine = connect(url)
        migrate(engine, MIGRATIONS)
        keep(engine, many_dates(many))
        engine.dispose()
        environ = {"TRACKER_DATABASE_URL": url, "TRACKER_SECRET_KEY": "b" * 40}
        yield create_app(read_settings(environ), now=lambda: NOW), url


def days_before(day: date) -> Iterator[date]:
    """Days that nobody has asked about, one after the other, up to a day."""
    return (day - timedelta(days=number) for number in range(1, 400))
