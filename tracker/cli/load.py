"""`tracker load`: seeds from files of one's own."""

from pathlib import Path
from typing import Any

import click

from tracker.cli.loading import Wish, load_all
from tracker.cli.opened import address_of, database, progress
from tracker.settings import Settings


@click.command("load")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option("--dry-run", is_flag=True, help="Only say what loading would change.")
@click.option("--reason", metavar="WORDS", help="Why the text changes; kept with the version.")
@click.option(
    "--base",
    type=click.IntRange(min=0),
    metavar="VERSION",
    help="Only if this version is still the newest (0: none is on record).",
)
@click.pass_obj
def command(settings: Settings, /, *, paths: tuple[Path, ...], **wish: Any) -> None:
    """Load agreements from folders or files (docs/seed-format.md).

    A text that changed becomes a new version; earlier ones stay, and what is not in it any more
    stays on record, withdrawn, with its notes. A file with a fault changes nothing, and every fault
    is told; loading twice changes nothing.
    """
    with database(settings) as engine:
        progress(f"Database: {address_of(engine)}")
        load_all(engine, paths, settings, Wish(**wish))
