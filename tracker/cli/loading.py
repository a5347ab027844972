"""Reading seeds from files and loading them, with a word about each on the way."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import clock
from tracker.cli.opened import progress
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from tracker.formats.seed import Seed
    from tracker.services.seeds import Loaded


def load_all(
    engine: "Engine", paths: Iterable[Path], settings: Settings, *, dry_run: bool = False
) -> None:
    """Load the seeds, all or none; NotAcceptedError holds every fault of the first bad one."""
    from tracker.formats.seed import read_seed
    from tracker.store.session import writing

    seeds = []
    for path in paths:
        progress(f"Reading {path} …")
        seeds.append(read_seed(path))
    with writing(engine) as session:
        found = [load_one(session, seed, settings, dry_run=dry_run) for seed in seeds]
    for loaded in found:
        click.echo(f"{'Would load ' if dry_run else 'Loaded '}{loaded}")


def load_one(session: "Session", seed: "Seed", settings: Settings, *, dry_run: bool) -> "Loaded":
    """Load one seed, or only see what loading it would do."""
    from tracker.services import seeds

    do = seeds.preview if dry_run else seeds.load
    return do(
        session,
        seed,
        today=clock.today(seed.agreement.tz),
        recorded_at=clock.now(),
        recorded_by=settings.recorded_by,
    )
