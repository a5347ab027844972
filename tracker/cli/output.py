"""Writing a report: in its form, to a file or to standard output unless that would be spoilt."""

import sys
from pathlib import Path

import click

from tracker.cli.opened import progress
from tracker.cli.view import View
from tracker.core.words.fault import BadValueError
from tracker.formats.report.tables import as_report_csv, as_report_xlsx
from tracker.formats.table import PLAIN
from tracker.formats.written import as_json
from tracker.services.reports import Report

FORMS = ("table", "md", "markdown", "csv", "xlsx", "json", "html", "pdf")
BINARY = ("xlsx", "pdf")


def write_out(view: View, report: Report, output: Path | None) -> None:
    """Make the form that was asked for and write it; BadValueError where no screen shows it."""
    if output is None and view.form in BINARY and sys.stdout.isatty():
        wanted = "cannot be shown here; name a file with --output, or send it on"
        raise BadValueError("--format", view.form, wanted)
    if output is None and view.form == "table":
        click.echo(report.text(view.style), nl=False)
        return
    made = made_in(view, report)
    if output is None:
        # As bytes, so that files are UTF-8 whatever the terminal speaks.
        click.echo(made, nl=False)
        return
    output.write_bytes(made)
    progress(f"Wrote {output}")


def made_in(view: View, report: Report) -> bytes:
    """The report as bytes."""
    if view.form == "table":
        return report.text(PLAIN).encode()
    if view.form in ("md", "markdown"):
        return report.markdown().encode()
    if view.form in ("html", "pdf"):
        return page_of(view, report)
    document, columns, rows = report.document(), report.columns, report.rows
    if view.form == "json":
        return as_json(document).encode()
    if view.form == "csv":
        return as_report_csv(columns, document, rows, raw=view.raw).encode()
    return as_report_xlsx(columns, document, rows, report.made)


def page_of(view: View, report: Report) -> bytes:
    """The page itself, at the address that stays, as a file or printed."""
    from tracker.cli.printed import as_pdf
    from tracker.cli.report_page import standalone

    path = report.made.address.removeprefix(view.settings.pages)
    html = standalone(view.settings, path, now=view.now)
    return as_pdf(html, view.settings.browser) if view.form == "pdf" else html.encode()
