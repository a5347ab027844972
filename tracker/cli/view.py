"""What all reading commands share: their options, the answer's circumstances, the output's form."""

import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

import click

from tracker import clock
from tracker.cli.opened import database
from tracker.core.asked.asking import Asking
from tracker.formats.spreadsheet import Columns, as_csv
from tracker.formats.table import Style
from tracker.formats.written import Document, as_json
from tracker.services.asked import Asked
from tracker.services.library import Holding, Library
from tracker.settings import Settings

ASKED = (
    click.option("--agreement", metavar="CODE", help="Which agreement; else TRACKER_AGREEMENT."),
    click.option("--as-of", metavar="DAY", help="The day (or instant) asked about; else today."),
    click.option("--known-by", metavar="DAY", help="Read only what was reported by then."),
    click.option("--rev", metavar="NUMBER", help="Read only the first so many notes of the log."),
    click.option(
        "--version", metavar="NUMBER", help="Read this version of the text; else the newest."
    ),
    click.option(
        "--reading",
        metavar="QUESTION=OPTION",
        multiple=True,
        help="Read the text another way; may be given several times.",
    ),
)
RAW = click.option(
    "--raw", is_flag=True, help="With csv: cells as they are, for machines (docs/csv.md)."
)


def in_forms(*forms: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option that says in which form an answer is written; the first one where nobody does."""
    choice = click.Choice(forms)
    return click.option("--format", "form", type=choice, default=forms[0], show_default=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One reading: of what, as asked, and in which form it is to be written."""

    settings: Settings
    library: Library
    holding: Holding
    asking: Asking
    form: str
    raw: bool
    style: Style
    now: datetime
    """The instant at which it is asked."""

    def write(
        self,
        document: Callable[[], Document],
        text: Callable[[], str],
        columns: Columns,
        rows: Callable[[Document], Iterable[Document]],
    ) -> None:
        """Write the answer in the form that was chosen; only that form is made."""
        if self.form == "table":
            click.echo(text(), nl=False)
        elif self.form == "json":
            click.echo(as_json(document()).encode(), nl=False)
        else:
            made = document()
            written = as_csv(columns, made, rows(made), raw=self.raw)
            # As bytes, so that files are UTF-8 whatever the terminal speaks.
            click.echo(written.encode(), nl=False)


Command = Callable[..., int | None]


def reads_in(*forms: str) -> Callable[[Command], Command]:
    """Give a command the options of all reading commands, and as its first argument the View.

    `forms` are those in which it writes its answer, the usual one first.
    """

    def decorate(function: Command) -> Command:
        @click.pass_obj
        @wraps(function)
        def command(settings: Settings, /, **options: Any) -> int | None:
            form, raw = options.pop("form"), options.pop("raw")
            view = view_of(settings, *asked_of(settings, options), form=form, raw=raw)
            code: int | None = function(view, **options)
            return code

        for option in reversed((*ASKED, in_forms(*forms), RAW)):
            command = option(command)
        return command

    return decorate


reads = reads_in("table", "csv", "json")


def asked_of(settings: Settings, options: dict[str, Any]) -> tuple[str, Asked]:
    """The agreement and what is asked; their options are taken out of those that were given."""
    agreement = options.pop("agreement") or settings.agreement
    names = ("as_of", "known_by", "rev", "version", "reading")
    return agreement, Asked(**{name: options.pop(name) for name in names})


def view_of(settings: Settings, code: str, asked: Asked, *, form: str, raw: bool) -> View:
    """Read the agreement and its log, and close the database: answers need nothing else."""
    from tracker.store.session import reading

    library = Library()
    with database(settings) as engine, reading(engine) as session:
        holding = library.holding(session, code, asked.text_version(field=option_of))
    return View(
        settings=settings,
        library=library,
        holding=holding,
        asking=asked.asking(holding, today=clock.today(holding.law.tz), field=option_of),
        form=form,
        raw=raw,
        style=style_of(settings),
        now=clock.now(),
    )


def option_of(name: str) -> str:
    """The option that fills a parameter: as_of → --as-of."""
    return "--" + name.replace("_", "-")


def style_of(settings: Settings) -> Style:
    """As wide as the terminal and with bold headings; where there is none, plain and unbroken."""
    if not sys.stdout.isatty():
        return Style()
    return Style(width=shutil.get_terminal_size().columns, bold=not settings.plain)
