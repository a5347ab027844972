"""`tracker report`: what is handed on, in every form; what was asked stands in full on it."""

from pathlib import Path

import click

from tracker.cli.agenda import window
from tracker.cli.output import FORMS, write_out
from tracker.cli.status import exit_code
from tracker.cli.view import View, reads_in
from tracker.services.answers import status
from tracker.services.reminders.report import reminder_report
from tracker.services.reports import Desk, agenda_report, status_report

OUTPUT = click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write there instead."
)
OVERDUE = click.option(
    "--fail-on-overdue", is_flag=True, help="Exit with 3 where something is overdue."
)


@click.group("report")
def command() -> None:
    """Reports to hand on: table, Markdown, CSV, spreadsheet, JSON, HTML, PDF.

    HTML is the printable page in one file; PDF is the same page, printed by Chromium.
    """


@command.command("status")
@OVERDUE
@OUTPUT
@reads_in(*FORMS)
def on_status(view: View, *, output: Path | None, fail_on_overdue: bool) -> int:
    """Where everything stands, clause by clause, with reasons and sources."""
    write_out(view, status_report(desk_of(view)), output)
    return ended(view, fail_on_overdue=fail_on_overdue)


@command.command("agenda")
@click.option("--from", "since", metavar="DAY", help="First day; else the day asked about.")
@click.option("--to", "until", metavar="DAY", help="Last day; else one year after the first.")
@OVERDUE
@OUTPUT
@reads_in(*FORMS)
def on_agenda(
    view: View,
    *,
    since: str | None,
    until: str | None,
    output: Path | None,
    fail_on_overdue: bool,
) -> int:
    """What takes effect, falls due, renews or closes from one day to another."""
    first, last = window(view, since, until)
    write_out(view, agenda_report(desk_of(view), since=first, until=last), output)
    return ended(view, fail_on_overdue=fail_on_overdue)


@command.command("reminders")
@click.option("--to", "until", metavar="DAY", help="Last day; else one year after the day asked.")
@OVERDUE
@OUTPUT
@reads_in(*FORMS)
def on_reminders(
    view: View, *, until: str | None, output: Path | None, fail_on_overdue: bool
) -> int:
    """What is past its last day, what is due, and what comes up to a day."""
    _, last = window(view, None, until)
    write_out(view, reminder_report(desk_of(view), until=last), output)
    return ended(view, fail_on_overdue=fail_on_overdue)


def desk_of(view: View) -> Desk:
    """What the reports are made from."""
    return Desk(
        library=view.library,
        holding=view.holding,
        asking=view.asking,
        pages=view.settings.pages,
        now=view.now,
    )


def ended(view: View, *, fail_on_overdue: bool) -> int:
    """The exit code: 3 where something is overdue and somebody wanted to know by it."""
    if not fail_on_overdue:
        return 0
    return exit_code(status(view.library, view.holding, view.asking))
