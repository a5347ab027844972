"""`tracker status`: where every obligation stands."""

import click

from tracker.cli.view import View, reads
from tracker.formats.status_csv import STATUS_COLUMNS
from tracker.formats.status_json import status_document
from tracker.formats.status_text import status_text
from tracker.services.answers import StatusAnswer, status

OVERDUE = 3
"""The exit code where something is overdue and somebody wanted to know by it."""


@click.command("status")
@click.option("--fail-on-overdue", is_flag=True, help="Exit with 3 where something is overdue.")
@reads
def command(view: View, *, fail_on_overdue: bool) -> int:
    """Where every obligation stands, who says so, and what comes next."""
    answer = status(view.library, view.holding, view.asking)
    items, differing = answer.overview.items, answer.differences
    view.write(
        lambda: status_document(answer.head, items, differing, generated_at=view.now),
        lambda: status_text(answer.head, items, differing, view.style),
        STATUS_COLUMNS,
        lambda document: document["items"],
    )
    return exit_code(answer) if fail_on_overdue else 0


def exit_code(answer: StatusAnswer) -> int:
    """3, and a word which, where a last day has passed and nobody asserts performance; else 0."""
    if not answer.overdue:
        return 0
    click.echo(f"Past due, and nobody asserts performance: {', '.join(answer.overdue)}.", err=True)
    return OVERDUE
