"""`tracker notes`: the log, or the part of it that somebody wants."""

from typing import Any

import click

from tracker.cli.view import View, option_of, reads
from tracker.core.days.day import parse_day
from tracker.core.words.fault import BadValueError, UnknownError
from tracker.formats.notes_csv import NOTES_COLUMNS
from tracker.formats.notes_json import notes_document
from tracker.formats.notes_text import notes_text
from tracker.services.log import Filter, log


@click.command("notes")
@click.option("--clause", "clauses", multiple=True, metavar="NUMBER", help="About this clause.")
@click.option("--obligation", "obligations", multiple=True, metavar="CODE", help="About this one.")
@click.option("--actor", "actors", multiple=True, metavar="CODE", help="By this actor.")
@click.option("--effect", "effects", multiple=True, metavar="WORD", help="position, extension, …")
@click.option("--since", metavar="DAY", help="Happened on that day or later.")
@click.option("--until", metavar="DAY", help="Happened on that day or earlier.")
@reads
def command(view: View, **wanted: Any) -> None:
    """The notes on record, in the order in which they were entered."""
    try:
        found = log(view.library, view.holding, view.asking, filter_of(**wanted))
    except UnknownError as error:
        raise UnknownError(option_of(error.field), error.value, error.wanted) from None
    view.write(
        lambda: notes_document(found.head, found.logged, generated_at=view.now),
        lambda: notes_text(found.head, found.logged, view.style),
        NOTES_COLUMNS,
        lambda document: document["notes"],
    )


def filter_of(since: str | None, until: str | None, **named: tuple[str, ...]) -> Filter:
    """The filter; BadValueError for a day that is none, or two in the wrong order."""
    first = None if since is None else parse_day(since, field="--since")
    last = None if until is None else parse_day(until, field="--until")
    if first is not None and last is not None and last < first:
        wanted = f"comes before --since, {first}; write that day or a later one"
        raise BadValueError("--until", last, wanted)
    return Filter(since=first, until=last, **named)
