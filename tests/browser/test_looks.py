"""Every page holds up: no accessibility fault, no word in the console, no sideways scrolling."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ROOT = "/trilateral-2020"
PAGES = {
    "overview": f"{ROOT}/",
    "clause": f"{ROOT}/clauses/6",
    "obligation": f"{ROOT}/obligations/6.7",
    "power": f"{ROOT}/obligations/4.4",
    "dates": f"{ROOT}/dates?from=2020-11-09&to=2030-12-31",
    "notes": f"{ROOT}/notes",
    "note": f"{ROOT}/notes/13",
    "choose": f"{ROOT}/notes/new",
    "form": f"{ROOT}/notes/new?effect=position&obligation=6.1",
    "correction": f"{ROOT}/notes/new?effect=correction&about=13",
    "report": f"{ROOT}/report",
    "readings": f"{ROOT}/readings",
    "method": f"{ROOT}/method",
    "reminders": f"{ROOT}/reminders",
    "follow": f"{ROOT}/follow",
}
OTHERS = {
    "start": "/",
    "all dates": "/dates?from=2020-11-09&to=2030-12-31",
    "search": "/search?q=agdam",
    "new agreement": "/new-agreement",
    "text": f"{ROOT}/text",
    "edit": f"{ROOT}/text/obligation/4.3",
    "versions": f"{ROOT}/versions",
}
"""Pages that no day is asked of."""
EVERY = {**PAGES, **OTHERS}
WIDTHS = (320, 800, 1280)
DAYS = ("2020-11-09", "2020-11-16", "2023-11-11", "2026-11-23")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WRONG = {"400": f"{ROOT}/?as_of=x", "404": f"{ROOT}/clauses/12"}


def faults(page: Page) -> list[str]:
    """What axe finds, in a line each."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


def joined(path: str, query: str) -> str:
    """The address with one more parameter."""
    return f"{path}{'&' if '?' in path else '?'}{query}" if query else path


@pytest.mark.parametrize("name", EVERY)
def test_axe_finds_nothing_by_day_and_by_night(page: Page, address: str, name: str) -> None:
    page.goto(address + EVERY[name])
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found[scheme] = faults(page)
    assert found == {"light": [], "dark": []}


@pytest.mark.parametrize("code", WRONG)
def test_axe_finds_nothing_on_error_pages(
    page: Page, console: list[str], address: str, code: str
) -> None:
    answer = page.goto(address + WRONG[code])
    assert answer is not None
    assert answer.status == int(code)
    assert faults(page) == []
    console.clear()  # The browser itself says that the address was not found.


def test_axe_finds_nothing_in_a_form_with_faults(
    page: Page, console: list[str], address: str
) -> None:
    page.goto(f"{address}{ROOT}/notes/new?effect=extension")
    page.get_by_role("button").last.click()
    page.get_by_role("alert").wait_for()
    assert faults(page) == []
    console.clear()


@pytest.mark.parametrize("name", EVERY)
def test_nothing_is_wider_than_the_screen_on_any_day(page: Page, address: str, name: str) -> None:
    days = [f"as_of={day}" for day in DAYS] if name in PAGES else [""]
    wide = {}
    for day in days:
        page.goto(address + joined(EVERY[name], day))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wide[day, width] = page.evaluate("document.documentElement.scrollWidth")
    assert {asked: found for asked, found in wide.items() if found > asked[1]} == {}


@pytest.mark.parametrize("name", ["overview", "form", "report"])
def test_forced_colours_and_high_contrast_hold_up(page: Page, address: str, name: str) -> None:
    page.emulate_media(forced_colors="active", contrast="more")
    page.goto(address + PAGES[name])
    assert faults(page) == []
