"""`tracker snooze`: puts a date off, to be told of again on a later day."""

import click

from tracker import clock
from tracker.cli.opened import database
from tracker.cli.view import option_of
from tracker.core.days.day import long_day, parse_day
from tracker.core.reminders.follow import Snooze
from tracker.core.words.fault import BadValueError
from tracker.settings import Settings


@click.command("snooze")
@click.argument("address")
@click.argument("code", metavar="OBLIGATION")
@click.option("--again-on", required=True, metavar="DAY", help="Silent before it; told again then.")
@click.option("--on", metavar="DAY", help="Which of its dates; else the first to be told of.")
@click.option("--agreement", metavar="CODE", help="Which agreement; else TRACKER_AGREEMENT.")
@click.pass_obj
def command(
    settings: Settings,
    *,
    address: str,
    code: str,
    again_on: str,
    on: str | None,
    agreement: str | None,
) -> None:
    """Put one date of an obligation off to a later day."""
    from tracker.core.asked.asking import Asking
    from tracker.core.asked.overview import case_for
    from tracker.services.library import Library
    from tracker.services.reminders.snoozing import date_meant, snooze
    from tracker.store.session import reading, writing

    again = parse_day(again_on, field="--again-on")
    day = parse_day(on, field="--on") if on is not None else None
    now = clock.now()
    with database(settings) as engine:
        with reading(engine) as session:
            holding = Library().holding(session, agreement or settings.agreement)
        asking = Asking(as_of=now, today=clock.today(holding.law.tz))
        case = case_for(holding.law, holding.notes, asking)
        try:
            entry = date_meant(case, code, on=day)
            one = Snooze(code=code, kind=entry.kind, on=entry.on, again_on=again)
            with writing(engine) as session:
                snooze(session, address, case, one, at=now)
        except BadValueError as error:
            named = {"on": "--on", "again_on": option_of("again_on")}
            field = named.get(error.field, error.field)
            raise BadValueError(field, error.value, error.wanted) from None
    click.echo(f"{address}: {entry.label}, {long_day(entry.on)}: again on {long_day(again)}.")
