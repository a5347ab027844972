"""`tracker calendar export`: the dates as a file."""

from pathlib import Path
from typing import Any

import click

from tracker import clock
from tracker.cli.calendars.options import FILTER, at_options, wish_of, with_options
from tracker.cli.opened import database, progress
from tracker.cli.view import ASKED, asked_of, option_of
from tracker.settings import Settings


@click.command("export")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write there.")
@with_options(*FILTER, *ASKED)
@click.pass_obj
def export(settings: Settings, /, *, output: Path | None, **given: Any) -> None:
    """Write the dates as an .ics file, for any calendar that opens files."""
    from tracker.services.calendar import Part, part_for, written
    from tracker.services.library import Library
    from tracker.store.session import reading

    code, asked = asked_of(settings, given)
    wish, library = wish_of("file", given), Library()

    def part() -> Part:
        holding = library.holding(session, code, asked.text_version(field=option_of))
        asking = asked.asking(holding, today=clock.today(holding.law.tz), field=option_of)
        with at_options():
            follows = wish.feed(holding.law).follows(code)
        return part_for(library, session, holding, asking, follows)

    with database(settings) as engine, reading(engine) as session:
        found = part()
    name = found.law.short_title
    write(output, b"".join(written([found], uid=code, name=name, pages=settings.pages)))


def write(output: Path | None, content: bytes) -> None:
    """To a file, and say so; else to standard output."""
    if output is None:
        click.echo(content, nl=False)
        return
    output.write_bytes(content)
    progress(f"Wrote {output}")
