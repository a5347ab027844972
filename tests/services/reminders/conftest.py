"""What the tests of reminders share."""

import pytest
from sqlalchemy import Engine

from tests.services.reminders.world import World


@pytest.fixture
def world(migrated_engine: Engine) -> World:
    """Give a desk with the small law, on each database."""
    return World(migrated_engine).begin()
