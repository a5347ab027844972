"""The reminders' own clockwork while the pages are served."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.cli.command import Run, in_process
from tests.web.site import settings_for
from tracker import clock
from tracker.cli.reminding import Told
from tracker.cli.scheduler import again_and_again, one_run, reminding
from tracker.core.days.day import parse_instant
from tracker.services.reminders.sending import Sent
from tracker.settings import Settings

Tracker = Callable[..., Run]


@pytest.fixture
def settings(loaded_sqlite_url: str, tmp_path: Path) -> Settings:
    return settings_for(
        loaded_sqlite_url, TRACKER_REMIND_EVERY="5", TRACKER_MAIL_FOLDER=str(tmp_path / "mail")
    )


def test_it_is_off_unless_somebody_wants_it(
    loaded_sqlite_url: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with reminding(settings_for(loaded_sqlite_url)):
        pass
    assert capfd.readouterr().err == ""


def test_it_sends_at_the_start_and_ends_with_the_server(
    settings: Settings,
    loaded_sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    in_process(loaded_sqlite_url)("follow", "desk@example.org")
    due = parse_instant("2030-05-03T06:00Z", field="now")
    monkeypatch.setattr(clock, "now", lambda: due)
    with reminding(settings):
        pass
    assert [file.suffix for file in settings.mail.folder.iterdir()] == [".eml"]
    said = capfd.readouterr().err
    assert "Reminders run every 5 minutes (TRACKER_REMIND_EVERY)." in said
    assert "Messages: 1 sent." in said
    assert one_run(settings) == Told(people=0, messages=0, sent=Sent())


def test_what_goes_wrong_is_told_and_tried_again(
    settings: Settings, capfd: pytest.CaptureFixture[str]
) -> None:
    stop, runs = Event(), []

    def once(_: Settings) -> Told:
        runs.append(1)
        if len(runs) == 1:
            raise OSError(28, "No space left on device")
        stop.set()
        return Told(people=0, messages=0, sent=Sent())

    again_and_again(settings, stop, 0, once)
    assert len(runs) == 2
    said = capfd.readouterr().err
    assert said.startswith("Reminders failed. ")
    assert said.endswith("The machine refused: No space left on device.\n")
