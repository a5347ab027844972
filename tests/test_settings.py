"""The door to the settings: the package's own where it is there (in the wheel), else the root's."""

import importlib
import sys
from types import ModuleType

import pytest

import config
import tracker
from tracker import settings


def test_in_a_checkout_it_is_the_one_at_the_root() -> None:
    assert settings.Settings is config.Settings
    assert settings.read_settings is config.read_settings


def test_in_the_wheel_it_is_the_one_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    inside = ModuleType("tracker.config")
    for name in settings.__all__:
        setattr(inside, name, f"the package's {name}")
    # The import puts the new module into the package; this puts the old one back.
    monkeypatch.setattr(tracker, "settings", settings)
    monkeypatch.setitem(sys.modules, "tracker.config", inside)
    monkeypatch.delitem(sys.modules, "tracker.settings")
    found = importlib.import_module("tracker.settings")
    assert found.Settings == "the package's Settings"
