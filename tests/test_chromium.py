"""The browser of the tests is a real one, and keeps to itself."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import SHELL, arguments_for, find_chromium, folder_for_sockets

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGE = "data:text/html;charset=utf-8,<!doctype html><title>Ground</title><p lang=hy>Շուշի"


def test_it_opens_a_page(page: "Page") -> None:
    page.goto(PAGE)
    assert page.title() == "Ground"
    assert page.locator("p").inner_text() == "Շուշի"


def test_what_the_page_says_in_the_console_is_kept(page: "Page", console: list[str]) -> None:
    page.goto(PAGE)
    page.evaluate("console.warn('careful'); setTimeout(() => { throw new Error('broken') })")
    page.wait_for_function("true")
    assert console == ["warning: careful", "uncaught: broken"]
    console.clear()


def test_it_reaches_no_other_machine(page: "Page", console: list[str]) -> None:
    from playwright.sync_api import Error

    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://example.org/")
    assert console == []


def test_it_is_found_on_the_path_first(tmp_path: Path) -> None:
    own = tmp_path / SHELL
    own.write_text("#!/bin/sh\n")
    own.chmod(0o755)
    assert find_chromium(str(tmp_path)) == str(own)


def test_no_window_is_opened() -> None:
    assert "--headless=new" in arguments_for("/usr/bin/chromium")
    assert "--headless=new" not in arguments_for(f"/usr/bin/{SHELL}")


@pytest.mark.parametrize(("usual", "given"), [("/short", "/short"), ("/long" * 20, "/tmp/")])
def test_its_sockets_have_a_short_path(
    monkeypatch: pytest.MonkeyPatch, usual: str, given: str
) -> None:
    monkeypatch.setattr("tempfile.tempdir", usual)
    with folder_for_sockets() as folder:
        assert folder.startswith(given)
