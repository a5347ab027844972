"""`tracker search`: words in all notes and clauses, however their letters are marked."""

from typing import TYPE_CHECKING

import click

from tracker.cli.opened import database
from tracker.cli.view import style_of
from tracker.core.words.fault import BadValueError
from tracker.settings import Settings

if TYPE_CHECKING:
    from tracker.services.search import Hit

HEADINGS = ("Agreement", "Where", "Day", "What", "Words")


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--agreement", "codes", multiple=True, metavar="CODE", help="Only in this one.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
@click.pass_obj
def command(
    settings: Settings, *, words: tuple[str, ...], codes: tuple[str, ...], form: str
) -> None:
    """Search all notes and clauses; every word has to be there, a phrase stands in quotes.

    Marks on letters and capitals do not matter: agdam finds Ağdam.
    """
    from tracker.formats.table import table
    from tracker.formats.written import as_json
    from tracker.services import several
    from tracker.services.library import Library
    from tracker.services.search import search
    from tracker.store.session import reading

    query = " ".join(f'"{word}"' if " " in word else word for word in words)
    with database(settings) as engine, reading(engine) as session:
        try:
            hits = search(session, several.chosen(session, Library(), codes), query)
        except BadValueError as error:
            field = {"q": "WORDS", "agreement": "--agreement"}.get(error.field, error.field)
            raise BadValueError(field, error.value, error.wanted) from None
    found = [*hits.text, *hits.notes]
    if form == "json":
        document = {"query": query, "more": hits.more, "hits": [document_of(hit) for hit in found]}
        click.echo(as_json(document).encode(), nl=False)
    elif found:
        click.echo(table(HEADINGS, [row_of(hit) for hit in found], style_of(settings)), nl=False)
    else:
        click.echo("Nothing was found.")
    if hits.more:
        click.echo("There is more than this; add a word.", err=True)


def row_of(hit: "Hit") -> tuple[str, ...]:
    """One place as a line."""
    return (
        hit.law.code,
        f"{hit.kind} {hit.code}",
        str(hit.on or ""),
        hit.title,
        f"{hit.excerpt.before}{hit.excerpt.found}{hit.excerpt.after}",
    )


def document_of(hit: "Hit") -> dict[str, str | None]:
    """One place as a JSON object."""
    return {
        "agreement": hit.law.code,
        "kind": hit.kind,
        "code": hit.code,
        "title": hit.title,
        "on": hit.on.isoformat() if hit.on else None,
        "before": hit.excerpt.before,
        "found": hit.excerpt.found,
        "after": hit.excerpt.after,
    }
