"""Programs that know nothing but the description find no answer that differs from it."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.transport import Response

from tests.web.api.driven import Driver, Question
from tests.web.site import site
from tracker.web.api.listed import OPERATIONS

NAMES = [one.name for one in OPERATIONS]
EXAMPLES, FEW = 12, 3
WALKS, STEPS = 10, 8
BELOW = [one.name for one in OPERATIONS if "{agreement}" in one.path]
"""What can be asked only with a code that another answer gave: nobody guesses it."""


def bounded(examples: int) -> settings:
    """The same so many examples in every run."""
    return settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )


def drive(driver: Driver, name: str, examples: int) -> None:
    """Put so many questions to an operation."""

    @bounded(examples)
    @given(case=driver.questions(name))
    def ask(case: Question) -> None:
        driver.ask(case)

    ask()
    assert driver.answered(name)


@pytest.fixture(scope="module")
def driver(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """Give a driver of the application on an SQLite file, which it may fill with notes."""
    path = copy(loaded_file, tmp_path_factory.mktemp("driven") / "tracker.db")
    with site(f"sqlite:///{path}") as app:
        yield Driver(app)


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_as_described(driver: Driver, name: str) -> None:
    drive(driver, name, EXAMPLES)


def test_answers_lead_to_answers(driver: Driver) -> None:
    walk: type = driver.walk()

    class Counting(walk):  # type: ignore[misc]
        def after_call(self, response: Response, case: Question) -> None:
            driver.count(response, case)

    driver.codes.clear()
    Counting.run(settings=bounded(WALKS))
    assert any(map(driver.answered, BELOW))


def test_postgresql_gives_no_other_answers(loaded_postgresql_url: str) -> None:
    with site(loaded_postgresql_url) as app:
        driver = Driver(app)
        for name in NAMES:
            drive(driver, name, FEW)
