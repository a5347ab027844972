"""`tracker next`: what lies ahead in all agreements or in some, and what was missed."""

from datetime import date
from itertools import chain

import click

from tracker import clock
from tracker.cli.agenda import YEAR
from tracker.cli.opened import database
from tracker.cli.view import style_of
from tracker.core.days.day import parse_day
from tracker.core.days.period import add
from tracker.core.words.fault import BadValueError
from tracker.settings import Settings


@click.command("next")
@click.argument("codes", nargs=-1, metavar="[CODE]…")
@click.option("--from", "since", metavar="DAY", help="First day; else today.")
@click.option("--to", "until", metavar="DAY", help="Last day; else one year after the first.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
@click.pass_obj
def command(
    settings: Settings, *, codes: tuple[str, ...], since: str | None, until: str | None, form: str
) -> None:
    """The dates of several agreements together; without a CODE, of all.

    As of today, each in its own zone, under the readings by default.
    """
    from tracker.formats.several_json import several_document
    from tracker.formats.several_text import several_text
    from tracker.formats.written import as_json
    from tracker.services import several
    from tracker.services.library import Library
    from tracker.store.session import reading

    days = dict(zip(("since", "until"), window(since, until), strict=True))
    library = Library()
    with database(settings) as engine, reading(engine) as session:
        holdings = several.chosen(session, library, codes)
    asked = several.as_of_today(holdings, clock.today)
    briefs = several.briefs(library, asked)
    dated = several.dates_of_all(library, asked, **days)
    entries = [(one.law, one.entry) for one in dated]
    if form == "json":
        agreements = [(brief.law, brief.as_of, brief.missed) for brief in briefs]
        document = several_document(agreements, entries, **days, generated_at=clock.now())
        click.echo(as_json(document).encode(), nl=False)
        return
    missed = list(chain(*([(brief.law, item) for item in brief.missed] for brief in briefs)))
    click.echo(several_text(entries, missed, **days, style=style_of(settings)), nl=False)


def window(since: str | None, until: str | None) -> tuple[date, date]:
    """The first and the last day; BadValueError where they are no days or in the wrong order."""
    first = clock.now().date() if since is None else parse_day(since, field="--from")
    last = add(first, YEAR).day if until is None else parse_day(until, field="--to")
    if last < first:
        wanted = f"comes before the first day, {first}; write that day or a later one"
        raise BadValueError("--to", last, wanted)
    return first, last
