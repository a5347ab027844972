"""Ways to move a page: with the mouse, or with the keyboard alone."""

from typing import Protocol

from playwright.sync_api import Locator, Page

MOST_TABS = 250


class Hand(Protocol):
    """Somebody who reads a page and moves it."""

    page: Page

    def press(self, target: Locator) -> None:
        """Follow a link, push a button, tick a box."""

    def write(self, target: Locator, words: str) -> None:
        """Put words into a field, in the place of what is there."""

    def choose(self, target: Locator, option: str) -> None:
        """Choose an option of a list by its words."""


class Mouse:
    """Clicks."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        """Click on it."""
        target.click()

    def write(self, target: Locator, words: str) -> None:
        """Fill the field."""
        target.fill(words)

    def choose(self, target: Locator, option: str) -> None:
        """Choose from the list."""
        target.select_option(label=option)


class Keyboard:
    """Never touches the mouse: reaches everything with the tab key."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, target: Locator) -> None:
        """Go on with the tab key until the target has the focus."""
        pressed = 0
        while not target.evaluate("one => one === document.activeElement"):
            assert pressed < MOST_TABS, f"{target} cannot be reached with the tab key"
            self.page.keyboard.press("Tab")
            pressed += 1

    def press(self, target: Locator) -> None:
        """Press enter on it."""
        self.reach(target)
        self.page.keyboard.press("Enter")

    def write(self, target: Locator, words: str) -> None:
        """Type over what is there."""
        self.reach(target)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(words)

    def choose(self, target: Locator, option: str) -> None:
        """Type the option's first letters."""
        self.reach(target)
        self.page.keyboard.type(option)
