"""`tracker unfollow`: ends a person's rules."""

import click

from tracker import clock
from tracker.cli.opened import database
from tracker.core.words.fault import BadValueError
from tracker.settings import Settings


@click.command("unfollow")
@click.argument("address")
@click.option("--rule", "rules", type=int, multiple=True, help="Only this rule; else all.")
@click.pass_obj
def command(settings: Settings, *, address: str, rules: tuple[int, ...]) -> None:
    """Remind somebody no more: of one thing, or of anything."""
    from tracker.services.reminders.following import leave_all, unfollow
    from tracker.store.session import writing

    now = clock.now()
    try:
        with database(settings) as engine, writing(engine) as session:
            if rules:
                ended = unfollow(session, address, rules, at=now)
            else:
                ended = leave_all(session, address, at=now)
    except BadValueError as error:
        field = "--rule" if error.field == "rule" else error.field
        raise BadValueError(field, error.value, error.wanted) from None
    what = f"{ended} rule{'' if ended == 1 else 's'} ended"
    click.echo(f"{address}: {what}{'' if rules else ', and no mail is sent any more'}.")
