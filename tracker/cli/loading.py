"""Reading seeds from files and loading them, with a word about each on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import clock
from tracker.cli.opened import progress
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

    from tracker.formats.seed import Seed


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How somebody wants seeds to be loaded."""

    dry_run: bool = False
    """Only say what loading would change."""
    reason: str | None = None
    bundled: bool = False
    """Only where nobody has put another text in its place."""
    base: int | None = None
    """The version that the seed was made from; else the newest one before its files were read."""


def load_all(
    engine: "Engine", paths: Iterable[Path], settings: Settings, wish: Wish | None = None
) -> None:
    """Load the seeds, all or none; NotAcceptedError holds every fault of the first bad one."""
    from tracker.formats.seed import read_seed
    from tracker.services.seeds import newest_versions
    from tracker.store.session import reading, writing

    wish = wish or Wish()
    # Read first: whoever saves a version from now on is not overwritten unseen.
    with reading(engine) as session:
        newest = newest_versions(session)
    seeds = []
    for path in paths:
        progress(f"Reading {path} …")
        seeds.append(read_seed(path))
    with writing(engine) as session:
        lines = [line for seed in seeds for line in load_one(session, seed, settings, wish, newest)]
    for line in lines:
        click.echo(line)


def load_one(
    session: "Session", seed: "Seed", settings: Settings, wish: Wish, newest: dict[str, int]
) -> Iterator[str]:
    """Load one seed, or only see what loading it would do, and say so."""
    from tracker.formats.plan_text import plan_lines
    from tracker.services import seeds

    told = seeds.stays(session, seed) if wish.bundled else None
    if told:
        yield told
        return
    base = newest.get(seed.agreement.code, 0) if wish.base is None else wish.base
    given: dict[str, Any] = {
        "today": clock.today(seed.agreement.tz),
        "recorded_at": clock.now(),
        "recorded_by": settings.recorded_by,
        "base": base,
        **({"reason": wish.reason} if wish.reason else {}),
    }
    if not wish.dry_run:
        yield f"Loaded {seeds.load(session, seed, **given)}"
        return
    loaded, plan = seeds.preview(session, seed, **given)
    yield f"Would load {loaded}"
    yield from plan_lines(plan.parts, plan.added, plan.moved)
