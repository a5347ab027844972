"""What a running server holds: settings, the database, the library, the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import current_app, request
from sqlalchemy import Engine

from tracker.services.library import Library, Shelf
from tracker.settings import Settings

NAME = "tracker"
PAGES = 64
"""Pages that are kept at a time; one takes about forty kilobytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One for an app, shared by its threads."""

    settings: Settings
    engine: Engine
    library: Library
    pages: Shelf
    """Pages as they were printed; the same is asked more often than anything changes."""
    now: Callable[[], datetime]
    """The present instant, UTC."""


def house() -> House:
    """The house of the app that answers."""
    found: House = current_app.extensions[NAME]
    return found


def server_address() -> str:
    """Where others reach the pages, without a slash at its end; else where this request came in.

    The request's host is one of the server's own names (`guard.check`), so nobody can choose it.
    """
    return house().settings.public_url or f"{request.scheme}://{request.host}"
