"""`tracker serve`: the pages, for this machine alone."""

import click

from tracker.cli.opened import address_of, database, progress
from tracker.settings import Settings


@click.command("serve")
@click.pass_obj
def command(settings: Settings) -> None:
    """Serve the pages on this machine until Ctrl-C."""
    serve(settings)


def serve(settings: Settings) -> None:
    """Serve until the process is told to stop; requests under way are still answered."""
    from tracker.cli.scheduler import reminding
    from tracker.cli.serving import bound
    from tracker.web.app import create_app

    with database(settings) as engine:
        progress(f"Database: {address_of(engine)}")
    app = create_app(settings)
    server = bound(app, settings.host, settings.port)
    click.echo(f"Serving {page_of(server.host, server.port, settings)}")
    click.echo("Stop with Ctrl-C.")
    with reminding(settings):
        server.run()
    click.echo("Stopped.")


def page_of(host: str, port: int, settings: Settings) -> str:
    """The address of the page to open first."""
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{port}/{settings.agreement}/"
