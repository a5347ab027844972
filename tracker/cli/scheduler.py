"""The reminders' own clockwork while the pages are served: a run every so many minutes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from tracker import clock
from tracker.cli.failures import sentence_of
from tracker.cli.opened import database, progress
from tracker.cli.reminding import Told, remind
from tracker.settings import Settings

LONGEST_GOODBYE = 10
"""Seconds that a run under way is given when the server stops; what it left is done next time."""


@contextmanager
def reminding(settings: Settings) -> Iterator[None]:
    """Run the reminders beside whatever happens in the block, if the settings ask for it."""
    minutes = settings.mail.remind_every
    if not minutes:
        yield
        return
    progress(f"Reminders run every {minutes} minutes (TRACKER_REMIND_EVERY).")
    stop = Event()
    thread = Thread(target=again_and_again, args=(settings, stop, minutes * 60), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(LONGEST_GOODBYE)


def again_and_again(
    settings: Settings,
    stop: Event,
    seconds: float,
    once: Callable[[Settings], Told] | None = None,
) -> None:
    """One run after the other until told to stop; what goes wrong is told and tried again."""
    while not stop.is_set():
        try:
            told = (once or one_run)(settings)
            if told.messages or told.sent.sent or told.sent.said:
                progress(told.words())
        except Exception as error:  # noqa: BLE001 (the pages must go on, whatever goes wrong here)
            progress(f"Reminders failed. {sentence_of(error)[0]}")
        stop.wait(seconds)


def one_run(settings: Settings) -> Told:
    """Find and send once."""
    from tracker.services.library import Library

    with database(settings) as engine:
        return remind(settings, engine, Library(), clock=clock.now)
