"""`tracker report`: what is handed on, in every form; what was asked stands in full on it."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import click

from tracker.cli import report_reminders
from tracker.cli.agenda import window
from tracker.cli.output import FORMS, write_out
from tracker.cli.status import exit_code
from tracker.cli.view import View, reads_in
from tracker.formats.addresses import cited_address
from tracker.formats.agenda_csv import AGENDA_COLUMNS
from tracker.formats.agenda_json import agenda_document
from tracker.formats.report import markdown, text
from tracker.formats.report.columns import reported
from tracker.formats.report.made import Made, with_circumstances
from tracker.formats.report.sections import itemised
from tracker.formats.report.tables import as_report_csv, as_report_json, as_report_xlsx
from tracker.formats.status_csv import STATUS_COLUMNS
from tracker.formats.status_json import status_document
from tracker.services.answers import DatesAnswer, StatusAnswer, dates, status

Form = Callable[[], str | bytes]
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


command.add_command(report_reminders.command)


@command.command("status")
@OVERDUE
@OUTPUT
@reads_in(*FORMS)
def status_report(view: View, *, output: Path | None, fail_on_overdue: bool) -> int:
    """Where everything stands, clause by clause, with reasons and sources."""
    answer = status(view.library, view.holding, view.asking)
    made = Made(
        head=answer.head,
        generated_at=view.now,
        address=cited_address(view.settings.pages, answer.head, "report"),
    )
    write_out(view, status_forms(view, answer, made), output)
    return exit_code(answer) if fail_on_overdue else 0


def status_forms(view: View, answer: StatusAnswer, made: Made) -> Mapping[str, Form]:
    """The status report in each form; only the one that is asked for is made."""
    items, law = answer.overview.items, view.holding.law
    document = with_circumstances(
        status_document(made.head, items, answer.differences, generated_at=view.now), made
    )
    columns = reported(STATUS_COLUMNS)
    found = itemised(law, items, view.holding.notes)
    return {
        "table": lambda: text.status_report(made, found, view.style),
        "md": lambda: markdown.status_report(made, found),
        "json": lambda: as_report_json(document),
        "csv": lambda: as_report_csv(columns, document, "items", raw=view.raw),
        "xlsx": lambda: as_report_xlsx(columns, document, "items", made),
        **page_forms(view, made),
    }


@command.command("agenda")
@click.option("--from", "since", metavar="DAY", help="First day; else the day asked about.")
@click.option("--to", "until", metavar="DAY", help="Last day; else one year after the first.")
@OVERDUE
@OUTPUT
@reads_in(*FORMS)
def agenda_report(
    view: View,
    *,
    since: str | None,
    until: str | None,
    output: Path | None,
    fail_on_overdue: bool,
) -> int:
    """What takes effect, falls due, renews or closes from one day to another."""
    first, last = window(view, since, until)
    answer = dates(view.library, view.holding, view.asking, since=first, until=last)
    own = (("from", first.isoformat()), ("to", last.isoformat()))
    made = Made(
        head=answer.head,
        generated_at=view.now,
        address=cited_address(view.settings.pages, answer.head, "dates", own),
    )
    write_out(view, agenda_forms(view, answer, made, first, last), output)
    return exit_code(status(view.library, view.holding, view.asking)) if fail_on_overdue else 0


def agenda_forms(
    view: View, answer: DatesAnswer, made: Made, first: date, last: date
) -> Mapping[str, Form]:
    """The agenda in each form."""
    entries = answer.entries
    document = with_circumstances(
        agenda_document(made.head, entries, since=first, until=last, generated_at=view.now), made
    )
    columns = reported(AGENDA_COLUMNS)
    return {
        "table": lambda: text.agenda_report(
            made, entries, since=first, until=last, style=view.style
        ),
        "md": lambda: markdown.agenda_report(made, entries, since=first, until=last),
        "json": lambda: as_report_json(document),
        "csv": lambda: as_report_csv(columns, document, "entries", raw=view.raw),
        "xlsx": lambda: as_report_xlsx(columns, document, "entries", made),
        **page_forms(view, made),
    }


def page_forms(view: View, made: Made) -> Mapping[str, Form]:
    """The forms that are the page itself, at the address that stays."""
    from tracker.cli.printed import as_pdf
    from tracker.cli.report_page import standalone

    path = made.address.removeprefix(view.settings.pages)

    def page() -> str:
        return standalone(view.settings, path, now=view.now)

    return {"html": page, "pdf": lambda: as_pdf(page(), view.settings.browser)}
