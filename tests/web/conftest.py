"""The site on the bundled statement, its clock standing still."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.loaded import (
    loaded_database,
    loaded_file,
    loaded_postgresql_url,
    loaded_sqlite_url,
    loaded_template,
    loaded_url,
    shared_url,
)
from tests.web.site import remember, site

__all__ = [
    "loaded_database",
    "loaded_file",
    "loaded_postgresql_url",
    "loaded_sqlite_url",
    "loaded_template",
    "loaded_url",
    "shared_url",
]


@pytest.fixture(scope="module")
def read_on_both(shared_url: str) -> Iterator[Flask]:
    """Give the application for tests that only read, first on SQLite and then on PostgreSQL.

    It is made once for a module, like everything that it remembers.
    """
    with site(shared_url) as app:
        yield app


@pytest.fixture
def on_both(loaded_url: str) -> Iterator[Flask]:
    """Give the application, first on SQLite and then on PostgreSQL, with the statement."""
    with site(loaded_url) as app:
        yield app


@pytest.fixture
def app(loaded_sqlite_url: str) -> Iterator[Flask]:
    """Give the application on an SQLite file with the statement, which it knows already."""
    with site(loaded_sqlite_url) as app:
        remember(app)
        yield app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Give a visitor of the site on SQLite."""
    return app.test_client()


@pytest.fixture(scope="module")
def reader(loaded_file: Path) -> Iterator[FlaskClient]:
    """Give a visitor who only reads; the site is made once for a module."""
    with site(f"sqlite:///{loaded_file}") as app:
        remember(app)
        yield app.test_client()
