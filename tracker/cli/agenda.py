"""`tracker agenda`: the dated things of a window."""

from datetime import date

import click

from tracker.cli.status import exit_code
from tracker.cli.view import View, reads
from tracker.core.days.day import parse_day
from tracker.core.days.period import Period, add
from tracker.core.words.fault import BadValueError
from tracker.formats.agenda_csv import AGENDA_COLUMNS
from tracker.formats.agenda_json import agenda_document
from tracker.formats.agenda_text import agenda_text
from tracker.services.answers import dates, status

YEAR = Period(months=12)


@click.command("agenda")
@click.option("--from", "since", metavar="DAY", help="First day; else the day asked about.")
@click.option("--to", "until", metavar="DAY", help="Last day; else one year after the first.")
@click.option("--fail-on-overdue", is_flag=True, help="Exit with 3 where something is overdue.")
@reads
def command(view: View, *, since: str | None, until: str | None, fail_on_overdue: bool) -> int:
    """What takes effect, falls due, renews or closes from one day to another."""
    first, last = window(view, since, until)
    answer = dates(view.library, view.holding, view.asking, since=first, until=last)
    head, found = answer.head, answer.entries
    days = {"since": first, "until": last}
    view.write(
        lambda: agenda_document(head, found, **days, generated_at=view.now),
        lambda: agenda_text(head, found, **days, style=view.style),
        AGENDA_COLUMNS,
        lambda document: document["entries"],
    )
    return exit_code(status(view.library, view.holding, view.asking)) if fail_on_overdue else 0


def window(view: View, since: str | None, until: str | None) -> tuple[date, date]:
    """The first and the last day; BadValueError where they are no days or in the wrong order."""
    zone = view.holding.law.tz
    first = view.asking.day(zone) if since is None else parse_day(since, field="--from")
    last = add(first, YEAR).day if until is None else parse_day(until, field="--to")
    if last < first:
        wanted = f"comes before the first day, {first}; write that day or a later one"
        raise BadValueError("--to", last, wanted)
    return first, last
