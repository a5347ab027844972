"""`tracker calendar`: dates as a calendar file, and calendars that others can subscribe to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import clock
from tracker.cli.failures import OptionsError
from tracker.cli.opened import database, progress
from tracker.cli.view import ASKED, asked_of, option_of
from tracker.core.fault import Fault, NotAcceptedError
from tracker.settings import Settings

if TYPE_CHECKING:
    from tracker.services.feed_wish import Wish

FILTER = (
    click.option("--clause", "clauses", multiple=True, metavar="NUMBER", help="Only this clause."),
    click.option("--obligation", "obligations", multiple=True, metavar="CODE", help="Only this."),
    click.option("--kind", "kinds", multiple=True, metavar="KIND", help="deadline, occurrence, …"),
    click.option(
        "--lead",
        "leads",
        multiple=True,
        metavar="PERIOD",
        help="An alarm so long before: P6M, P7D, P0D for the day itself; none for no alarm.",
    ),
)
NAMES = {"clause": "--clause", "obligation": "--obligation", "kind": "--kind", "lead": "--lead"}


def with_options(*options: Callable[..., Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command these options."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def wish_of(label: str, given: dict[str, Any]) -> "Wish":
    """What was asked for; the filter's options are taken out of those that were given."""
    from tracker.services.feed_wish import Wish

    return Wish(label=label, **{name: given.pop(name) for name in ("clauses", "obligations", "kinds", "leads")})


@click.group("calendar")
def command() -> None:
    """Dates as a calendar file, and calendars to subscribe to (docs/calendar.md)."""


@command.command("export")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write there.")
@with_options(*FILTER, *ASKED)
@click.pass_obj
def export(settings: Settings, *, output: Path | None, **given: Any) -> None:
    """Write the dates as an .ics file, for any calendar that opens files."""
    from tracker.services.calendar import part_for, written
    from tracker.services.library import Library
    from tracker.store.session import reading

    wish, library = wish_of("file", given), Library()
    code, asked = asked_of(settings, given)
    with database(settings) as engine, reading(engine) as session:
        holding = library.holding(session, code, asked.text_version(field=option_of))
        today = clock.today(holding.law.tz)
        asking = asked.asking(holding, today=today, field=option_of)
        with at_options():
            follows = wish.feed(holding.law).follows(code)
        part = part_for(library, session, holding, asking, follows)
    pieces = written([part], uid=code, name=holding.law.short_title, pages=settings.pages)
    with output.open("wb") if output else click.get_binary_stream("stdout") as out:
        out.writelines(pieces)
    progress(f"Wrote {output}") if output else None
