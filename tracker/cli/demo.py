"""`tracker demo`: everything at once, for whoever sees the tracker for the first time."""

import click

from tracker.cli.init import set_up
from tracker.cli.serve import serve
from tracker.cli.view import View, view_of
from tracker.core.days.period import Period, add
from tracker.formats.agenda_text import entries_text
from tracker.formats.status_text import status_text
from tracker.services.answers import dates, status
from tracker.services.asked import Asked
from tracker.settings import Settings

AHEAD = Period(months=60)
"""How far the next dates are shown: the bundled statement renews every five years."""


@click.command("demo")
@click.option("--no-serve", is_flag=True, help="Print the tables and end, without serving pages.")
@click.pass_obj
def command(settings: Settings, *, no_serve: bool) -> None:
    """Set up, show where everything stands and what comes next, and serve the pages."""
    set_up(settings)
    view = view_of(settings, settings.agreement, Asked(), form="table", raw=False)
    now = status(view.library, view.holding, view.asking)
    click.echo("\n" + status_text(now.head, now.overview.items, now.differences, view.style))
    click.echo(next_dates(view))
    if not no_serve:
        serve(settings)


def next_dates(view: View) -> str:
    """The dates of the years ahead."""
    law = view.holding.law
    since = view.asking.day(law.tz)
    until = add(since, AHEAD).day
    found = dates(view.library, view.holding, view.asking, since=since, until=until).entries
    return entries_text(law, found, since=since, until=until, style=view.style)
