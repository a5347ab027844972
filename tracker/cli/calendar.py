"""`tracker calendar`: dates as a calendar file, and calendars that others can subscribe to."""

import click

from tracker.cli.calendars.feeds import make, renew, revoke, show_list
from tracker.cli.calendars.file import export


@click.group("calendar")
def command() -> None:
    """Dates for calendars: a file to open, or an address to subscribe to (docs/calendar.md)."""


for one in (export, make, show_list, renew, revoke):
    command.add_command(one)
