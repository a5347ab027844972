"""What is missing is said loudly, and where CI asks for everything it fails."""

import pytest

from tests.demands import Demands

PACKAGES = "moon"
MEND = "apt-get install -y --no-install-recommends moon"


def test_what_is_there_is_given() -> None:
    demands = Demands({})
    assert demands.need("moon", "a moon", PACKAGES) == "moon"
    assert demands.missing == {}


@pytest.mark.parametrize("ci", ["", "0", "false"])
def test_what_is_missing_skips_the_test_and_is_reported(ci: str) -> None:
    demands = Demands({"CI": ci})
    with pytest.raises(pytest.skip.Exception, match=MEND):
        demands.need(None, "a moon", PACKAGES)
    lines: list[str] = []
    demands.report(lines.append)
    assert [line.startswith("No a moon here") and line.endswith(MEND) for line in lines] == [True]


@pytest.mark.parametrize("ci", ["true", "1"])
def test_what_is_missing_fails_where_ci_demands_it(ci: str) -> None:
    with pytest.raises(pytest.fail.Exception, match=MEND):
        Demands({"CI": ci}).need(None, "a moon", PACKAGES)
