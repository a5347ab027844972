"""`tracker check`: every fault of a seed, with its line and what to write instead."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import clock
from tracker.cli.failures import ERROR
from tracker.core.words.fault import Fault, NotAcceptedError

if TYPE_CHECKING:
    from tracker.formats.seed import Seed


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
def command(*, paths: tuple[Path, ...]) -> int:
    """Check agreements in folders or files, without a database (docs/seed-format.md).

    The files of one agreement are checked together: name their folder. Ends with 0 where nothing is
    wrong and with 1 where something is.
    """
    faulty = 0
    for path in paths:
        try:
            seed = checked(path)
        except NotAcceptedError as error:
            faulty += 1
            tell(path, error.faults)
        else:
            click.echo(f"{path}: fine. {in_words(seed)}")
    return ERROR if faulty else 0


def checked(path: Path) -> "Seed":
    """The seed; NotAcceptedError holds every fault."""
    from tracker.formats.seed import read_seed
    from tracker.formats.seed.future import future_faults

    seed = read_seed(path)
    future = tuple(future_faults(seed, clock.today(seed.agreement.tz)))
    if future:
        raise NotAcceptedError(future)
    return seed


def tell(path: Path, faults: Iterable[Fault]) -> None:
    """Print the faults, a line each, and how many there are."""
    told = list(faults)
    for fault in told:
        click.echo(str(fault))
    click.echo(f"{path}: {len(told)} {'faults' if len(told) > 1 else 'fault'}.")


def in_words(seed: "Seed") -> str:
    """What is in a seed, so that what is missing is seen."""
    law = seed.agreement
    counts = {
        "actor": len(law.actors),
        law.clause_word: len(law.clauses),
        "text": len(law.variants),
        "obligation": len(law.obligations),
        "note": len(seed.notes),
    }
    listed = ", ".join(f"{number:,} {word}{'s' * (number != 1)}" for word, number in counts.items())
    return f"{law.short_title} ({law.code}): {listed}."
