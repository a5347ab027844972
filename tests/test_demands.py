"""What is missing is said loudly, and where CI asks for everything it fails."""

from pathlib import Path

import pytest

from tests.demands import Demands

PACKAGES = "moon"
MEND = "apt-get install -y --no-install-recommends moon"


def test_what_is_there_is_given() -> None:
    demands = Demands({})
    assert demands.need("moon", "a moon", PACKAGES) == "moon"
    assert demands.missing == {}


@pytest.mark.parametrize("ci", ["", "0", "false"])
def test_what_is_missing_skips_the_test_and_is_kept(ci: str, tmp_path: Path) -> None:
    demands = Demands({"CI": ci})
    with pytest.raises(pytest.skip.Exception, match=MEND):
        demands.need(None, "a moon", PACKAGES)
    for _each_worker in range(2):
        demands.keep(tmp_path / "missing")
    (line,) = Demands.kept(tmp_path / "missing")
    assert line.startswith("No a moon here")
    assert line.endswith(MEND)


@pytest.mark.parametrize("ci", ["true", "1"])
def test_what_is_missing_fails_where_ci_demands_it(ci: str) -> None:
    with pytest.raises(pytest.fail.Exception, match=MEND):
        Demands({"CI": ci}).need(None, "a moon", PACKAGES)
