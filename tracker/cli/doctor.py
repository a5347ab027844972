"""`tracker doctor`: looks the installation over and says what it finds."""

from collections.abc import Iterator

import click

from tracker import __version__
from tracker.cli.doctor_mail import mail_settings, outbox
from tracker.cli.failures import ERROR, NotSetUpError
from tracker.cli.opened import address_of, engine_for
from tracker.cli.view import style_of
from tracker.formats.table import table
from tracker.services.doctor import Finding, State
from tracker.settings import USUAL_PORT, Settings


@click.command("doctor")
@click.pass_obj
def command(settings: Settings) -> int:
    """Look the installation over: versions, settings, database, what is loaded."""
    from tracker.services.doctor import versions

    found = [*versions(__version__), *settings_of(settings), *on_database(settings)]
    rows = [(one.what, one.state.value, one.found) for one in found]
    click.echo(table(("What", "State", "Found"), rows, style_of(settings)), nl=False)
    return ERROR if any(one.state is State.FAULT for one in found) else 0


def settings_of(settings: Settings) -> Iterator[Finding]:
    """The settings, secrets hidden."""
    hidden = "given" if settings.secret_key else f"kept in {settings.home / 'secret_key'}"
    shown = {
        "TRACKER_AGREEMENT": settings.agreement,
        "TRACKER_HOST": settings.host,
        "TRACKER_PORT": port_of(settings),
        "TRACKER_PUBLIC_URL": settings.public_url or "not set",
        "TRACKER_RECORDED_BY": settings.recorded_by,
        "TRACKER_SECRET_KEY": hidden,
        "seeds": str(settings.seeds),
    }
    for name, value in shown.items():
        yield Finding(name, State.FINE, value)
    yield from mail_settings(settings)
    for warning in settings.warnings:
        yield Finding("environment", State.WARNING, warning)


def port_of(settings: Settings) -> str:
    """Where pages are served."""
    if settings.port is None:
        return f"{USUAL_PORT}, or any that is free"
    return str(settings.port or "any that is free")


def on_database(settings: Settings) -> Iterator[Finding]:
    """The database, as far as it can be looked at."""
    from tracker.services import doctor
    from tracker.services.setup import bundled
    from tracker.store.session import reading

    with engine_for(settings) as engine:
        address = address_of(engine)
        file = settings.database_file
        if file is not None and not file.exists():
            yield Finding("TRACKER_DATABASE_URL", State.FAULT, str(NotSetUpError(address, None)))
            return
        yield Finding("TRACKER_DATABASE_URL", State.FINE, address)
        with reading(engine) as session:
            yield from doctor.database(session)
        schema = doctor.schema(engine)
        yield schema
        if schema.state is State.FAULT:
            return
        with reading(engine) as session:
            names = {settings.agreement, *(folder.name for folder in bundled(settings.seeds))}
            for name in sorted(names):
                yield doctor.agreement(session, name, needed=name == settings.agreement)
            yield outbox(session)
