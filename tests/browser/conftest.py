"""A served statement, and visitors of every kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.hands import Hand, Keyboard, Mouse
from tests.browser.served import served
from tests.loaded import loaded_file

__all__ = ["loaded_file"]

WAYS = ("mouse", "keyboard", "no script")


@pytest.fixture(scope="session")
def address(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a server for tests that only read."""
    with served(loaded_file, tmp_path_factory.mktemp("served")) as found:
        yield found


@pytest.fixture
def own_address(loaded_file: Path, tmp_path: Path) -> Iterator[str]:
    """Give the address of a server of the test's own, which may be written to."""
    with served(loaded_file, tmp_path) as found:
        yield found


@pytest.fixture(params=[320, 1280])
def width(request: pytest.FixtureRequest) -> int:
    """Run the test twice: on a narrow and on a wide screen."""
    found: int = request.param
    return found


@pytest.fixture(params=WAYS)
def hand(
    request: pytest.FixtureRequest, browser: Browser, console: list[str], width: int
) -> Iterator[Hand]:
    """Give a visitor with a mouse, with a keyboard alone, and with scripts switched off."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=request.param != "no script"
    )
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("console", lambda message: console.append(message.text))
    yield Keyboard(page) if request.param == "keyboard" else Mouse(page)
    context.close()
    assert console == []
