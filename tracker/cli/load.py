"""`tracker load`: seeds from files of one's own."""

from pathlib import Path

import click

from tracker.cli.loading import load_all
from tracker.cli.opened import address_of, database, progress
from tracker.settings import Settings


@click.command("load")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option("--dry-run", is_flag=True, help="Only say what loading would change.")
@click.pass_obj
def command(settings: Settings, *, paths: tuple[Path, ...], dry_run: bool) -> None:
    """Load agreements from folders or files (docs/seed-format.md).

    A file with a fault changes nothing, and every fault is told; loading twice changes nothing.
    """
    with database(settings) as engine:
        progress(f"Database: {address_of(engine)}")
        load_all(engine, paths, settings, dry_run=dry_run)
