"""`tracker export`: an agreement with its log as the files that `tracker load` reads."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from tracker.cli.opened import database, progress
from tracker.core.words.fault import BadValueError
from tracker.settings import Settings


@click.command("export")
@click.argument("code", required=False)
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Write files into this folder; else one file to standard output.",
)
@click.option("--version", type=click.IntRange(min=1), help="An earlier text, without notes.")
@click.pass_obj
def command(
    settings: Settings, *, code: str | None, folder: Path | None, version: int | None
) -> None:
    """Write an agreement and its notes as TOML (docs/seed-format.md).

    What is written loads back identically: `tracker load` finds nothing new in it.
    """
    from tracker.formats.seed.write import seed_files, seed_text
    from tracker.services.export import export
    from tracker.store.session import reading

    with database(settings) as engine, reading(engine) as session:
        found = export(session, code or settings.agreement, version)
    if folder is None:
        click.echo(seed_text(found.law, found.notes).encode(), nl=False)
    else:
        write(folder, seed_files(found.law, found.notes))


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files; refused where others in the folder would be read along with them."""
    folder.mkdir(parents=True, exist_ok=True)
    others = sorted(one.name for one in folder.glob("*.toml") if one.name not in files)
    if others:
        wanted = f"holds {in_short(others)} already; name another folder"
        raise BadValueError("--to", folder, wanted)
    for name, content in files.items():
        (folder / name).write_bytes(content)
        progress(f"Wrote {folder / name}")


def in_short(names: Iterable[str]) -> str:
    """The first of the names, and whether there are more."""
    first, *more = names
    return f"{first} and {len(more)} more" if more else first
