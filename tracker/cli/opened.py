"""The database as commands open it: announced where it matters, refused where it is not set up."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tracker.cli.failures import NotSetUpError
from tracker.core.words.fault import BadSettingError, BadValueError
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine


def progress(words: str) -> None:
    """Say what is being done, beside the output proper."""
    click.echo(words, err=True)


@contextmanager
def engine_for(settings: Settings) -> Iterator["Engine"]:
    """The engine for the database, whether that is set up or not; closed at the end."""
    from tracker.store.engine import connect

    try:
        engine = connect(settings.database_url)
    except BadValueError as error:
        raise BadSettingError("TRACKER_DATABASE_URL", error.value, error.wanted) from None
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def database(settings: Settings) -> Iterator["Engine"]:
    """The engine for a database that is set up; NotSetUpError where it is not."""
    from tracker.store.head import HEAD, current_revision

    with engine_for(settings) as engine:
        file = settings.database_file
        # Looked at first, because SQLite would make an empty file of a name that is not there.
        found = None if file is not None and not file.exists() else current_revision(engine)
        if found != HEAD:
            raise NotSetUpError(address_of(engine), found, HEAD)
        yield engine


def address_of(engine: "Engine") -> str:
    """The database's address, its password hidden."""
    return engine.url.render_as_string(hide_password=True)
