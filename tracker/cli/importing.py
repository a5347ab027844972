"""`tracker import notes`: a spreadsheet of notes, all of them added or none."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import clock
from tracker.cli.opened import address_of, database, progress
from tracker.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from tracker.formats.sheets import ColumnMap
    from tracker.services.importing import Imported


@click.group("import")
def command() -> None:
    """Add what spreadsheets hold."""


@command.command("notes")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--agreement", metavar="CODE", help="Which agreement; else TRACKER_AGREEMENT.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="THEIRS=OURS",
    help="A heading of the file and the column that it is; THEIRS=- leaves it out.",
)
@click.option("--encoding", metavar="NAME", help="Of a CSV file; else UTF-8, or what it says.")
@click.option("--sheet", metavar="NAME", help="Of a spreadsheet; else its first page.")
@click.option("--raw", is_flag=True, help="Cells are as they are, without guarding apostrophes.")
@click.option("--dry-run", is_flag=True, help="Only say what importing would do.")
@click.pass_obj
def notes(
    settings: Settings,
    /,
    *,
    path: Path,
    agreement: str | None,
    columns: tuple[str, ...],
    dry_run: bool,
    **how: Any,
) -> None:
    """Add the notes of a FILE (.csv, .xlsx), each row judged like any other note.

    The columns are those that `tracker notes --format csv` writes (docs/import.md); rows that are
    on record already are passed over. Where anything is wrong, every fault is told with its row,
    and nothing is added.
    """
    from tracker.store.session import writing

    code = agreement or settings.agreement
    found = columns_in(path, columns, how)
    with database(settings) as engine:
        progress(f"Database: {address_of(engine)}")
        with writing(engine) as session:
            made = imported(session, settings, code, path, found, how)
            if dry_run:
                session.rollback()
    done = f"Nothing was added. Importing into {code} would add" if dry_run else f"{code}:"
    click.echo(f"{done} {made}.")


def columns_in(path: Path, columns: tuple[str, ...], how: dict[str, Any]) -> "ColumnMap":
    """The columns, from the first row of the file."""
    from tracker.formats.sheets import Row, read_columns, rows_of

    places = {name: how[name] for name in ("encoding", "sheet")}
    first = next(rows_of(path, **places), Row(1, []))
    return read_columns(first.cells, columns)


def imported(
    session: "Session",
    settings: Settings,
    code: str,
    path: Path,
    columns: "ColumnMap",
    how: dict[str, Any],
) -> "Imported":
    """Add the notes; NotAcceptedError holds every fault."""
    from tracker.formats.sheets import rows_of
    from tracker.services.importing import Import, look_ahead, run
    from tracker.services.library import Library
    from tracker.store.log_end import LogEnd

    def rows() -> Any:  # noqa: ANN401 (an iterator of rows)
        found = rows_of(path, encoding=how["encoding"], sheet=how["sheet"])
        next(found, None)
        return found

    holding = Library().holding(session, code)
    end = LogEnd(session, code, recorded_at=clock.now(), recorded_by=settings.recorded_by)
    work = Import(
        holding=holding,
        columns=columns,
        end=end,
        today=clock.today(holding.law.tz),
        ahead=look_ahead(columns, rows()),
        raw=how["raw"],
    )
    return run(work, rows(), lambda count: progress(f"{count:,} rows …"))
