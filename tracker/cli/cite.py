"""`tracker cite`: an answer as a reference, with the address at which it stays."""

import click

from tracker.cli.view import View, reads_in
from tracker.formats.addresses import cited_address
from tracker.formats.citation import FORMS, work_for
from tracker.services.answers import head_for
from tracker.services.citing import place_of


@click.command("cite")
@click.argument("code", required=False)
@reads_in(*FORMS)
def command(view: View, *, code: str | None) -> None:
    """Cite the overview, an obligation (6.1) or a clause (6), as it is answered now.

    The address names day, known-by, revision, text version and readings, so that it answers the
    same for ever.
    """
    head = head_for(view.library, view.holding, view.asking)
    page, title = place_of(view.holding.law, code, field="CODE")
    address = cited_address(view.settings.pages, head, page)
    work = work_for(head, page=title, address=address, generated_at=view.now)
    click.echo(FORMS[view.form](work).encode(), nl=False)
