"""`tracker note add`: a note, judged before it is kept, and what it changes."""

import sys
from typing import TYPE_CHECKING, Any

import click

from tracker import clock
from tracker.cli.failures import OptionsError
from tracker.cli.note_fields import SEVERAL, with_fields
from tracker.cli.opened import database
from tracker.cli.view import option_of
from tracker.core.asked.asking import Asking
from tracker.core.log.note import LONGEST_TEXT
from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from tracker.core.log.draft import Draft
    from tracker.services.library import Holding
    from tracker.services.record import Made


@click.group("note")
def command() -> None:
    """Add to the record."""


@command.command("add")
@click.option("--agreement", metavar="CODE", help="Which agreement; else TRACKER_AGREEMENT.")
@click.option("--whole", is_flag=True, help="It is about the agreement as a whole.")
@click.option("--unconfirmed", is_flag=True, help="Nobody has checked it against the source yet.")
@click.option("--source-confirmed", is_flag=True, help="You have read the new source in a copy.")
@click.option("--dry-run", is_flag=True, help="Only say what the note would change.")
@with_fields
@click.pass_obj
def add(settings: Settings, /, *, agreement: str | None, dry_run: bool, **fields: Any) -> None:
    """Add a note to the log.

    A note is never changed: what turns out wrong is put right by a correction, which is a note too.
    """
    from tracker.store.session import reading, writing

    flags = ("whole", "unconfirmed", "source_confirmed")
    typed = {name: value for name, value in fields.items() if value and name not in flags}
    typed |= {name: "yes" for name in flags if fields[name]}
    if typed.get("text") == "-":
        typed["text"] = from_standard_input()
    unit: Callable[[Engine], AbstractContextManager[Session]] = reading if dry_run else writing
    with database(settings) as engine, unit(engine) as session:
        try:
            added = noted(session, agreement or settings.agreement, typed, settings, dry_run)
        except NotAcceptedError as error:
            raise OptionsError(tuple(at_option(fault) for fault in error.faults)) from None
    click.echo(added)


def from_standard_input() -> str:
    """The text that is piped in; bytes that are no UTF-8 become half characters, which are refused.

    No more is read than it takes to see that it is too long.
    """
    return sys.stdin.buffer.read(4 * LONGEST_TEXT + 4).decode(errors="surrogateescape")


def noted(
    session: "Session", code: str, typed: dict[str, Any], settings: Settings, dry_run: bool
) -> str:
    """Add the note, or only judge it, and say what it changes; NotAcceptedError for its faults."""
    from tracker.services.library import Library
    from tracker.services.record import add_note

    holding = Library().holding(session, code)
    today = clock.today(holding.law.tz)
    draft, made = read(typed)
    changes = judged(holding, draft, made, Asking(as_of=today, today=today))
    if dry_run:
        return f"Nothing was added. The note would change:\n{changes}"
    note = add_note(
        session,
        holding,
        draft,
        today=today,
        recorded_at=clock.now(),
        recorded_by=settings.recorded_by,
        made=made,
    )
    return f"Note {note.number} was added to {code}. It changes:\n{changes}"


def read(typed: dict[str, Any]) -> tuple["Draft", "Made"]:
    """The note and the source made with it; NotAcceptedError holds the faults of both."""
    from tracker.formats.typed import read_draft, read_source
    from tracker.services.record import Made

    faults: list[Fault] = []
    source = draft = None
    try:
        source = read_source(typed)
        typed = with_source(typed, source.code) if source else typed
    except NotAcceptedError as error:
        faults += error.faults
    try:
        draft = read_draft(typed)
    except NotAcceptedError as error:
        faults += error.faults
    if faults or draft is None:
        raise NotAcceptedError(tuple(faults))
    return draft, Made(sources=(source,) if source else ())


def with_source(typed: dict[str, Any], code: str) -> dict[str, Any]:
    """The fields with one more source."""
    return {**typed, "sources": (*typed.get("sources", ()), code)}


def judged(holding: "Holding", draft: "Draft", made: "Made", asking: Asking) -> str:
    """What a faultless note changes, a line each; NotAcceptedError for its faults."""
    from tracker.formats.change_text import change_in_words, validity_in_words
    from tracker.services.record import faults, preview

    found = faults(holding, draft, today=asking.today, made=made)
    if found:
        raise NotAcceptedError(found)
    what = preview(holding, draft, asking, made=made)
    lines = [change_in_words(change.before, change.after) for change in what.changes]
    whole = validity_in_words(what.before.validity, what.after.validity)
    lines += [whole] if whole else []
    return "\n".join(f"  {line}" for line in lines) or "  nothing that is shown for today."


def at_option(fault: Fault) -> Fault:
    """The fault at the option that fills the field: effect.by.new_last_day → --new-last-day."""
    name = fault.place.removeprefix("effect.")
    name = name if name == "by" else name.removeprefix("by.")
    return Fault(SEVERAL.get(name) or option_of(name), fault.message)
