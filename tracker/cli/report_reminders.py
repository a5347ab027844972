"""`tracker report reminders`: what is missed, due and coming."""

from pathlib import Path

import click

from tracker.cli.agenda import window
from tracker.cli.output import write_out
from tracker.cli.status import OVERDUE
from tracker.cli.view import View, reads_in
from tracker.formats.addresses import cited_address
from tracker.formats.report import reminders as written
from tracker.formats.report.columns import reported
from tracker.formats.report.made import Made, with_circumstances
from tracker.services.reminders.report import ReminderReport, reminder_report
from tracker.services.reports import Report


@click.command("reminders")
@click.option("--to", "until", metavar="DAY", help="Last day; else one year after the day asked.")
@click.option("--fail-on-overdue", is_flag=True, help="Exit with 3 where something is overdue.")
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write there instead."
)
@reads_in("table", "md", "markdown", "csv", "xlsx", "json")
def command(view: View, *, until: str | None, fail_on_overdue: bool, output: Path | None) -> int:
    """What is missed, what is due, and what comes up to a day."""
    _, last = window(view, None, until)
    report = reminder_report(view.library, view.holding, view.asking, until=last)
    own = (("to", last.isoformat()),)
    address = cited_address(view.settings.pages, report.head, "reminders", own)
    made = Made(head=report.head, generated_at=view.now, address=address)
    write_out(view, in_forms(view, report, made), output)
    return exit_code(report) if fail_on_overdue else 0


def in_forms(view: View, report: ReminderReport, made: Made) -> Report:
    """The report in each form; only the one that is asked for is made."""
    lines, until = report.lines, report.until
    return Report(
        made=made,
        columns=reported(written.REMINDER_COLUMNS),
        rows="reminders",
        document=lambda: with_circumstances(
            written.reminder_document(made.head, lines, until=until, generated_at=view.now), made
        ),
        text=lambda style: written.reminder_text(made, lines, until=until, style=style),
        markdown=lambda: written.reminder_markdown(made, lines, until=until),
    )


def exit_code(report: ReminderReport) -> int:
    """3, and a word which, where a last day has passed and nobody asserts performance; else 0."""
    if not report.overdue:
        return 0
    click.echo(f"Past due, and nobody asserts performance: {', '.join(report.overdue)}.", err=True)
    return OVERDUE
