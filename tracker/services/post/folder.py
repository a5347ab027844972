"""Without a mail server: a folder with a file for each message, as mail programs open it."""

import contextlib
import os
from pathlib import Path

from tracker.services.post.outcome import Fate, Outcome, outcome
from tracker.store.posting import Letter


class FolderPost:
    """Puts messages into a folder; the same message is the same file, so a copy replaces it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, letter: Letter) -> Outcome:
        """Write the message beside and put it in its place: half of one is never there."""
        file = self.folder / f"{letter.message_id.partition('@')[0]}.eml"
        draft = file.with_suffix(".part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as opened:
                opened.write(letter.content.encode("ascii"))
                opened.flush()
                os.fsync(opened.fileno())
            draft.replace(file)
        except OSError as error:
            with contextlib.suppress(OSError):
                draft.unlink()
            return outcome(Fate.NOBODY, f"{self.folder}: {error.strerror}")
        return outcome(Fate.TAKEN, f"written to {file}")
