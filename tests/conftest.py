"""What all tests share: databases, a browser, and a loud word about what is missing."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests import chromium, postgresql
from tests.demands import Demands

if TYPE_CHECKING:  # Playwright takes a quarter of a second, and most runs open no page
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from sqlalchemy import URL

pytest_plugins = ["tests.databases"]

CACHE = Path(__file__).parents[1] / ".cache"
MISSING = CACHE / "missing"
DEMANDS = Demands(os.environ)


def pytest_configure(config: pytest.Config) -> None:
    """Keep what the tests write inside the checkout, and let them be stopped cleanly."""
    if not hasattr(config, "workerinput"):  # the process that starts the others
        MISSING.unlink(missing_ok=True)
    temporary = CACHE / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    os.environ["TMPDIR"] = os.environ["PYTEST_DEBUG_TEMPROOT"] = str(temporary)
    tempfile.tempdir = None
    set_hypothesis_home_dir(CACHE / "hypothesis")
    settings.register_profile("tracker", deadline=None, derandomize=DEMANDS.strict)
    settings.load_profile("tracker")
    # Being ended is like Ctrl-C: without it a database server would be left behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def pytest_sessionfinish() -> None:
    """Keep account of what this process missed, for each worker finds out for itself."""
    DEMANDS.keep(MISSING)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """End with what was missing, where nobody overlooks it."""
    missing = Demands.kept(MISSING)
    if missing:  # pragma: no cover  (nothing is missing where coverage is judged)
        terminalreporter.section("NOT EVERYTHING WAS TESTED", sep="!", red=True, bold=True)
        for line in missing:
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def demands() -> Demands:
    """Give the account of what is missing: ``demands.need(found, name, packages)``."""
    return DEMANDS


@pytest.fixture(scope="session")
def postgresql_server(demands: Demands) -> Iterator[URL]:
    """Give the address of a real PostgreSQL, as its first user."""
    server = demands.need(postgresql.find_server(os.environ), "PostgreSQL", postgresql.PACKAGES)
    with server as url:
        yield url


@pytest.fixture
def postgresql_url(postgresql_server: URL) -> Iterator[str]:
    """Give the address of an empty database in a real PostgreSQL."""
    with postgresql.fresh_database(postgresql_server) as url:
        yield url.render_as_string(hide_password=False)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Give the address of an SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path}/tracker.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Run the test twice: on an empty SQLite and on an empty PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(scope="session")
def browser(demands: Demands, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Give a running Chromium, one for all tests."""
    program = demands.need(chromium.usable_chromium(), "Chromium", chromium.PACKAGES)
    with chromium.launched(program, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def console() -> list[str]:
    """Give what the page said in the browser's console; a test that expects it clears the list."""
    return []


@pytest.fixture
def page(browser: Browser, console: list[str]) -> Iterator[Page]:
    """Give an empty page without a past; a word in its console that is left fails the test."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("console", lambda message: console.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: console.append(f"uncaught: {error}"))
    yield page
    context.close()
    assert console == []
