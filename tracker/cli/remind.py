"""`tracker remind`: finds what is to be told and sends it; for cron or a timer."""

from datetime import datetime
from typing import Any

import click

from tracker import clock
from tracker.cli.failures import ERROR
from tracker.cli.opened import database, progress
from tracker.cli.view import ASKED, asked_of, view_of
from tracker.core.days.day import parse_instant
from tracker.services.asked import Asked
from tracker.settings import Settings

AT_ONCE = "at once"
"""What `--now` means where no instant follows it."""


def asks(function: Any) -> Any:  # noqa: ANN401 (click's decorators take what they get)
    """Give the command the options of all reading commands, which a dry run takes."""
    for option in reversed(ASKED):
        function = option(function)
    return function


@click.command("remind")
@click.option("--dry-run", is_flag=True, help="Only print what would be told; write nothing.")
@click.option(
    "--now",
    is_flag=False,
    flag_value=AT_ONCE,
    metavar="[INSTANT]",
    help="Wait for nobody's hour; with an instant, run as if it were then.",
)
@asks
@click.pass_obj
def command(settings: Settings, /, *, dry_run: bool, now: str | None, **options: Any) -> int:
    """Find the reminders that fell due since the last run, and send each person one message.

    A dry run with --as-of, or where nobody follows anything, shows what a follower is told that
    day; without them, what the next run would send.
    """
    code, asked = asked_of(settings, options)
    if not dry_run:
        if asked != Asked() or code != settings.agreement:
            raise click.UsageError("Only --dry-run can be asked for other days, texts or readings.")
        return run(settings, now)
    if asked == Asked() and anybody(settings):
        return preview(settings, now)
    return shown_for(settings, code, asked)


def instant_of(now: str | None) -> datetime:
    """The instant of the run."""
    return clock.now() if now in (None, AT_ONCE) else parse_instant(now or "", field="--now")


def run(settings: Settings, now: str | None) -> int:
    """Find and send, and say what was done; 1 where something could not be sent."""
    from tracker.cli.reminding import remind
    from tracker.services.library import Library

    fixed = None if now in (None, AT_ONCE) else instant_of(now)
    with database(settings) as engine:
        told = remind(
            settings,
            engine,
            Library(),
            clock=(lambda: fixed) if fixed else clock.now,
            at_once=now == AT_ONCE,
        )
    if settings.mail.host is None:
        folder = settings.mail.folder
        progress(f"No mail server is named (TRACKER_SMTP_HOST), so messages are files in {folder}.")
    click.echo(told.words())
    if told.sent.said:
        progress(f"The last answer that was no yes: {told.sent.said}")
    return ERROR if told.sent.said else 0


def anybody(settings: Settings) -> bool:
    """Whether somebody follows something."""
    from tracker.services.reminders.following import everybody
    from tracker.store.session import reading

    with database(settings) as engine, reading(engine) as session:
        return any(rules for _, rules in everybody(session))


def preview(settings: Settings, now: str | None) -> int:
    """Print the messages that the next run would send; everything is undone."""
    from tracker.cli.previewing import previewed

    with database(settings) as engine:
        found = previewed(settings, engine, now=instant_of(now), at_once=now == AT_ONCE)
    for address, text in found:
        click.echo(f"To {address}\n\n{text}")
    click.echo(f"{len(found) or 'No'} message{'' if len(found) == 1 else 's'}; nothing was sent.")
    return 0


def shown_for(settings: Settings, code: str, asked: Asked) -> int:
    """Print what followers, or a new one, are told on the day that is asked about."""
    from tracker.cli.previewing import rules_shown
    from tracker.cli.reminding import letterhead
    from tracker.core.days.day import long_day
    from tracker.formats.digest.text import bulletin_text
    from tracker.services.reminders.dry import bulletin_for

    view = view_of(settings, code, asked, form="table", raw=False)
    day = long_day(view.asking.day(view.holding.law.tz))
    for who, rules, hour in rules_shown(settings, view.holding):
        bulletin = bulletin_for(view.library, view.holding, view.asking, rules, hour)
        if bulletin.empty:
            click.echo(f"{who} is told nothing on {day}.")
        else:
            click.echo(f"{who} is told on {day}:\n")
            click.echo(bulletin_text(bulletin, letterhead(settings), view.style))
    click.echo("This was a dry run: nothing was sent.")
    return 0
