"""The interface, tried by a machine that has read its description."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis import BaseSchema, Case, HookContext
from schemathesis.config import SchemathesisConfig

from tests.loaded import CODE
from tests.web.site import site

EXAMPLES = int(os.environ.get("TRACKER_TEST_EXAMPLES", "25"))
"""More of them find more, and take longer."""
CONFIG = SchemathesisConfig.from_dict(
    {
        "checks": {
            # What is well written may still not fit the record: 422, never 400.
            "positive_data_acceptance": {
                "expected-statuses": ["2xx", "304", "404", "409", "422"],
            }
        }
    }
)
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def here(context: HookContext, path_parameters: dict[str, Any]) -> dict[str, Any]:
    """Ask of the agreement that is on record, so that questions get as far as an answer."""
    del context
    known = {"agreement": CODE} if "agreement" in path_parameters else {}
    return {**path_parameters, **known}


@pytest.fixture(scope="module")
def description(
    loaded_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BaseSchema]:
    """Give the description, with the application behind it."""
    copy = tmp_path_factory.mktemp("schemathesis") / "tracker.db"
    copy.write_bytes(loaded_file.read_bytes())
    with site(f"sqlite:///{copy}") as app:
        found = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app, config=CONFIG)
        found.hook("map_path_parameters")(here)
        yield found


schema = schemathesis.pytest.from_fixture("description")


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=SLOW)
def test_nothing_breaks_it(case: Case) -> None:
    case.call_and_validate()


def test_nothing_breaks_it_step_by_step(description: BaseSchema) -> None:
    run_state_machine_as_test(
        description.as_state_machine(),
        settings=settings(
            max_examples=EXAMPLES // 2,
            stateful_step_count=6,
            deadline=None,
            suppress_health_check=SLOW,
        ),
    )
