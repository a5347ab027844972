"""PDF: pages printed by a real Chromium, or a word about why not."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import chromium
from tests.cli.command import Run, in_process
from tests.demands import Demands
from tests.loaded import NOW
from tracker.cli import printed
from tracker.cli.printed import BrowserMissingError, NotPrintedError, as_pdf, browser_for
from tracker.cli.report_page import PageRefusedError, standalone
from tracker.core.words.fault import BadSettingError
from tracker.settings import read_settings


def test_a_report_is_printed(loaded_sqlite_url: str, demands: Demands, tmp_path: Path) -> None:
    program = demands.need(chromium.find_chromium(), "Chromium", chromium.PACKAGES)
    file = tmp_path / "report.pdf"
    run = in_process(loaded_sqlite_url, BROWSER=program)
    done = run(
        "report", "status", "--as-of", "2020-11-16", "--format", "pdf", "--output", str(file)
    )
    assert done.err == f"Wrote {file}\n"
    assert file.read_bytes().startswith(b"%PDF-")
    assert file.stat().st_size > 20_000


def script(folder: Path, words: str) -> str:
    """A program that says this and prints nothing."""
    file = folder / "browser"
    file.write_text(f"#!{sys.executable}\n{words}\n")
    file.chmod(0o755)
    return str(file)


def test_a_browser_that_prints_nothing_is_told_of(tmp_path: Path) -> None:
    program = script(tmp_path, "import sys; print('No room.', file=sys.stderr)")
    with pytest.raises(NotPrintedError, match=r"it said: No room\."):
        as_pdf("<p>x</p>", program)
    with pytest.raises(NotPrintedError, match="it said: nothing"):
        as_pdf("<p>x</p>", script(tmp_path, ""))


def test_a_browser_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printed, "PATIENCE", 0.2)
    with pytest.raises(NotPrintedError, match=r"nothing for 0\.2 seconds"):
        as_pdf("<p>x</p>", script(tmp_path, "import time; time.sleep(60)"))


def test_a_program_that_is_none_is_told_of(tmp_path: Path) -> None:
    file = tmp_path / "browser"
    file.write_bytes(b"\x00\x01")
    file.chmod(0o755)
    with pytest.raises(NotPrintedError, match="Exec format error"):
        as_pdf("<p>x</p>", str(file))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadSettingError, match="TRACKER_BROWSER: “nothing” is no program"):
        browser_for("nothing")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BrowserMissingError, match="apt-get install chromium"):
        browser_for(None)


def test_it_says_so_on_the_command_line(loaded_sqlite_url: str, tmp_path: Path) -> None:
    run: Callable[..., Run] = in_process(loaded_sqlite_url, BROWSER="nothing")
    refused = run("report", "status", "--format", "pdf", "--output", str(tmp_path / "x.pdf"))
    assert refused.code == 1
    assert "TRACKER_BROWSER: “nothing” is no program" in refused.err


def test_a_page_that_does_not_come_is_told_of(loaded_sqlite_url: str) -> None:
    settings = read_settings(
        {"TRACKER_DATABASE_URL": loaded_sqlite_url, "TRACKER_SECRET_KEY": "k" * 40}
    )
    with pytest.raises(PageRefusedError, match="/nothing/ answered 404"):
        standalone(settings, "/nothing/", now=NOW)
