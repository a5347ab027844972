"""`tracker readings`: the open questions of a text, and what each option changes."""

import click

from tracker.cli.view import View, reads
from tracker.core.words.fault import UnknownError
from tracker.formats.readings_csv import READINGS_COLUMNS, readings_rows
from tracker.formats.readings_json import readings_document
from tracker.formats.readings_text import readings_text
from tracker.services.readings import readings


@click.command("readings")
@click.argument("code", required=False)
@reads
def command(view: View, *, code: str | None) -> None:
    """Where the text can honestly be read in more than one way, and what each option changes.

    With an obligation (6.1), every option of every question that would change it, side by side.
    """
    try:
        answer = readings(view.library, view.holding, view.asking, code)
    except UnknownError as error:
        raise UnknownError("CODE", error.value, error.wanted) from None
    head, questions = answer.head, answer.questions
    view.write(
        lambda: readings_document(head, code, questions, generated_at=view.now),
        lambda: readings_text(head, code, questions, view.style),
        READINGS_COLUMNS,
        readings_rows,
    )
