"""`tracker init`: the database set up, the bundled seeds loaded; a second time changes nothing."""

import click

from tracker.cli.loading import Wish, load_all
from tracker.cli.opened import address_of, engine_for, progress
from tracker.settings import Settings


@click.command("init")
@click.pass_obj
def command(settings: Settings) -> None:
    """Set up the database and load the bundled agreements; safe to run again."""
    set_up(settings)


def set_up(settings: Settings) -> None:
    """Bring the schema up to date and load what is bundled."""
    from tracker.services.setup import bundled, prepare

    if settings.database_file is not None:
        settings.database_file.parent.mkdir(parents=True, exist_ok=True)
    with engine_for(settings) as engine:
        progress(f"Database: {address_of(engine)}")
        click.echo(str(prepare(engine, settings.migrations)))
        load_all(engine, bundled(settings.seeds), settings, Wish(bundled=True))
