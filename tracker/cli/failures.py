"""What is said when something goes wrong: one sentence and an exit code, never a traceback."""

import sys
import traceback

import click

from tracker.core.words.fault import BadSettingError, BadValueError, NotAcceptedError, TrackerError

ERROR, USAGE = 1, 2


class OptionsError(NotAcceptedError):
    """Several options of one command cannot be taken; each fault stands at its option."""


class NotSetUpError(TrackerError):
    """The database is not there, or has not the schema that this version needs."""

    def __init__(self, address: str, found: str | None, wanted: str = "") -> None:
        what = f"has another schema ({found}, not {wanted})" if found else "is not set up yet"
        super().__init__(f"The database {address} {what}; run `tracker init`.")


def sentence_of(error: Exception) -> tuple[str, int]:
    """What to say of an error, and the exit code; each of several faults has its line."""
    if isinstance(error, click.Abort):
        return "Stopped.", ERROR
    if isinstance(error, NotAcceptedError):
        return "\n".join(f"Error: {fault}" for fault in error.faults), code_of(error)
    if isinstance(error, TrackerError):
        return f"Error: {error}", code_of(error)
    if isinstance(error, click.UsageError):
        return in_context(error), USAGE
    return f"Error: {unexpected(error)}", ERROR


def in_context(error: click.UsageError) -> str:
    """The words of a usage error, with where to read more."""
    words = error.format_message()
    path = error.ctx.command_path if error.ctx else "tracker"
    # Without a command the words are the whole help.
    return words if "\n" in words else f"Error: {words} Try `{path} --help`."


def code_of(error: TrackerError) -> int:
    """Usage where the command line holds what is wrong; else an error."""
    at_fault = isinstance(error, BadValueError | OptionsError)
    return USAGE if at_fault and not isinstance(error, BadSettingError) else ERROR


def unexpected(error: Exception) -> str:
    """What the machine refused, or where the tracker itself is at fault."""
    sqlalchemy = sys.modules.get("sqlalchemy.exc")
    if sqlalchemy is not None and isinstance(error, sqlalchemy.DBAPIError):
        said = " ".join(str(error.orig).split())
        return (
            f"The database refused: {said}. Look at TRACKER_DATABASE_URL, or run `tracker doctor`."
        )
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        return f"The machine refused: {error.strerror or error}{where}."
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"The tracker made a mistake: {type(error).__name__} at {place.name}:{place.lineno}"
        f" ({error}). Please report it."
    )
