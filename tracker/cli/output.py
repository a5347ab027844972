"""Where a report goes: to a file, or to standard output unless that is a screen it would spoil."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from tracker.cli.opened import progress
from tracker.cli.view import View
from tracker.core.fault import BadValueError

FORMS = ("table", "md", "csv", "xlsx", "json", "html", "pdf")
BINARY = ("xlsx", "pdf")


def write_out(
    view: View, forms: Mapping[str, Callable[[], str | bytes]], output: Path | None
) -> None:
    """Make the form that was asked for and write it; BadValueError where no screen shows it."""
    if output is None and view.form in BINARY and sys.stdout.isatty():
        wanted = "cannot be shown here; name a file with --output, or send it on"
        raise BadValueError("--format", view.form, wanted)
    made = forms[view.form]()
    # As bytes, so that files are UTF-8 whatever the terminal speaks.
    content = made.encode() if isinstance(made, str) and view.form != "table" else made
    if output is None:
        click.echo(content, nl=False)
        return
    output.write_bytes(content.encode() if isinstance(content, str) else content)
    progress(f"Wrote {output}")
